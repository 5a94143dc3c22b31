package dev.labcast.bench;

import dev.labcast.bench.DeskProcess.Mode;
import dev.labcast.bench.DeskProcess.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What recording costs: the CPU of a command in the desk with the terminal guarded and recorded,
/// less that of the same command with the terminal private, against the CPU of `asciinema rec` of
/// the same command. The modes take turns in one warm JVM. Needs Xvfb, openbox, xterm, asciinema.
public final class RecordingBench {
    private RecordingBench() {}

    public static void main(String[] arguments) throws Exception {
        BenchOptions options = BenchOptions.read();
        try (Scratch folder = Scratch.create();
                BenchDisplay display = BenchDisplay.start(folder.path(), options.display())) {
            display.manageWindows();
            Path scratch = folder.path();
            Path log = TrainingLog.write(scratch.resolve("train.log"), options.bytes());
            String command = "cat '" + log + "'";
            DeskProcess.Outcome desk =
                    new DeskProcess(display, scratch, options)
                            .run("recording", steps(command, options.rounds()));
            Peers peers = new Peers(display, scratch, desk.grid());
            List<Figure> asciinema = new ArrayList<>();
            for (int round = 0; round < options.rounds(); round++) {
                asciinema.add(peers.asciinema(command));
            }
            System.out.printf(
                    "cat of %d MB, %d x %d cells, medians of %d warm rounds%n",
                    options.megabytes(),
                    desk.grid().columns(),
                    desk.grid().rows(),
                    options.rounds());
            print(desk.figures(), Figure.median(asciinema, Figure::cpu));
            System.out.printf(
                    "  sizes: %s; asciinema's cast %d B%n",
                    desk.session(), Files.size(scratch.resolve("peer.cast")));
        }
    }

    /// One round more than is counted: the first warms the JVM up.
    private static List<Step> steps(String command, int rounds) {
        List<Step> steps = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            for (Mode mode : Mode.values()) {
                steps.add(new Step(mode, command));
            }
        }
        return steps;
    }

    private static void print(List<Figure> figures, double peer) {
        double without = cpu(figures, Mode.PRIVATE);
        System.out.printf(Locale.ROOT, "  asciinema rec             CPU %6.2f s%n", peer);
        for (Mode mode : Mode.values()) {
            double cpu = cpu(figures, mode);
            System.out.printf(
                    Locale.ROOT,
                    "  desk, %-19s CPU %6.2f s  above private %6.2f s  ratio to asciinema %.2f%n",
                    mode.name().toLowerCase(Locale.ROOT),
                    cpu,
                    cpu - without,
                    (cpu - without) / peer);
        }
    }

    /// The first round warms the JVM up and is left out.
    private static double cpu(List<Figure> figures, Mode mode) {
        int modes = Mode.values().length;
        List<Figure> warm =
                IntStream.range(modes, figures.size())
                        .filter(i -> i % modes == mode.ordinal())
                        .mapToObj(figures::get)
                        .toList();
        return Figure.median(warm, Figure::cpu);
    }
}
