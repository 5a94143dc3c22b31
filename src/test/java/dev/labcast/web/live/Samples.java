package dev.labcast.web.live;

import dev.labcast.session.Pane;
import dev.labcast.session.Plot;
import dev.labcast.session.Screen;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.TerminalChange;
import dev.labcast.terminal.ScrollTap;
import dev.labcast.terminal.VirtualTerminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// A session in the midst of work, as a picture would show it.
final class Samples {
    private static final Path PLOTS =
            Path.of(System.getProperty("labcast.root", "."))
                    .resolve("sample-sessions/nearest-neighbour/session/plots");

    private static final String NOTE =
            """
            # Why does the loss spike at step 4k?

            Re-running **seed 3** with gradient norms logged. #debugging
            > H2: the spike comes from `lr` warm-up ending, not from data order. Prediction: moving warm-up from 4k to 6k moves the spike to 6k (80 %).

            ## 14:05 First look
            - Loss goes 0.31 → 2.8 between step **3 980** and **4 020**
            - Gradient norm jumps one step _before_ the loss does
            - `adam.eps = 1e-8` looks small for bf16 #suspicious
            - [x] log grad norm per layer
            - [ ] compare with seed 5
            漢字かな交じり文も読める。 한국어도 보인다. Ελληνικά, שלום, e\u0301 combining too.
            ## 14:19 Model
            If the loss follows $L(N, D)$ with
            $$
            L(N, D) = E + \\frac{A}{N^{\\alpha}} + \\frac{B}{D^{\\beta}}
            $$
            then the kink has to move. See https://arxiv.org/abs/2203.15556.
            ```java
            var norm = Math.sqrt(sum); // fenced
            ```
            ![loss after warm-up](plots/loss-warmup.png)
            Spike moved to 6k. **H2 holds** for this seed; ~~data order~~.
            """;

    static final String SHELL =
            """
            \u001b[1;32mlab\u001b[0m:\u001b[1;34m~/spike\u001b[0m$ java Train.java --seed 3 --warmup 6000
            \u001b[1;34m[train]\u001b[0m seed=3 warmup=6000 device=cpu
            \u001b[32mstep  5950\u001b[0m loss 0.274  |g| 0.9
            \u001b[32mstep  6000\u001b[0m loss 0.281  |g| 1.1
            \u001b[33mstep  6001\u001b[0m loss 0.402  |g| \u001b[1;33m14.8\u001b[0m
            \u001b[31mstep  6050\u001b[0m loss 2.633  |g| 3.2  \u001b[7m SPIKE \u001b[0m
            \u001b[2mwrote plots/loss-warmup.png\u001b[0m  \u001b[4munderlined\u001b[0m \u001b[3mitalic\u001b[0m \u001b[9mstruck\u001b[0m
            \u001b[38;5;208m256 colours\u001b[0m \u001b[38;2;120;200;255mtrue colour\u001b[0m \u001b[48;5;22m ground \u001b[0m \u001b[30mblack\u001b[0m
            ┌──────────┬──────┐ 漢字 wide, e\u0301 mark, 😀, שלום
            │ layer    │ |g|  │ ▁▂▃▄▅▆▇█
            │ attn.3   │ 14.8 │
            └──────────┴──────┘
            \u001b[1;32mlab\u001b[0m:\u001b[1;34m~/spike\u001b[0m$ \
            """;

    private Samples() {}

    static SessionEvent[] work() {
        return new SessionEvent[] {
            new SessionEvent.SessionOpened("Loss spike, session 14"),
            new SessionEvent.SegmentOpened(
                    "a", "analysis", "Reading last night's runs", List.of(), 0),
            new SessionEvent.SegmentOpened(
                    "b", "debugging", "Loss spike, seed 3", List.of(), 2_000),
            new SessionEvent.MarkSet("m", "It moved!", 2_500),
            new SessionEvent.PaneStaged(Pane.NOTEBOOK, true),
            new SessionEvent.PaneStaged(Pane.TERMINAL, true),
            new SessionEvent.PaneStaged(Pane.PLOTS, true),
            new SessionEvent.SceneChosen(dev.labcast.session.Scene.DESK),
            new SessionEvent.PlotShown(plot(1, "loss-seed3.png")),
            new SessionEvent.PlotShown(plot(2, "loss-warmup.png")),
            new SessionEvent.PlotPinned(OptionalLong.of(1)),
            new SessionEvent.NotebookOpened("2026-11-22 loss-spike.md", NOTE.lines().toList()),
            new SessionEvent.NotebookPointed(22),
            shell(80, 24, SHELL)
        };
    }

    /// What a program that wrote `text` leaves on a screen.
    static SessionEvent shell(int columns, int rows, String text) {
        VirtualTerminal terminal = new VirtualTerminal(columns, rows, 10_000, _ -> {});
        ScrollTap tap = terminal.tap(10_000);
        terminal.feed(text.replace("\n", "\r\n"));
        ScrollTap.Frame frame = tap.drain();
        return new SessionEvent.TerminalPainted(
                TerminalChange.between(
                        Screen.blank(columns, rows),
                        frame.screen(),
                        frame.scrolled(),
                        frame.skipped()));
    }

    private static Plot plot(long number, String name) {
        Plot plot = Told.plot(number, name);
        return new Plot(
                number, name, plot.file(), plot.sha256(), 960, 640, "java Train.java --seed 3");
    }

    /// One of the plots of the sample session.
    static Optional<byte[]> picture(Plot plot) {
        try (Stream<Path> files = Files.list(PLOTS)) {
            List<Path> all = files.sorted().toList();
            return Optional.of(Files.readAllBytes(all.get((int) (plot.number() % all.size()))));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
