package dev.labcast.terminal;

/// How mouse reports are spelled (xterm ctlseqs, "Extended coordinates"): `X10` a byte per
/// coordinate, `UTF8` (mode 1005), `SGR` (1006), `URXVT` (1015).
public enum MouseEncoding {
    X10,
    UTF8,
    SGR,
    URXVT
}
