package dev.labcast.review.ui;

import dev.labcast.fx.PngEncoder;
import dev.labcast.session.Activity;
import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.Pane;
import dev.labcast.session.Plot;
import dev.labcast.session.Run;
import dev.labcast.session.Scene;
import dev.labcast.session.Screen;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.Style;
import dev.labcast.session.TerminalChange;
import dev.labcast.session.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A made-up session of 42 minutes in which everything happens that the review shows.
final class Sample {
    static final long SECOND = 1_000;
    static final long MINUTE = 60 * SECOND;

    static final Vocabulary VOCABULARY =
            new Vocabulary(
                    List.of(
                            new Activity("reading", "Paper reading", "1", "#58a6ff"),
                            new Activity("debugging", "Debugging", "2", "#d29922"),
                            new Activity("launching", "Launching experiments", "3", "#3fb950"),
                            new Activity("analysing", "Analysing results", "4", "#bc8cff"),
                            new Activity("break", "Break", "9", "#8b949e")));

    private static final List<String> NOTE =
            """
            # Why does the loss spike at step 4k?

            Re-running **seed 3** with gradient norms logged. #debugging
            > H2: the spike comes from `lr` warm-up ending, not from data order.

            ## 14:05 First look
            - Loss goes 0.31 → 2.8 between step **3 980** and **4 020**
            - Gradient norm jumps one step _before_ the loss does
            - [x] log grad norm per layer
            - [ ] compare with seed 5
            ![loss after warm-up](plots/plot-2.png)
            Spike moved to 6k. **H2 holds** for this seed.
            """
                    .lines()
                    .toList();

    private Sample() {}

    static Folded full() {
        Folded session = new Folded();
        session.at(0, new SessionEvent.SessionOpened("Why does the loss spike at step 4k?"));
        session.at(200, segment("a", "reading", "Chinchilla, section 3", 0, "scaling-laws"));
        session.at(400, staged(Pane.NOTEBOOK), new SessionEvent.SceneChosen(Scene.NOTEBOOK));
        session.at(900, new SessionEvent.NotebookOpened("loss.md", NOTE.subList(0, 2)));
        session.at(
                5 * MINUTE,
                staged(Pane.TERMINAL),
                staged(Pane.PLOTS),
                new SessionEvent.SceneChosen(Scene.DESK));
        session.at(
                6 * MINUTE,
                segment(
                        "b",
                        "debugging",
                        "Loss spike, seed 3",
                        6 * MINUTE,
                        "suspicious",
                        "seed-3"));
        write(session);
        work(session);
        session.at(
                11 * MINUTE, new SessionEvent.MarkSet("m1", "Gradient jumps first", 11 * MINUTE));
        session.at(12 * MINUTE, new SessionEvent.Masked(Pane.TERMINAL, "exact value", 1));
        session.at(15 * MINUTE, plot(1));
        session.at(18 * MINUTE, new SessionEvent.CurtainDrawn("Hidden with F12."));
        session.at(20 * MINUTE + 30 * SECOND, new SessionEvent.CurtainLifted());
        session.at(
                21 * MINUTE,
                segment("c", "launching", "Warm-up 6k, seeds 3 to 5", 21 * MINUTE, "sweep"));
        session.at(
                22 * MINUTE, plot(2), new SessionEvent.Masked(Pane.NOTEBOOK, "embargoed term", 2));
        session.at(26 * MINUTE, segment("d", "break", "", 26 * MINUTE));
        session.at(
                29 * MINUTE,
                segment("e", "analysing", "Does H2 hold for all seeds?", 29 * MINUTE, "result"));
        session.at(30 * MINUTE, plot(3), new SessionEvent.MarkSet("m2", "H2 holds", 30 * MINUTE));
        session.at(33 * MINUTE, new SessionEvent.MarkSet("m3", "Seed 5 is odd", 33 * MINUTE));
        session.at(34 * MINUTE, paint(100, "$ java Fit.java --seed 5", "漢字 mixed with text, done"));
        session.at(42 * MINUTE, new SessionEvent.SessionClosed());
        return session;
    }

    /// Notebook lines appear one by one, six seconds apart.
    private static void write(Folded session) {
        for (int line = 2; line < NOTE.size(); line++) {
            session.at(
                    6 * MINUTE + line * 6 * SECOND,
                    new SessionEvent.NotebookSpliced(line, 0, List.of(NOTE.get(line))),
                    new SessionEvent.NotebookPointed(line));
        }
    }

    /// A training run: a new line of output every four seconds.
    private static void work(Folded session) {
        List<String> lines = new ArrayList<>(List.of("$ java Fit.java --seed 3 --warmup 6000"));
        for (int step = 0; step < 60; step++) {
            lines.add(
                    "step %5d  loss %.3f  |g| %.1f"
                            .formatted(step * 100, 2.8 / (1 + step * 0.2), 1.0 + step % 7));
            session.at(8 * MINUTE + step * 4 * SECOND, paint(step, lines.toArray(String[]::new)));
        }
    }

    static SessionEvent segment(String id, String activity, String title, long at, String... tags) {
        return new SessionEvent.SegmentOpened(id, activity, title, List.of(tags), at);
    }

    static SessionEvent staged(Pane pane) {
        return new SessionEvent.PaneStaged(pane, true);
    }

    /// The last 24 of `lines`, painted whole.
    static SessionEvent paint(int colour, String... lines) {
        List<String> seen =
                Arrays.asList(lines).subList(Math.max(0, lines.length - 24), lines.length);
        List<Line> rows = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            boolean empty = i >= seen.size();
            Style style = new Style(i == 0 ? Style.DEFAULT : 2 + colour % 5, Style.DEFAULT, 0);
            rows.add(empty ? Line.EMPTY : new Line(List.of(Run.of(seen.get(i), style)), false));
        }
        Screen screen = new Screen(80, 24, rows, new Cursor(0, Math.min(23, seen.size()), true));
        List<TerminalChange.Row> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            all.add(new TerminalChange.Row(i, screen.lines().get(i)));
        }
        return new SessionEvent.TerminalPainted(
                new TerminalChange(80, 24, List.of(), 0, all, screen.cursor()));
    }

    static SessionEvent plot(long number) {
        String name = "plot-" + number + ".png";
        String hash = "%064x".formatted(number);
        return new SessionEvent.PlotShown(
                new Plot(
                        number,
                        name,
                        "plots/" + name,
                        hash,
                        480,
                        300,
                        "java Fit.java --warmup " + number * 2_000));
    }

    /// A falling curve with one spike, somewhere else in each plot.
    static Optional<byte[]> picture(Plot plot) {
        int width = plot.width();
        int height = plot.height();
        int[] argb = new int[width * height];
        Arrays.fill(argb, 0xffffffff);
        for (int x = 0; x < width; x++) {
            double spike = Math.exp(-Math.pow((x - 90.0 * plot.number()) / 8, 2));
            int y = (int) (height - 20 - (height - 40) * Math.max(1 / (1 + x / 40.0), spike));
            for (int thick = 0; thick < 3; thick++) {
                argb[(y + thick) * width + x] = 0xff1f6feb;
            }
            argb[(height - 12) * width + x] = 0xff8b949e;
        }
        return Optional.of(PngEncoder.encode(argb, width, height));
    }
}
