package dev.labcast.recording;

import dev.labcast.session.Entry;
import java.util.ArrayList;
import java.util.List;

/// What the lines of one chunk of `events.jsonl` turned out to be. Made on a reading thread, then
/// handed over.
final class LoggedLines {

    /// Line `line` of the chunk (0-based) holds no entry.
    record Bad(int line, String why) {}

    /// Line `line` of the chunk holds an event of a kind this version does not know.
    record Unknown(int line, Decoded.Foreign event) {}

    final List<Entry> entries = new ArrayList<>();
    final List<Bad> bad = new ArrayList<>();
    final List<Unknown> unknown = new ArrayList<>();
    int unknownFields;
    int lines;

    /// Line number in the chunk of the last line that held an event, known or not; -1 without one.
    int lastGoodLine = -1;

    /// Byte of the file behind the last line that held an event; -1 without one.
    long goodEnd = -1;

    /// Whether that line is whole but for its newline.
    boolean unended;

    static LoggedLines read(EventLines.Chunk chunk, EventJson json) {
        LoggedLines read = new LoggedLines();
        byte[] bytes = chunk.bytes();
        LineParser parser = json.lines(bytes);
        int from = 0;
        while (from < bytes.length) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            boolean torn = to == bytes.length;
            read.line(parser, from, to, chunk.offset(), torn);
            from = to + 1;
            read.lines++;
        }
        return read;
    }

    private void line(LineParser parser, int from, int to, long offset, boolean torn) {
        try {
            switch (parser.read(from, to)) {
                case Decoded.Known(var entry, var skipped) -> {
                    entries.add(entry);
                    unknownFields += skipped;
                }
                case Decoded.Foreign foreign -> unknown.add(new Unknown(lines, foreign));
            }
            lastGoodLine = lines;
            goodEnd = offset + to + (torn ? 0 : 1);
            unended = torn;
        } catch (EventFormatException notAnEntry) {
            String why = String.valueOf(notAnEntry.getMessage());
            bad.add(new Bad(lines, torn ? "it was not finished" : why));
        }
    }
}
