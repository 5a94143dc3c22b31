package dev.labcast.terminal;

/// The switches behind [TerminalModes], and those that only the emulator itself obeys. Guarded by
/// the terminal's lock.
final class Modes {
    boolean applicationCursorKeys;
    boolean applicationKeypad;
    boolean bracketedPaste;
    MouseMode mouseMode = MouseMode.NONE;
    MouseEncoding mouseEncoding = MouseEncoding.X10;
    boolean focusReporting;
    boolean alternateScroll;
    boolean autowrap = true;
    boolean newLine;
    CursorShape cursorShape = CursorShape.BLOCK;
    boolean cursorBlinking = true;
    boolean cursorVisible = true;
    boolean insert;
    boolean origin;
    boolean synchronizedOutput;

    TerminalModes snapshot(boolean alternateScreen) {
        return new TerminalModes(
                applicationCursorKeys,
                applicationKeypad,
                bracketedPaste,
                mouseMode,
                mouseEncoding,
                focusReporting,
                alternateScreen,
                alternateScroll,
                autowrap,
                newLine,
                cursorShape,
                cursorBlinking);
    }

    /// DECSTR, the soft reset (xterm ctlseqs: `CSI ! p`). The mouse and paste modes stay.
    void softReset() {
        applicationCursorKeys = false;
        applicationKeypad = false;
        autowrap = true;
        cursorVisible = true;
        insert = false;
        origin = false;
    }

    void reset() {
        softReset();
        bracketedPaste = false;
        mouseMode = MouseMode.NONE;
        mouseEncoding = MouseEncoding.X10;
        focusReporting = false;
        alternateScroll = false;
        newLine = false;
        cursorShape = CursorShape.BLOCK;
        cursorBlinking = true;
        synchronizedOutput = false;
    }
}
