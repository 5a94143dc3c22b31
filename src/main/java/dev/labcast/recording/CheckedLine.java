package dev.labcast.recording;

import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the line of an entry and the state it leads to, and sees to it that both can be had again
/// from the disk: an event that would not fold or not read back gives way to a warning with its
/// number, rather than end the log. Log thread only.
final class CheckedLine {
    private static final Logger LOG = LoggerFactory.getLogger(CheckedLine.class);

    /// `entry` as it will stand in the log, its bytes, and the state after it.
    record Line(Entry entry, byte[] bytes, SessionState after) {}

    private final EventJson json;

    CheckedLine(EventJson json) {
        this.json = json;
    }

    Line of(Entry entry, SessionState before) {
        try {
            Line line = new Line(entry, json.line(entry), before.evolve(entry));
            if (isFrequent(entry.event())) {
                return line;
            }
            json.read(line.bytes(), 0, line.bytes().length);
            return line;
        } catch (EventFormatException | IllegalArgumentException unusable) {
            LOG.error("An event was left out of the log: {}", entry.event().getClass(), unusable);
            Entry warning =
                    new Entry(
                            entry.seq(),
                            entry.at(),
                            new SessionEvent.Warned(
                                    "An event that made no sense was left out of the log."));
            return new Line(warning, json.line(warning), before.evolve(warning));
        }
    }

    /// Reading these back would cost more than it can find: their parts are checked when made.
    private static boolean isFrequent(SessionEvent event) {
        return event instanceof SessionEvent.TerminalPainted
                || event instanceof SessionEvent.NotebookSpliced;
    }
}
