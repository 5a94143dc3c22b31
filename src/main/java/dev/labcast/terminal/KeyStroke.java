package dev.labcast.terminal;

/// A key pressed in the terminal view, with the modifiers held down: either one of the named keys
/// or text that was typed (one character as a rule; for Ctrl with a letter, the letter). Immutable;
/// any thread.
public sealed interface KeyStroke {
    boolean ctrl();

    boolean alt();

    boolean shift();

    boolean meta();

    record Named(NamedKey key, boolean ctrl, boolean alt, boolean shift, boolean meta)
            implements KeyStroke {}

    record Typed(String text, boolean ctrl, boolean alt, boolean shift, boolean meta)
            implements KeyStroke {}

    static KeyStroke of(NamedKey key) {
        return new Named(key, false, false, false, false);
    }

    static KeyStroke of(String text) {
        return new Typed(text, false, false, false, false);
    }
}
