package dev.labcast.terminal;

/// What the running program asked of the keyboard, the mouse and the cursor; read by the view and
/// by [KeyBytes], [MouseBytes] and [Paste]. `alternateScroll`: on the alternate screen the wheel
/// sends arrow keys (mode 1007). Immutable; any thread.
public record TerminalModes(
        boolean applicationCursorKeys,
        boolean applicationKeypad,
        boolean bracketedPaste,
        MouseMode mouseMode,
        MouseEncoding mouseEncoding,
        boolean focusReporting,
        boolean alternateScreen,
        boolean alternateScroll,
        boolean autowrap,
        boolean newLine,
        CursorShape cursorShape,
        boolean cursorBlinking) {

    /// The modes of a terminal just switched on.
    public static final TerminalModes INITIAL =
            new TerminalModes(
                    false,
                    false,
                    false,
                    MouseMode.NONE,
                    MouseEncoding.X10,
                    false,
                    false,
                    false,
                    true,
                    false,
                    CursorShape.BLOCK,
                    true);
}
