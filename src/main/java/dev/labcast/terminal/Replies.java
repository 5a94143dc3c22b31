package dev.labcast.terminal;

/// Takes what the terminal answers to a program's question (a device status report, say); the
/// terminal pane writes it to the PTY. Called on the thread that feeds the terminal, after the
/// terminal has let go of its lock.
@FunctionalInterface
public interface Replies {
    void reply(String text);
}
