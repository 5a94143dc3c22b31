package dev.labcast.web.live;

import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/// Somebody at work without a plan: panes come and go, the terminal floods, the notebook is edited
/// all over. The same random numbers give the same work.
final class RandomWork {
    private static final String[] LINES = {
        "",
        "# heading",
        "- item",
        "```",
        "$$",
        "E = mc^2",
        "> quote",
        "**b** and $x^2$",
        "- [ ] t",
        "![p](p1.png)",
        "![p](p2.png)",
        "plain"
    };

    private final Random random;
    private int columns = 20;
    private int rows = 5;
    private long plots = 2; // the samples have two

    RandomWork(Random random) {
        this.random = random;
    }

    SessionEvent next() {
        return switch (random.nextInt(22)) {
            case 0 -> new SessionEvent.PaneStaged(pane(), false);
            case 1, 2, 3 -> new SessionEvent.PaneStaged(pane(), true);
            case 4 -> new SessionEvent.SceneChosen(Scene.values()[random.nextInt(5)]);
            case 5, 6 -> new SessionEvent.SceneChosen(Scene.DESK);
            case 7 -> new SessionEvent.CurtainDrawn("why");
            case 8, 9 -> new SessionEvent.CurtainLifted();
            case 10 -> new SessionEvent.NotebookOpened("n.md", lines(random.nextInt(900)));
            case 11, 12, 13 ->
                    new SessionEvent.NotebookSpliced(
                            random.nextInt(60), random.nextInt(5), lines(random.nextInt(6)));
            case 14 -> new SessionEvent.NotebookPointed(random.nextInt(1_000));
            case 15 -> new SessionEvent.PlotShown(Told.plot(++plots, "p" + plots % 4 + ".png"));
            case 16 ->
                    new SessionEvent.PlotPinned(
                            random.nextBoolean() ? OptionalLong.of(1) : OptionalLong.empty());
            case 17 ->
                    new SessionEvent.SegmentOpened(
                            "s" + random.nextInt(5),
                            "debugging",
                            "t",
                            List.of(),
                            random.nextInt(99));
            case 18 -> new SessionEvent.MarkSet("m", "mark", random.nextInt(99));
            case 19 -> resized();
            default -> painted(random.nextInt(6) == 0 ? random.nextInt(1_000) : random.nextInt(3));
        };
    }

    private SessionEvent resized() {
        columns = 1 + random.nextInt(40);
        rows = 1 + random.nextInt(9);
        return painted(0);
    }

    private SessionEvent painted(int scrolled) {
        List<String> away = new ArrayList<>();
        for (int i = 0; i < scrolled; i++) {
            away.add("away " + random.nextInt(9));
        }
        String[] lines = new String[random.nextInt(rows + 1)];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "x".repeat(random.nextInt(columns + 1));
        }
        return Told.paint(columns, rows, away, lines);
    }

    private List<String> lines(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(LINES[random.nextInt(LINES.length)]);
        }
        return lines;
    }

    private Pane pane() {
        return Pane.values()[random.nextInt(3)];
    }
}
