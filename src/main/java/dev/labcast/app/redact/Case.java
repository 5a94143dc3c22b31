package dev.labcast.app.redact;

import java.util.List;

/// One input of `labcast redact --jsonl`. Immutable but for the bytes, which nobody changes.
sealed interface Case {
    String id();

    /// What a program wrote to a terminal of `columns` by `rows` cells.
    record Terminal(String id, int columns, int rows, List<Chunk> chunks) implements Case {
        public Terminal {
            chunks = List.copyOf(chunks);
        }
    }

    /// Text without control sequences.
    record Plain(String id, String text) implements Case {}

    /// Written at once, `at` ms after the beginning.
    record Chunk(long at, byte[] bytes) {}
}
