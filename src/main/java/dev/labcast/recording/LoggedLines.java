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

    /// An entry, and where in the chunk it lies.
    record Found(Entry entry, LoggedEntries.Place place) {}

    final List<Found> entries = new ArrayList<>();
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
        byte[] block = chunk.block();
        LineParser parser = json.lines(block);
        int from = chunk.from();
        while (from < chunk.to()) {
            int to = endOfLine(block, from, chunk.to());
            long end = chunk.offset() + (to - chunk.from());
            boolean torn = to == chunk.to();
            read.line(parser, new LoggedEntries.Place(block, from, to), end, torn);
            from = to + 1;
            read.lines++;
        }
        return read;
    }

    /// A method by itself, so that the JVM translates it after a few lines, not after the chunk.
    private static int endOfLine(byte[] bytes, int from, int end) {
        int to = from;
        while (to < end && bytes[to] != '\n') {
            to++;
        }
        return to;
    }

    private void line(LineParser parser, LoggedEntries.Place place, long end, boolean torn) {
        try {
            switch (parser.read(place.from(), place.to())) {
                case Decoded.Known(var entry, var skipped) -> {
                    entries.add(new Found(entry, place));
                    unknownFields += skipped;
                }
                case Decoded.Foreign foreign -> unknown.add(new Unknown(lines, foreign));
            }
            lastGoodLine = lines;
            goodEnd = end + (torn ? 0 : 1);
            unended = torn;
        } catch (EventFormatException notAnEntry) {
            String why = String.valueOf(notAnEntry.getMessage());
            bad.add(new Bad(lines, torn ? "it was not finished" : why));
        }
    }
}
