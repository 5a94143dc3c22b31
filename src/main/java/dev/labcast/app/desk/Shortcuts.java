package dev.labcast.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/// The keys that the desk keeps for itself, wherever the focus is: a matching key is acted on and
/// goes no further, so the shell and the editors never see it. JavaFX thread.
public final class Shortcuts {
    private final List<DeskAction> actions = new ArrayList<>();

    public void install(Scene scene) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event ->
                        matching(event)
                                .ifPresent(action -> {
                                    event.consume();
                                    action.deed().run();
                                }));
    }

    public void replaceWith(List<DeskAction> next) {
        actions.clear();
        actions.addAll(next);
    }

    /// Whether the desk takes `event`; panes that read raw keys ask before they take it.
    public boolean reserves(KeyEvent event) {
        return matching(event).isPresent();
    }

    private Optional<DeskAction> matching(KeyEvent event) {
        return actions.stream()
                .filter(action -> action.keys().filter(keys -> keys.match(event)).isPresent())
                .findFirst();
    }
}
