package dev.labcast.bench;

import dev.labcast.bench.DeskProcess.Mode;
import dev.labcast.bench.DeskProcess.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// What a flood in the terminal costs the real desk (guard and recording on, the program window
/// open) against `xterm` of the same size on the same display: CPU seconds of `cat` of a log and of
/// `seq`. Each command first runs in a JVM that has just started, then warm. xterm is measured
/// before and after the desk. Needs Xvfb, openbox and xterm; docs/benchmarks.md tells more.
public final class DeskBench {
    private final BenchOptions options;
    private final DeskProcess desk;
    private final DeskProcess.Grid grid;
    private final Peers peers;

    private DeskBench(BenchOptions options, DeskProcess desk, BenchDisplay display, Path scratch)
            throws IOException, InterruptedException {
        this.options = options;
        this.desk = desk;
        grid = desk.run("grid", List.of()).grid();
        peers = new Peers(display, scratch, grid);
    }

    public static void main(String[] arguments) throws Exception {
        BenchOptions options = BenchOptions.read();
        try (Scratch folder = Scratch.create();
                BenchDisplay display = BenchDisplay.start(folder.path(), options.display())) {
            display.manageWindows();
            Path scratch = folder.path();
            Path log = TrainingLog.write(scratch.resolve("train.log"), options.bytes());
            DeskProcess desk = new DeskProcess(display, scratch, options);
            DeskBench bench = new DeskBench(options, desk, display, scratch);
            bench.compare("cat", "cat '" + log + "'", options.megabytes() + " MB of log");
            bench.compare("seq", "seq 1 " + options.seq(), "1 to " + options.seq());
        }
    }

    private void compare(String name, String command, String what)
            throws IOException, InterruptedException {
        List<Figure> xterm = new ArrayList<>();
        xterm.add(peers.xterm(command));
        List<Step> steps =
                Collections.nCopies(options.rounds() + 1, new Step(Mode.STAGED, command));
        DeskProcess.Outcome ours = desk.run(name, steps);
        while (xterm.size() < Math.max(2, options.rounds())) {
            xterm.add(peers.xterm(command));
        }
        System.out.printf("%s, %s, %d x %d cells%n", name, what, grid.columns(), grid.rows());
        print("xterm, median of " + xterm.size(), xterm, xterm);
        print("desk, first run", ours.figures().subList(0, 1), xterm);
        List<Figure> warm = ours.figures().subList(1, ours.figures().size());
        print("desk, warm, median of " + warm.size(), warm, xterm);
        System.out.printf("  session of these runs: %s%n", ours.session());
    }

    private static void print(String name, List<Figure> figures, List<Figure> peer) {
        double cpu = Figure.median(figures, Figure::cpu);
        double peerCpu = Figure.median(peer, Figure::cpu);
        double server = Figure.median(figures, Figure::server);
        double peerBoth = peerCpu + Figure.median(peer, Figure::server);
        System.out.printf(
                Locale.ROOT,
                "  %-26s CPU %6.2f s  wall %6.2f s  X server's CPU %5.2f s  ratio to xterm %.2f"
                        + " (with X server %.2f)  longest JavaFX gap %.0f ms%n",
                name,
                cpu,
                Figure.median(figures, Figure::wall),
                server,
                cpu / peerCpu,
                (cpu + server) / peerBoth,
                figures.stream().mapToDouble(Figure::gapMs).max().orElse(0));
    }
}
