package dev.labcast.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import dev.labcast.fx.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

class PaneFrameTest {
    private static final String MARK = "focused-pane";

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

    @Test
    void a_pane_lower_than_its_content_keeps_its_header_and_cuts_the_content_at_the_bottom() {
        PaneFrame frame = Fx.ask(PaneFrameTest::frameOfTallContent);

        double least = Fx.ask(() -> frame.node().minHeight(-1));
        for (double height : List.of(300.0, 150.0, least)) {
            Fx.run(() -> frame.node().resize(400, height));
            Fx.run(frame.node()::layout);
            assertTrue(isWhole(frame, ".pane-title"), "title at " + height);
            assertTrue(isWhole(frame, ".stage-badge"), "badge at " + height);
            Bounds header = place(frame, ".pane-header");
            Bounds content = place(frame, ".tall");
            assertEquals(header.getMaxY(), content.getMinY(), 1, "content at " + height);
            assertTrue(
                    Fx.ask(() -> inFrame(frame, frame.node().lookup(".tall").getParent())).getMaxY()
                            <= height,
                    "cut at " + height);
        }
    }

    @Test
    void a_pane_is_never_lower_than_its_header() {
        PaneFrame frame = Fx.ask(PaneFrameTest::frameOfTallContent);

        double least = Fx.ask(() -> frame.node().minHeight(-1));

        assertTrue(least >= place(frame, ".pane-header").getHeight(), "least height " + least);
        assertTrue(least < 150, "the content's own size does not count: " + least);
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, saved",
        "true, false, NOT SAVED",
        "true, false, unsaved",
        "true, true, NOT SAVED"
    })
    void the_narrowest_pane_has_room_for_badge_and_state_and_never_changes_its_width(
            boolean staged, boolean hidden, String state) {
        PaneFrame frame = Fx.ask(PaneFrameTest::frameOfTallContent);
        double least = Fx.ask(() -> frame.node().minWidth(-1));
        Fx.run(() -> {
            frame.show(staged, hidden);
            frame.setDetail(state + " · a-rather-long-name-of-a-notebook.md");
            frame.node().resize(least, 200);
            frame.node().layout();
        });

        assertEquals(least, Fx.ask(() -> frame.node().minWidth(-1)));
        assertTrue(isWhole(frame, ".pane-title"));
        assertTrue(isWhole(frame, ".stage-badge"));
        String seen = Fx.ask(() -> ((Text) frame.node().lookup(".pane-detail .text")).getText());
        assertTrue(seen.startsWith(state), seen);
    }

    @Test
    void a_list_that_remembers_its_place_is_not_the_focus() {
        ListView<String> list =
                Fx.ask(() -> new ListView<>(FXCollections.observableArrayList("a")));
        TextField elsewhere = Fx.ask(TextField::new);
        PaneFrame frame =
                Fx.ask(() ->
                        new PaneFrame(
                                "Plots", new FontIcon(MaterialDesignC.CONSOLE), list, () -> {}));
        Stage stage = Fx.ask(Stage::new);
        Fx.run(() -> {
            stage.setScene(new Scene(new VBox(frame.node(), elsewhere), 400, 300));
            stage.show();
            list.requestFocus();
        });
        assertEquals(true, Fx.ask(() -> isMarked(frame)));

        Fx.run(() -> {
            elsewhere.requestFocus();
            list.getSelectionModel().select(0);
            frame.node().layout();
        });

        assertEquals(false, Fx.ask(() -> isMarked(frame)));
        Fx.run(stage::close);
    }

    private static boolean isMarked(PaneFrame frame) {
        return frame.node().getPseudoClassStates().stream()
                .anyMatch(it -> it.getPseudoClassName().equals(MARK));
    }

    private static PaneFrame frameOfTallContent() {
        Region tall = new Region();
        tall.getStyleClass().add("tall");
        tall.setMinSize(500, 150);
        PaneFrame frame =
                new PaneFrame("Notebook", new FontIcon(MaterialDesignC.CONSOLE), tall, () -> {});
        Scene scene = new Scene(new Group(frame.node()));
        scene.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        scene.getStylesheets().add(PaneFrame.class.getResource("desk.css").toExternalForm());
        frame.node().getStyleClass().add("labcast-root");
        frame.node().applyCss();
        frame.node().autosize();
        frame.node().layout();
        return frame;
    }

    private static boolean isWhole(PaneFrame frame, String selector) {
        Bounds at = place(frame, selector);
        return Fx.ask(() -> frame.node().getLayoutBounds().contains(at));
    }

    private static Bounds place(PaneFrame frame, String selector) {
        return Fx.ask(() -> inFrame(frame, frame.node().lookup(selector)));
    }

    private static Bounds inFrame(PaneFrame frame, Node node) {
        return frame.node().sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    private static PaneFrame frame(Runnable toggle) {
        return new PaneFrame(
                "Terminal", new FontIcon(MaterialDesignC.CONSOLE), new Label("content"), toggle);
    }

    private static Button badge(PaneFrame frame) {
        return (Button) frame.node().lookup(".stage-badge");
    }
}
