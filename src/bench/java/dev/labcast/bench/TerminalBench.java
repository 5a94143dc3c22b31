package dev.labcast.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// CPU seconds of `cat` of a 50 MB log and of `seq 1 2000000` in the terminal pane, shown under
/// Xvfb with the software pipeline, against xterm under the same Xvfb, in turns. Both are windows
/// of 100x30 cells with 10000 lines of history. Counted are the terminal's own process and, apart,
/// what the X server did meanwhile (xterm lets it draw its letters). Needs Xvfb and xterm.
public final class TerminalBench {
    private static final int ROUNDS = 3;
    private static final long TICKS_PER_SECOND = 100;

    private record Cost(double cpu, double server, double seconds, double gapMs) {}

    private final Path folder;
    private final Process server;
    private final String display;

    private TerminalBench(Path folder, Process server, String display) {
        this.folder = folder;
        this.server = server;
        this.display = display;
    }

    public static void main(String[] arguments) throws Exception {
        compare(
                List.of(
                        List.of(TerminalBenchWindow.class.getName(), "private"),
                        List.of(TerminalBenchWindow.class.getName(), "public")));
    }

    /// Measures windows (a main class that serves as [TerminalBenchWindow] does, with its
    /// arguments) against xterm and prints a table.
    public static void compare(List<List<String>> windows) throws Exception {
        Path folder = Files.createTempDirectory("labcast-bench");
        Path log = folder.resolve("train.log");
        writeLog(log);
        Process server =
                new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            String display = ":" + server.inputReader(StandardCharsets.UTF_8).readLine();
            TerminalBench bench = new TerminalBench(folder, server, display);
            for (String command : List.of("cat " + log, "seq 1 2000000")) {
                bench.compare(windows, command);
            }
        } finally {
            server.destroy();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void compare(List<List<String>> windows, String command) throws Exception {
        List<Window> open = new ArrayList<>();
        for (List<String> window : windows) {
            open.add(new Window(window));
        }
        List<Cost> xterm = new ArrayList<>();
        List<List<Cost>> ours = open.stream().map(_ -> (List<Cost>) new ArrayList<Cost>()).toList();
        for (int round = 0; round < ROUNDS; round++) {
            xterm.add(xterm(command));
            for (int i = 0; i < open.size(); i++) {
                ours.get(i).add(open.get(i).run(command));
            }
        }
        System.out.println(command.startsWith("cat") ? "cat of a 50 MB log" : command);
        Cost peer = median(xterm);
        print("xterm", xterm, peer);
        for (int i = 0; i < open.size(); i++) {
            print(
                    String.join(" ", windows.get(i).subList(1, windows.get(i).size())),
                    ours.get(i),
                    peer);
            open.get(i).close();
        }
    }

    private static void print(String name, List<Cost> costs, Cost peer) {
        Cost cost = median(costs);
        System.out.printf(
                Locale.ROOT,
                "  %-10s cpu %6.2f s (of %s)  %4.2fx   with X server %6.2f s  %4.2fx   wall %6.2f s"
                        + "   longest gap %4.0f ms%n",
                name,
                cost.cpu,
                costs.stream().map(it -> String.format(Locale.ROOT, "%.2f", it.cpu)).toList(),
                cost.cpu / peer.cpu,
                cost.cpu + cost.server,
                (cost.cpu + cost.server) / (peer.cpu + peer.server),
                cost.seconds,
                cost.gapMs);
    }

    /// By CPU of the terminal; the gap is the worst of all rounds.
    private static Cost median(List<Cost> costs) {
        Cost[] sorted = costs.toArray(Cost[]::new);
        Arrays.sort(sorted, (a, b) -> Double.compare(a.cpu, b.cpu));
        Cost middle = sorted[sorted.length / 2];
        double worst = costs.stream().mapToDouble(Cost::gapMs).max().orElse(0);
        return new Cost(middle.cpu, middle.server, middle.seconds, worst);
    }

    private Cost xterm(String command) throws Exception {
        Path done = folder.resolve("done");
        Files.deleteIfExists(done);
        double serverBefore = cpu(server.pid());
        long start = System.nanoTime();
        ProcessBuilder builder =
                new ProcessBuilder(
                                List.of(
                                        "xterm",
                                        "-geometry",
                                        "100x30",
                                        "-sl",
                                        "10000",
                                        "-fa",
                                        "DejaVu Sans Mono",
                                        "-fs",
                                        "10",
                                        "-e",
                                        "sh",
                                        "-c",
                                        command + "; touch " + done + "; sleep 60"))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", display);
        Process xterm = builder.start();
        while (!Files.exists(done)) {
            Thread.sleep(20);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Thread.sleep(300); // the last lines are still being drawn
        Cost cost = new Cost(cpu(xterm.pid()), cpu(server.pid()) - serverBefore, seconds, 0);
        xterm.destroy();
        xterm.waitFor();
        return cost;
    }

    /// User and system time of a process without its children, in seconds (proc(5), `stat`).
    private static double cpu(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12]))
                / (double) TICKS_PER_SECOND;
    }

    private static void writeLog(Path log) throws IOException {
        try (Writer out = Files.newBufferedWriter(log)) {
            int bytes = 0;
            for (int step = 0; bytes < 50_000_000; step++) {
                String line =
                        String.format(
                                Locale.ROOT,
                                "2026-11-22 10:%02d:%02d INFO train: step %7d loss %.6f lr 3.0e-4 tok/s %d%n",
                                step / 60 % 60,
                                step % 60,
                                step,
                                5.0 / Math.sqrt(step + 1),
                                180_000 + step % 977);
                out.write(line);
                bytes += line.length();
            }
        }
    }

    /// A window of ours in its own process.
    private final class Window {
        private final Process process;
        private final BufferedReader answers;
        private final BufferedWriter orders;

        Window(List<String> main) throws IOException {
            List<String> command =
                    new ArrayList<>(
                            List.of(
                                    ProcessHandle.current().info().command().orElse("java"),
                                    "-Dprism.order=sw",
                                    "-Djavafx.cachedir=" + System.getProperty("javafx.cachedir"),
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-classpath",
                                    System.getProperty("java.class.path")));
            command.addAll(main);
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DISPLAY", display);
            process = builder.start();
            answers =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8));
            orders =
                    new BufferedWriter(
                            new OutputStreamWriter(
                                    process.getOutputStream(), StandardCharsets.UTF_8));
        }

        Cost run(String command) throws IOException {
            double before = cpu(server.pid());
            orders.write(command + "\n");
            orders.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IOException("the window went away");
            }
            String[] fields = answer.split(" ");
            return new Cost(
                    Double.parseDouble(fields[0]),
                    cpu(server.pid()) - before,
                    Double.parseDouble(fields[1]),
                    Double.parseDouble(fields[2]));
        }

        void close() throws Exception {
            orders.close();
            if (!process.waitFor(Duration.ofSeconds(5))) {
                process.destroyForcibly();
            }
        }
    }
}
