package dev.labcast.audit;

import java.util.List;

/// Lines that stand below each other, so that one may say something about the next. Immutable; any
/// thread.
record Document(List<SeenText> lines) {
    Document {
        lines = List.copyOf(lines);
    }
}
