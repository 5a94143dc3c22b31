package dev.labcast.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.fx.Fx;
import dev.labcast.session.Activity;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class TimelineStripTest {
    private static final Vocabulary VOCABULARY =
            new Vocabulary(List.of(new Activity("debugging", "Debugging", "2", "#e3b341")));

    @Test
    void segments_and_marks_stand_where_their_times_are() {
        List<String> placed =
                Fx.ask(() -> {
                    TimelineStrip strip = new TimelineStrip(VOCABULARY);
                    HBox row = (HBox) strip.node();
                    new Scene(row, 900, 36);
                    row.resize(900, 36);
                    row.applyCss();
                    row.layout();
                    Pane track = (Pane) row.getChildren().get(1);
                    track.resize(500, 28);
                    strip.show(state(), 100_000);
                    return track.getChildren().stream()
                            .map(node ->
                                    (node instanceof Label label ? label.getText() : "mark")
                                            + " "
                                            + (int) node.getLayoutX()
                                            + "+"
                                            + (int) node.getLayoutBounds().getWidth())
                            .toList();
                });

        assertEquals(
                List.of("Debugging · zeros 50+199", "policy-work 250+249", "mark 400+3"), placed);
    }

    @Test
    void the_counts_are_said_in_words() {
        String counts =
                Fx.ask(() -> {
                    TimelineStrip strip = new TimelineStrip(VOCABULARY);
                    strip.show(state(), 100_000);
                    return ((Label) ((HBox) strip.node()).getChildren().get(2)).getText();
                });

        assertEquals("2 segments · 1 mark", counts);
    }

    private static SessionState state() {
        SessionState state = SessionState.initial();
        for (SessionEvent event :
                List.of(
                        new SessionEvent.SegmentOpened(
                                "s1", "debugging", "zeros", List.of(), 10_000),
                        new SessionEvent.SegmentOpened("s2", "policy-work", "", List.of(), 50_000),
                        new SessionEvent.MarkSet("m1", "odd", 80_000))) {
            state = state.evolve(new Entry(state.entries(), 90_000, event));
        }
        return state;
    }
}
