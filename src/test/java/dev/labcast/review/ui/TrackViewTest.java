package dev.labcast.review.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.session.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class TrackViewTest {

    /// Lays `lane` out `width` px wide.
    private static <T extends Region> T sized(T lane, double width) {
        Fx.run(() -> {
            StackPane root = new StackPane(lane);
            new Scene(root, width, 100);
            root.resize(width, 100);
            root.layout();
        });
        return lane;
    }

    @Test
    void the_ruler_labels_round_times_and_none_that_would_be_cut_off() {
        RulerLane ruler = sized(Fx.ask(() -> new RulerLane(42 * Sample.MINUTE)), 900);

        assertEquals(
                List.of("00:00", "05:00", "10:00", "15:00", "20:00", "25:00", "30:00", "35:00"),
                Fx.ask(ruler::labels));
    }

    @Test
    void an_eight_hour_session_is_labelled_by_the_hour() {
        RulerLane ruler = sized(Fx.ask(() -> new RulerLane(8 * 60 * Sample.MINUTE)), 1_000);

        assertEquals(
                List.of(
                        "00:00", "1:00:00", "2:00:00", "3:00:00", "4:00:00", "5:00:00", "6:00:00",
                        "7:00:00"),
                Fx.ask(ruler::labels));
    }

    @Test
    void thousands_of_plots_are_drawn_as_one_sign_a_pixel_at_most() {
        List<Landmarks.PlotAt> plots = new ArrayList<>();
        Plot plot = new Plot(1, "a.png", "plots/a.png", "0".repeat(64), 4, 3, "");
        LongStream.range(0, 30_000).forEach(i -> plots.add(new Landmarks.PlotAt(i * 60, plot)));
        Landmarks landmarks = new Landmarks(plots, List.of(), List.of(), List.of());
        FactLane lane = sized(Fx.ask(() -> new FactLane(landmarks, 30 * Sample.MINUTE)), 1_000);

        int signs = Fx.ask(lane::signs);
        assertTrue(signs > 900 && signs <= 1_001, signs + " signs on 1000 px");
    }

    @Test
    void each_plot_and_each_masking_has_its_sign() {
        Folded session = Sample.full();
        FactLane lane =
                sized(Fx.ask(() -> new FactLane(session.landmarks(), session.length())), 1_000);

        assertEquals(5, Fx.ask(lane::signs));
    }

    @Test
    void marks_close_together_keep_their_flags_and_give_up_their_words() {
        MarkLane lane =
                sized(
                        Fx.ask(() ->
                                new MarkLane(
                                        Sample.full().state(42 * Sample.MINUTE).marks().toList(),
                                        42 * Sample.MINUTE)),
                        300);

        assertEquals(
                List.of("79.0 133.0", "214.0 13.0", "236.0 62.0"),
                Fx.ask(() ->
                        lane.getChildren().stream()
                                .map(it -> it.getLayoutX() + " " + ((Region) it).getWidth())
                                .toList()));
    }
}
