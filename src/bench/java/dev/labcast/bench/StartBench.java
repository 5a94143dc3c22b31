package dev.labcast.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

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
        boolean cached = prepare();
        List<String> labcast =
                List.of(
                        root.resolve("labcast").toString(),
                        "desk",
                        "--sessions",
                        scratch.resolve("sessions").toString(),
                        "--notebook",
                        scratch.resolve("notebook.md").toString());
        List<String> bare = bare(cached);
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

    /// Builds, and waits for the launcher's background run that makes the AOT cache.
    private boolean prepare() throws IOException, InterruptedException {
        Path run = root.resolve("target").resolve("run");
        if (!Files.exists(run.resolve("labcast.aot"))
                && !Files.exists(run.resolve("labcast.aot.lock"))) {
            // A run that failed before is not repeated by itself.
            Files.deleteIfExists(run.resolve("labcast.aot.key"));
        }
        if (start(List.of(root.resolve("labcast").toString(), "--version")).waitFor() != 0) {
            throw new IOException(
                    "./labcast --version failed: "
                            + Files.readString(scratch.resolve("start.log")));
        }
        for (int look = 0; look < 600 && Files.exists(run.resolve("labcast.aot.lock")); look++) {
            Thread.sleep(500);
        }
        return Files.exists(run.resolve("labcast.aot"));
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

    /// An AOT cache needs a class path of jars that begins with its own.
    private List<String> bare(boolean cached) throws IOException {
        Path jar = scratch.resolve("bare.jar");
        String name = BareWindow.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                var in = BareWindow.class.getClassLoader().getResourceAsStream(name)) {
            entries.putNextEntry(new JarEntry(name));
            in.transferTo(entries);
        }
        Path run = root.resolve("target").resolve("run");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djavafx.cachedir=" + scratch.resolve("openjfx"),
                                "-Dprism.order=sw"));
        if (cached) {
            command.add("-XX:AOTCache=" + run.resolve("labcast.aot"));
        }
        command.addAll(List.of("-cp", jars(run) + ":" + jar, BareWindow.class.getName()));
        return command;
    }

    /// In the launcher's order: its own jar, then the others by name.
    private static String jars(Path run) throws IOException {
        List<String> all = new ArrayList<>();
        for (Path folder : List.of(run, run.resolve("dependency"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(Path::toString)
                        .filter(it -> it.endsWith(".jar"))
                        .sorted()
                        .forEach(all::add);
            }
        }
        return String.join(":", all);
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
