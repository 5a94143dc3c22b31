package dev.labcast.web.live;

import dev.labcast.guard.Curtain;
import dev.labcast.session.Activity;
import dev.labcast.session.Cursor;
import dev.labcast.session.Entry;
import dev.labcast.session.Line;
import dev.labcast.session.Plot;
import dev.labcast.session.Run;
import dev.labcast.session.Screen;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Style;
import dev.labcast.session.TerminalChange;
import dev.labcast.session.Vocabulary;
import dev.labcast.web.HandClock;
import dev.labcast.web.Message;
import java.util.ArrayList;
import java.util.List;

/// A log that a test writes, with a feed behind it, which publishes when the test says so.
final class Told implements AutoCloseable {
    static final Vocabulary VOCABULARY =
            new Vocabulary(
                    List.of(
                            new Activity("debugging", "Debugging", "4", "#f01818"),
                            new Activity("analysis", "Analysing results", "5", "#0c9cb4")));

    final Curtain curtain = new Curtain();
    final List<Message> heard = new ArrayList<>();
    final HandClock clock = new HandClock();
    final LiveFeed feed;
    SessionState state = SessionState.initial();

    Told(Lens lens) {
        feed = new LiveFeed(lens, VOCABULARY, clock, curtain);
        feed.listen(heard::add);
    }

    Told log(SessionEvent... events) {
        for (SessionEvent event : events) {
            Entry entry = new Entry(state.entries(), state.entries() * 1_000, event);
            state = state.evolve(entry);
            feed.take(entry, state);
        }
        feed.publish();
        return this;
    }

    long rev() {
        return feed.snapshot().rev();
    }

    @Override
    public void close() {
        feed.close();
    }

    static SessionEvent paint(int columns, int rows, String... lines) {
        return paint(columns, rows, List.of(), lines);
    }

    static SessionEvent paint(int columns, int rows, List<String> scrolled, String... lines) {
        List<Line> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(line(i < lines.length ? lines[i] : ""));
        }
        Screen screen = new Screen(columns, rows, all, new Cursor(0, 0, true));
        return new SessionEvent.TerminalPainted(
                TerminalChange.between(
                        Screen.blank(columns, rows),
                        screen,
                        scrolled.stream().map(Told::line).toList(),
                        0));
    }

    static Line line(String text) {
        return text.isEmpty() ? Line.EMPTY : new Line(List.of(Run.of(text, Style.PLAIN)), false);
    }

    static Plot plot(long number, String name) {
        String hash = "%064x".formatted(number + 0x1234_5678L);
        return new Plot(
                number,
                name,
                "plots/%04d-%s.png".formatted(number, hash.substring(0, 8)),
                hash,
                640,
                480,
                "java Fit.java --n " + number);
    }
}
