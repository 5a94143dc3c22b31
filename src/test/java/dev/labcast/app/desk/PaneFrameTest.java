package dev.labcast.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.fx.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

class PaneFrameTest {

    @ParameterizedTest
    @CsvSource({
        "false, false, PRIVATE",
        "false, true, PRIVATE",
        "true, false, ON STAGE",
        "true, true, HIDDEN"
    })
    void the_badge_says_what_viewers_get_also_to_those_who_listen(
            boolean staged, boolean hidden, String word) {
        Button badge =
                Fx.ask(() -> {
                    PaneFrame frame = frame(() -> {});
                    frame.show(staged, hidden);
                    return badge(frame);
                });

        assertEquals(word, badge.getText());
        assertEquals("Terminal is " + word, badge.getAccessibleText());
    }

    @ParameterizedTest
    @CsvSource({"false, false, ''", "true, false, staged", "true, true, hidden-stage"})
    void the_border_repeats_it(boolean staged, boolean hidden, String state) {
        String states =
                Fx.ask(() -> {
                    PaneFrame frame = frame(() -> {});
                    frame.show(staged, hidden);
                    return String.join(
                            " ",
                            frame.node().getPseudoClassStates().stream()
                                    .map(Object::toString)
                                    .toList());
                });

        assertEquals(state, states);
    }

    @Test
    void the_badge_is_the_switch_and_takes_no_focus() {
        List<String> done = new ArrayList<>();
        boolean focus =
                Fx.ask(() -> {
                    Button badge = badge(frame(() -> done.add("toggle")));
                    badge.fire();
                    return badge.isFocusTraversable();
                });

        assertEquals(List.of("toggle"), done);
        assertEquals(false, focus);
    }

    private static PaneFrame frame(Runnable toggle) {
        return new PaneFrame(
                "Terminal", new FontIcon(MaterialDesignC.CONSOLE), new Label("content"), toggle);
    }

    private static Button badge(PaneFrame frame) {
        return (Button) frame.node().lookup(".stage-badge");
    }
}
