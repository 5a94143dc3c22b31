package dev.labcast.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs commands in the real desk, in a process of its own (`dev.labcast.app.BenchDesk`) with the
/// flags of the launcher, and reads what it measured. Main thread.
final class DeskProcess {

    /// What viewers get while a command runs.
    enum Mode {
        /// The terminal is private: nothing of it is guarded, recorded or shown.
        PRIVATE,
        /// On stage, guarded and recorded; no stage window is open.
        RECORDED,
        /// The same with the program window open.
        STAGED
    }

    record Step(Mode mode, String command) {}

    /// A terminal's size in cells.
    record Grid(int columns, int rows) {}

    /// `figures` has one element for each step.
    record Outcome(Grid grid, List<Figure> figures, String session) {}

    private final BenchDisplay display;
    private final Path scratch;
    private final BenchOptions options;

    DeskProcess(BenchDisplay display, Path scratch, BenchOptions options) {
        this.display = display;
        this.scratch = scratch;
        this.options = options;
    }

    /// `name` tells flight recordings apart.
    Outcome run(String name, List<Step> steps) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(scratch, "desk");
        Path log = work.resolve("desk.log");
        Process desk =
                display.prepare(command(name, work, steps)).redirectError(log.toFile()).start();
        Grid grid = new Grid(80, 24);
        List<Figure> figures = new ArrayList<>();
        String session = "";
        try (BufferedReader in = desk.inputReader()) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ");
                switch (words[0]) {
                    case "GRID" -> grid = new Grid(parse(words[1]), parse(words[2]));
                    case "RUN" -> figures.add(figure(words));
                    case "SESSION" -> session = line.substring("SESSION ".length());
                    default -> System.out.println(line);
                }
            }
        }
        if (desk.waitFor() != 0 || figures.size() != steps.size()) {
            throw new IOException("the desk ended too early:\n" + Files.readString(log));
        }
        return new Outcome(grid, figures, session);
    }

    private List<String> command(String name, Path work, List<Step> steps) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Dprism.order=sw",
                                "-Djavafx.cachedir=" + System.getProperty("javafx.cachedir"),
                                "-cp",
                                System.getProperty("java.class.path")));
        options.recording()
                .ifPresent(file ->
                        command.addAll(
                                List.of(
                                        "-Xlog:jfr*=off",
                                        "-XX:StartFlightRecording=settings=profile,filename="
                                                + file.resolveSibling(
                                                        file.getFileName()
                                                                + "-"
                                                                + name
                                                                + ".jfr"))));
        command.addAll(
                List.of(
                        "dev.labcast.app.BenchDesk",
                        work.toString(),
                        Long.toString(display.serverPid())));
        for (Step step : steps) {
            command.add(step.mode().name());
            command.add(step.command());
        }
        return command;
    }

    private static Figure figure(String[] words) {
        return new Figure(
                Double.parseDouble(words[1]),
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]));
    }

    private static int parse(String word) {
        return Integer.parseInt(word);
    }
}
