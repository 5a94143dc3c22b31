package dev.labcast.bench;

import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.Pane;
import dev.labcast.session.Run;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.Style;
import dev.labcast.session.TerminalChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Events as a day of work makes them: seven in ten are terminal changes (a row or two, now and
/// then lines that scroll), a quarter are keystrokes in a notebook of a few hundred lines, the rest
/// are carets, segments and marks. The same every time.
final class SessionMix {
    private static final String[] WORDS =
            "loss step train eval epoch 0.4213 1e-4 model batch seed grad norm lr tokens run ok fit"
                    .split(" ");

    private final Random random = new Random(42);
    private int made;
    private int lines = 1;

    SessionEvent next() {
        int number = made++;
        if (number < 3) {
            return switch (number) {
                case 0 -> new SessionEvent.SessionOpened("A long day");
                case 1 -> new SessionEvent.PaneStaged(Pane.TERMINAL, true);
                default -> new SessionEvent.NotebookOpened("lab.md", List.of("# Lab"));
            };
        }
        if (number % 2_000 == 3) {
            return new SessionEvent.SegmentOpened(
                    "s" + number, "debugging", words(3), List.of("a", "b"), number * 14L);
        }
        int kind = random.nextInt(100);
        if (kind < 70) {
            return new SessionEvent.TerminalPainted(change());
        }
        if (kind < 95) {
            return keystroke();
        }
        return kind < 99
                ? new SessionEvent.NotebookPointed(random.nextInt(lines))
                : new SessionEvent.MarkSet("m" + number, words(4), number * 14L);
    }

    private SessionEvent keystroke() {
        boolean newLine = lines < 400 && random.nextInt(30) == 0;
        int line = random.nextInt(lines);
        lines += newLine ? 1 : 0;
        return new SessionEvent.NotebookSpliced(line, newLine ? 0 : 1, List.of(words(8)));
    }

    private TerminalChange change() {
        List<Line> scrolled = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            scrolled.add(line());
        }
        List<TerminalChange.Row> changed = new ArrayList<>();
        int row = random.nextInt(38);
        changed.add(new TerminalChange.Row(row, line()));
        if (random.nextInt(3) == 0) {
            changed.add(new TerminalChange.Row(row + 1, line()));
        }
        Cursor cursor = new Cursor(random.nextInt(100), row, true);
        return new TerminalChange(120, 40, scrolled, 0, changed, cursor);
    }

    private Line line() {
        if (random.nextInt(3) > 0) {
            return new Line(List.of(Run.of(words(9), Style.PLAIN)), false);
        }
        Style green = new Style(2, Style.DEFAULT, Style.BOLD);
        return new Line(
                List.of(
                        Run.of("ada@lab", green),
                        Run.of(":", Style.PLAIN),
                        Run.of("~/scaling", new Style(4, Style.DEFAULT, Style.BOLD)),
                        Run.of("$ " + words(4), Style.PLAIN)),
                false);
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }
}
