package dev.labcast.terminal;

/// Keys that are not typed text. `KEYPAD_ENTER` and the arrows of the keypad come as their
/// namesakes from JavaFX, so there are no others here.
public enum NamedKey {
    ENTER,
    TAB,
    BACKSPACE,
    ESCAPE,
    UP,
    DOWN,
    RIGHT,
    LEFT,
    HOME,
    END,
    INSERT,
    DELETE,
    PAGE_UP,
    PAGE_DOWN,
    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    F10,
    F11,
    F12
}
