package dev.labcast.app.desk;

import dev.labcast.fx.KeyNames;
import java.util.Optional;
import javafx.scene.input.KeyCombination;

/// One thing the person can do with the desk: its name in the palette, the keys that do it at once
/// (if any), and the deed, run on the JavaFX thread. The palette, the shortcuts and the key list in
/// the guide are made from the same list of these.
public record DeskAction(String name, Optional<KeyCombination> keys, Runnable deed) {

    public static DeskAction of(String name, String keys, Runnable deed) {
        return new DeskAction(name, Optional.of(KeyNames.combination(keys)), deed);
    }

    public static DeskAction of(String name, Runnable deed) {
        return new DeskAction(name, Optional.empty(), deed);
    }

    /// The keys as a person reads them, "" without keys.
    public String keysText() {
        return keys.map(KeyCombination::getDisplayText).orElse("");
    }
}
