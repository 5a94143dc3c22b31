package dev.labcast.terminal;

/// The cursor's shape as chosen by DECSCUSR (xterm ctlseqs: `CSI Ps SP q`).
public enum CursorShape {
    BLOCK,
    UNDERLINE,
    BAR
}
