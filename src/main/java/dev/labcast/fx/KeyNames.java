package dev.labcast.fx;

import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCombination;

/// Reads shortcuts as they are written in the code. Called by whoever has keys of his own; any
/// thread.
public final class KeyNames {
    private KeyNames() {}

    /// `keys` as [KeyCombination#valueOf] reads them, such as `Ctrl+Alt+M`, `Shortcut+0`,
    /// `Shortcut+Numpad 0`, `Esc`; "Shortcut" is Ctrl, or Command on a Mac. A key is named as the
    /// toolkit shows it to people, not as its constant is called.
    ///
    /// @throws IllegalArgumentException if no key has that name: the toolkit would take it for a
    ///   character that no keyboard types, and the shortcut would be dead
    public static KeyCombination combination(String keys) {
        KeyCombination combination = KeyCombination.valueOf(keys);
        if (combination instanceof KeyCharacterCombination typed
                && typed.getCharacter().codePointCount(0, typed.getCharacter().length()) > 1) {
            throw new IllegalArgumentException("no key is called " + typed.getCharacter());
        }
        return combination;
    }
}
