package dev.labcast.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.session.Activity;
import dev.labcast.session.Segment;
import dev.labcast.session.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
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

    private List<Button> chips(double width, Optional<Segment> running) {
        return Fx.ask(() -> {
            ChipBar bar = new ChipBar(VOCABULARY, started::add);
            HBox row = (HBox) bar.node();
            Scene scene = new Scene(row, width, 40);
            scene.setUserAgentStylesheet(Theme.DARK.baseSheet());
            scene.getStylesheets().add(DeskView.class.getResource("desk.css").toExternalForm());
            row.resize(width, 40);
            bar.show(running, 751_000);
            row.layout();
            return row.getChildren().stream().map(Button.class::cast).toList();
        });
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
