package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.session.Entry;
import dev.labcast.session.Pane;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.util.List;
import javafx.geometry.Bounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What viewers see of a pane, beside it in the desk.
class PreviewTest {
    private BareDesk bare;

    @BeforeEach
    void open() {
        bare = Fx.ask(BareDesk::new);
        Fx.run(() -> {
            bare.desk.showTitle("Scaling laws", 700);
            bare.desk.show(notebook("seen by all"));
        });
    }

    @AfterEach
    void close() {
        Fx.run(bare::close);
    }

    private static SessionState notebook(String line) {
        return SessionState.initial()
                .evolve(
                        List.of(
                                new Entry(0, 0, new SessionEvent.SessionOpened("Scaling laws")),
                                new Entry(1, 1, new SessionEvent.PaneStaged(Pane.NOTEBOOK, true)),
                                new Entry(
                                        2,
                                        2,
                                        new SessionEvent.NotebookOpened("lab.md", List.of(line)))));
    }

    @Test
    void it_shows_what_the_log_has_of_the_focused_pane_and_goes_on_with_it() {
        press("Ctrl+Alt+P");
        Fx.await("seen by all", () -> text().contains("seen by all"));
        assertTrue(
                words().contains("0.7 s later than you do; not on stage itself"),
                words().toString());

        Fx.run(() -> bare.desk.show(notebook("and the next")));
        Fx.await("and the next", () -> text().contains("and the next"));
    }

    @Test
    void it_lies_beside_the_pane_and_leaves_it_its_size_and_the_focus() {
        Bounds before = Fx.ask(() -> bare.desk.frame(Pane.NOTEBOOK).node().getBoundsInParent());
        Object focused = Fx.ask(bare::focused);
        press("Ctrl+Alt+P");
        Fx.run(() -> bare.desk.node().layout());

        assertEquals(
                before, Fx.ask(() -> bare.desk.frame(Pane.NOTEBOOK).node().getBoundsInParent()));
        assertSame(focused, Fx.ask(bare::focused));
        Bounds pane = onScreen(Pane.NOTEBOOK);
        Bounds view =
                Fx.ask(() -> {
                    var node = bare.desk.node().lookup(".public-view");
                    return node.localToScene(node.getLayoutBounds());
                });
        assertTrue(view.getMinX() >= pane.getMaxX(), view + " beside " + pane);
    }

    @Test
    void the_same_key_and_escape_close_it_and_nothing_is_kept() {
        press("Ctrl+Alt+P");
        press("Ctrl+Alt+P");
        assertFalse(Fx.ask(() -> bare.desk.preview().isOpen()));

        press("Ctrl+Alt+P");
        press("Esc");
        assertFalse(Fx.ask(() -> bare.desk.preview().isOpen()));
    }

    @Test
    void escape_in_the_terminal_is_the_programs() {
        Fx.run(() -> bare.desk.focus(Pane.TERMINAL));
        press("Ctrl+Alt+P");
        press("Esc");

        assertTrue(Fx.ask(() -> bare.desk.preview().isOpen()));
    }

    @Test
    void the_curtain_falls_here_too() {
        press("Ctrl+Alt+P");
        press("F12");
        assertFalse(text().contains("seen by all"), text());

        press("Shift+F12");
        Fx.run(() -> bare.desk.show(notebook("seen again")));
        Fx.await("seen again", () -> text().contains("seen again"));
    }

    @Test
    void of_a_private_pane_it_shows_nothing() {
        Fx.run(() -> bare.desk.focus(Pane.TERMINAL));
        press("Ctrl+Alt+P");

        assertFalse(text().contains("seen by all"), text());
    }

    private Bounds onScreen(Pane pane) {
        return Fx.ask(() -> {
            var node = bare.desk.frame(pane).node();
            return node.localToScene(node.getLayoutBounds());
        });
    }

    private List<String> words() {
        return Fx.ask(() -> Nodes.words(bare.desk.node(), "pane-detail"));
    }

    private String text() {
        return Fx.ask(() -> bare.desk.preview().text());
    }

    private void press(String keys) {
        Fx.run(() -> Nodes.press(bare.focused(), keys));
    }
}
