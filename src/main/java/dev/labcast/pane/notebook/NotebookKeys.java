package dev.labcast.pane.notebook;

import dev.labcast.fx.KeyNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the notebook beyond those of every text field. A key's act says whether it had
/// anything to do; if not, the key goes on to whoever else wants it. JavaFX thread only.
final class NotebookKeys {
    private final Map<KeyCombination, BooleanSupplier> acts = new LinkedHashMap<>();

    /// `keys` as [KeyNames#combination] reads them.
    NotebookKeys on(String keys, BooleanSupplier act) {
        acts.put(KeyNames.combination(keys), act);
        return this;
    }

    NotebookKeys on(String keys, Runnable act) {
        return on(
                keys,
                () -> {
                    act.run();
                    return true;
                });
    }

    void handle(KeyEvent event) {
        boolean done =
                acts.entrySet().stream()
                        .anyMatch(
                                act -> act.getKey().match(event) && act.getValue().getAsBoolean());
        if (done) {
            event.consume();
        }
    }
}
