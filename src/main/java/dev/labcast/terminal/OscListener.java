package dev.labcast.terminal;

/// Told the operating system commands a program sends (ECMA-48 8.3.89; xterm ctlseqs, "Operating
/// System Commands"): `OSC code ; text ST`. Private: the text may name what the screen does not
/// show. Called on the thread that feeds the terminal, without its lock.
@FunctionalInterface
public interface OscListener {
    void osc(int code, String text);
}
