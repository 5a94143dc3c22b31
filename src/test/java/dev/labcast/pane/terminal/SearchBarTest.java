package dev.labcast.pane.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.fx.Fx;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchBarTest {
    @TempDir Path home;

    @Test
    void hits_are_counted_walked_through_and_left_again() throws Exception {
        try (PaneOnStage on = new PaneOnStage(home, "bash")) {
            on.run("clear; seq 1 500");
            on.controlShift(KeyCode.F);
            type(on, "77");

            awaitCount(on, "5 of 5");
            on.awaitView("\n477\n");
            on.press(KeyCode.ENTER, "\r", false, false, false);
            awaitCount(on, "4 of 5");
            on.awaitView("\n377\n");
            Fx.picture(on.pane.node(), "pane-search");
            on.press(KeyCode.ENTER, "\r", true, false, false);
            on.press(KeyCode.ENTER, "\r", true, false, false);
            awaitCount(on, "1 of 5");
            on.awaitView("\n77\n");

            on.run("echo 77 more");
            awaitCount(on, "1 of 7");
            type(on, "nowhere");
            awaitCount(on, "no hits");

            on.press(KeyCode.ESCAPE, "", false, false, false);
            assertEquals(false, Fx.ask(() -> bar(on).isVisible()));
            on.type("back\r");
            on.awaitView("back");
        }
    }

    private static void type(PaneOnStage on, String text) {
        Fx.run(() -> ((TextField) bar(on).lookup(".text-field")).setText(text));
    }

    private static void awaitCount(PaneOnStage on, String wanted) {
        Fx.await("count " + wanted, () -> count(on).equals(wanted));
    }

    private static String count(PaneOnStage on) {
        return bar(on).lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Node bar(PaneOnStage on) {
        return on.pane.node().lookup(".terminal-search");
    }
}
