package dev.labcast.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.session.Activity;
import dev.labcast.session.Segment;
import dev.labcast.session.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

class ChipBarTest {
    private static final Vocabulary VOCABULARY =
            new Vocabulary(
                    List.of(
                            new Activity("paper-reading", "Paper reading", "1", "#6cb6ff"),
                            new Activity("debugging", "Debugging the tools", "2", "#e3b341")));

    private final List<String> started = new ArrayList<>();

    @Test
    void a_chip_starts_its_activity_and_never_takes_the_focus() {
        List<Button> chips = chips(900, Optional.empty());

        Fx.run(() -> chips.get(1).fire());

        assertEquals(List.of("debugging"), started);
        assertTrue(chips.stream().noneMatch(Button::isFocusTraversable));
    }

    @Test
    void the_running_chip_shows_its_clock() {
        List<Button> chips = chips(900, Optional.of(running("debugging", 1000)));

        assertEquals(List.of("1 Paper reading", "2 Debugging the tools 12:30"), texts(chips));
    }

    @Test
    void a_narrow_row_shortens_the_others_to_a_word_and_then_to_the_key() {
        assertEquals(
                List.of("1 Paper", "2 Debugging the tools 12:30"),
                texts(chips(320, Optional.of(running("debugging", 1000)))));
        assertEquals(
                List.of("1", "2 Debugging the tools 12:30"),
                texts(chips(200, Optional.of(running("debugging", 1000)))));
    }

    @Test
    void the_chips_behind_the_running_one_stay_where_they_are_while_its_clock_goes() {
        assertTrue(
                Fx.ask(() -> loaded("Inter-Regular") && loaded("Inter-Bold")),
                "the desk's font, whose digits are not all alike");
        ChipBar bar = Fx.ask(() -> shown(900));
        List<Double> places = new ArrayList<>();
        for (long second : List.of(0, 11, 44, 51, 671, 2_000, 2_664, 3_599)) {
            places.add(
                    Fx.ask(() -> {
                        bar.show(Optional.of(running("paper-reading", 0)), second * 1_000);
                        ((HBox) bar.node()).layout();
                        return ((HBox) bar.node()).getChildren().get(1).getLayoutX();
                    }));
        }

        assertEquals(Set.of(places.getFirst()), Set.copyOf(places));
    }

    private static boolean loaded(String font) {
        String file = "/dev/labcast/fonts/" + font + ".otf";
        try (InputStream in = ChipBar.class.getResourceAsStream(file)) {
            return in != null && Font.loadFont(in, 13) != null;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private List<Button> chips(double width, Optional<Segment> running) {
        return Fx.ask(() -> {
            ChipBar bar = shown(width);
            HBox row = (HBox) bar.node();
            bar.show(running, 751_000);
            row.layout();
            return row.getChildren().stream().map(Button.class::cast).toList();
        });
    }

    private ChipBar shown(double width) {
        ChipBar bar = new ChipBar(VOCABULARY, started::add);
        HBox row = (HBox) bar.node();
        row.getStyleClass().add("labcast-root");
        Scene scene = new Scene(row, width, 40);
        scene.setUserAgentStylesheet(Theme.DARK.baseSheet());
        scene.getStylesheets().add(DeskView.class.getResource("desk.css").toExternalForm());
        row.resize(width, 40);
        return bar;
    }

    private static List<String> texts(List<Button> chips) {
        return Fx.ask(() ->
                chips.stream()
                        .map(chip ->
                                String.join(
                                        " ",
                                        ((HBox) chip.getGraphic())
                                                .getChildren().stream()
                                                        .map(label -> ((Label) label).getText())
                                                        .filter(text -> !text.isEmpty())
                                                        .toList()))
                        .toList());
    }

    private static Segment running(String activity, long start) {
        return new Segment("s1", activity, "", List.of(), start, OptionalLong.empty(), Set.of());
    }
}
