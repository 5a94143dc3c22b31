package dev.labcast.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// From the start of the process to the first window with something painted in it: `./labcast` (the
/// launcher's own work included) against [BareWindow] with the same JVM, flags, class path and AOT
/// cache, taking turns. Without a window manager, so that only the two differ. Builds the
/// application first if need be.
public final class StartBench {
    private static final int ROUNDS = 5;

    private final BenchDisplay display;
    private final FirstPaint paint;
    private final Path root;
    private final Path scratch;

    private StartBench(BenchDisplay display, Path root, Path scratch) throws IOException {
        this.display = display;
        this.root = root;
        this.scratch = scratch;
        paint = new FirstPaint(display.picture());
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(System.getProperty("labcast.root"));
        try (Scratch folder = Scratch.create();
                BenchDisplay display =
                        BenchDisplay.start(folder.path(), BenchOptions.read().display())) {
            new StartBench(display, root, folder.path()).compare();
        }
    }

    private void compare() throws IOException, InterruptedException {
        Launched launched = new Launched(root, scratch);
        boolean cached = launched.prepare();
        List<String> labcast =
                List.of(
                        root.resolve("labcast").toString(),
                        "desk",
                        "--sessions",
                        scratch.resolve("sessions").toString(),
                        "--notebook",
                        scratch.resolve("notebook.md").toString());
        List<String> bare = launched.command(BareWindow.class, List.of());
        List<Figure> ours = new ArrayList<>();
        List<Figure> peers = new ArrayList<>();
        List<Figure> desks = new ArrayList<>();
        once(labcast, FirstPaint.WORDS);
        once(bare, FirstPaint.WORDS);
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(once(labcast, FirstPaint.WORDS));
            peers.add(once(bare, FirstPaint.WORDS));
            desks.add(once(labcast, FirstPaint.DESK));
        }
        System.out.printf(
                "process start to first painted window, median of %d, AOT cache: %s%n",
                ROUNDS, cached ? "yes" : "no (it could not be made)");
        print("./labcast", ours, peers);
        print("  and its desk", desks, peers);
        print("bare JavaFX window", peers, peers);
    }

    private Figure once(List<String> command, int colours)
            throws IOException, InterruptedException {
        paint.awaitBare();
        long from = System.nanoTime();
        Process process = start(command);
        paint.await(colours);
        double wall = (System.nanoTime() - from) / 1e9;
        double cpu = ProcessCpu.withEndedChildren(process.pid());
        process.destroy();
        process.waitFor();
        return new Figure(cpu, wall, 0, 0);
    }

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder = display.prepare(command);
        builder.environment().put("XDG_CONFIG_HOME", scratch.resolve("config").toString());
        builder.environment().put("XDG_STATE_HOME", scratch.resolve("state").toString());
        builder.environment().put("LABCAST_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LABCAST_JAVA_OPTS", "-Dprism.order=sw");
        return builder.redirectErrorStream(true)
                .redirectOutput(scratch.resolve("start.log").toFile())
                .start();
    }

    private static void print(String name, List<Figure> figures, List<Figure> peer) {
        double wall = Figure.median(figures, Figure::wall);
        double cpu = Figure.median(figures, Figure::cpu);
        System.out.printf(
                Locale.ROOT,
                "  %-20s wall %5.2f s (ratio %.2f)  CPU %5.2f s (ratio %.2f)%n",
                name,
                wall,
                wall / Figure.median(peer, Figure::wall),
                cpu,
                cpu / Figure.median(peer, Figure::cpu));
    }
}
