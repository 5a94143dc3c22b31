package dev.labcast.terminal;

/// Which mouse actions a program asked for (xterm ctlseqs, "Mouse Tracking"): `X10` presses only
/// (mode 9), `NORMAL` presses and releases (1000), `BUTTON` also motion while a button is down
/// (1002), `ANY` all motion (1003).
public enum MouseMode {
    NONE,
    X10,
    NORMAL,
    BUTTON,
    ANY
}
