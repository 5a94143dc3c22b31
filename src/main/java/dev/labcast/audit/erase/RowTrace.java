package dev.labcast.audit.erase;

import dev.labcast.session.Line;

/// A row of the terminal: how it was recorded, and its text as a [Version]. Used by one thread.
record RowTrace(Line line, Version version) {
    static final RowTrace BLANK = new RowTrace(Line.EMPTY, new Version(""));

    /// This row if it reads `line` already, else the one after it.
    RowTrace next(Line line) {
        return line.equals(this.line) ? this : new RowTrace(line, Version.of(line.text(), version));
    }

    /// Whether it goes on in the next one as the terminal has it.
    boolean wraps() {
        return line.wrapped();
    }

    /// Whether a program may have broken a line here.
    boolean full(int columns) {
        return line.wrapped() || line.cells() >= columns;
    }
}
