package dev.labcast.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/// A log as a training run prints it: plain text, lines of 80 to 100 columns, the same for the same
/// size.
final class TrainingLog {
    private static final String[] PLACES = {
        "train.loop", "data.loader", "optim.step", "eval.harness", "ckpt.writer"
    };

    private TrainingLog() {}

    static Path write(Path file, long bytes) throws IOException {
        Random random = new Random(22);
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (long step = 0; written < bytes; step++) {
                String line = line(step, random);
                out.write(line);
                written += line.length();
            }
        }
        return file;
    }

    private static String line(long step, Random random) {
        long second = step / 7;
        StringBuilder line = new StringBuilder(104);
        line.append(
                "2026-11-22 %02d:%02d:%02d,%03d INFO "
                        .formatted(
                                9 + second / 3600 % 12,
                                second / 60 % 60,
                                second % 60,
                                random.nextInt(1000)));
        line.append(PLACES[random.nextInt(PLACES.length)]);
        line.append(
                String.format(
                        Locale.ROOT,
                        ": step %07d loss=%.4f lr=%.2e grad=%.3f",
                        step,
                        1 + random.nextDouble() * 3,
                        random.nextDouble() * 1e-3,
                        random.nextDouble() * 2));
        int columns = 80 + random.nextInt(21);
        while (line.length() < columns) {
            line.append(' ').append(random.nextInt(10_000));
        }
        line.setLength(columns);
        return line.append('\n').toString();
    }
}
