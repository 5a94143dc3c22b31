package dev.labcast.review.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.labcast.fx.Fx;
import dev.labcast.stage.StageTheme;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of the window in both themes, to be looked at, and what a machine can see in them: no
/// control is cut off.
class ReviewPicturesTest {

    @AfterAll
    static void backToTheToolkitsOwnLook() {
        Fx.run(() -> Application.setUserAgentStylesheet(null));
    }

    @ParameterizedTest
    @CsvSource({
        "dark,1366,768",
        "light,1366,768",
        "dark,1600,900",
        "light,1600,900",
        "dark,1024,600"
    })
    void everything_has_its_room(String theme, int width, int height) {
        ReviewWindow window = shown(Sample.full(), theme, width, height, true);
        picture(window, 12, theme + "-" + width);
        assertEquals(List.of(), Fx.ask(() -> cutOff(window.node())));
        Fx.run(() -> window.seek(30 * Sample.MINUTE + 100));
        picture(window, 30, theme + "-" + width);
        picture(window, 19, theme + "-" + width);
        Fx.run(() ->
                ((ToggleButton) window.node().lookupAll(".angles .toggle-button").toArray()[4])
                        .fire());
        picture(window, 2, theme + "-" + width);
        Fx.run(() -> window.node().lookup(".keys-veil").setVisible(true));
        Fx.picture(window.node(), "review-keys-" + theme + "-" + width);
        assertEquals(List.of(), Fx.ask(() -> cutOff(window.node())));
        Fx.run(window::close);
    }

    @ParameterizedTest
    @CsvSource({"dark", "light"})
    void an_empty_session(String theme) {
        ReviewWindow window = shown(new Folded(), theme, 1366, 768, false);
        Fx.picture(window.node(), "review-empty-" + theme);
        assertEquals(List.of(), Fx.ask(() -> cutOff(window.node())));
        Fx.run(window::close);
    }

    private static void picture(ReviewWindow window, int minute, String name) {
        Fx.run(() -> window.seek(minute * Sample.MINUTE + 500));
        Fx.look(window.node());
        Fx.await(
                "the plots' pictures",
                () ->
                        window.node().lookupAll(".plot-image").stream()
                                .allMatch(ReviewPicturesTest::drawn));
        Fx.picture(window.node(), "review-" + name + "-" + minute);
    }

    private static boolean drawn(Node image) {
        return image.lookupAll(".image-view").stream()
                .anyMatch(it -> it instanceof ImageView view && view.getImage() != null);
    }

    private static ReviewWindow shown(
            Folded session, String theme, int width, int height, boolean warned) {
        boolean dark = theme.equals("dark");
        List<String> warnings =
                warned
                        ? List.of(
                                "The last line of the log was torn and has been left out; 1 event is lost.",
                                "The image of plot 3 is missing.")
                        : List.of();
        return Fx.ask(() -> {
            Application.setUserAgentStylesheet(
                    (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
            ReviewWindow window =
                    new ReviewWindow(
                            session.session(Sample.VOCABULARY, Sample::picture, warnings, false),
                            dark ? StageTheme.DARK : StageTheme.LIGHT,
                            new HandClock());
            window.open();
            window.stage().setWidth(width);
            window.stage().setHeight(height);
            window.node().resize(width, height);
            window.node().applyCss();
            window.node().layout();
            return window;
        });
    }

    /// Buttons and fixed words that are narrower than their text, or reach out of the window.
    private static List<String> cutOff(Parent root) {
        List<String> cut = new ArrayList<>();
        List<Node> todo = new ArrayList<>(List.of(root));
        while (!todo.isEmpty()) {
            Node node = todo.removeLast();
            if (!node.isVisible()) {
                continue;
            }
            boolean mustFit =
                    node instanceof Button
                            || node instanceof ToggleButton
                            || node instanceof CheckBox
                            || node instanceof Label label
                                    && label.getMinWidth() == Label.USE_PREF_SIZE;
            if (mustFit && node instanceof Labeled labeled) {
                Bounds at = node.localToScene(node.getLayoutBounds());
                boolean narrow = labeled.getWidth() + 0.5 < labeled.prefWidth(-1);
                boolean out =
                        at.getMinX() < 0 || at.getMaxX() > root.getLayoutBounds().getWidth() + 0.5;
                boolean below = at.getMaxY() > root.getLayoutBounds().getHeight() + 0.5;
                if (narrow || out || below) {
                    cut.add(labeled.getText() + " " + at);
                }
            }
            if (node instanceof Parent parent && !node.getStyleClass().contains("ruler-lane")) {
                todo.addAll(parent.getChildrenUnmodifiable());
            }
        }
        return cut;
    }
}
