package dev.labcast.app;

import dev.labcast.fx.Fx;
import dev.labcast.guard.cases.GuardCase;
import dev.labcast.guard.cases.Presented;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Shows cases in a desk's terminal, in the order of their widths: a program there prints what is
/// written into a pipe, chunk by chunk, and keys are typed, which the terminal echoes.
final class CasePlayer {
    private static final long SEED = 20_261_123;

    /// Longer than the terminal takes from one look at its screen to the next.
    private static final long LOOK_MS = 70;

    /// Typed keys come so many times as fast as the cases say.
    private static final int HURRY = 4;

    private static final String KILL_LINE = "\025";

    /// Ends what a command printed, if it is looked at.
    private static final String PROMPT = "\r\n$ \r\n";

    private static final String ERASE = "\033[?1049l\033[0m\033[H\033[2J\033[3J";

    /// Columns of the narrowest desk with letters of so many pixels.
    private static final int NARROWEST = 64;

    private static final double FONT = 14;

    private final OpenDesk open;
    private final Path lab;

    CasePlayer(OpenDesk open, Path lab) {
        this.open = open;
        this.lab = lab;
    }

    void play(List<GuardCase> cases) throws Exception {
        Path pipe = lab.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        int at = 0;
        while (at < cases.size()) {
            int columns = cases.get(at).manner().columns();
            int end = at;
            while (end < cases.size() && cases.get(end).manner().columns() == columns) {
                end++;
            }
            widen(columns);
            var printed = open.terminal().run("cat pipe");
            try (OutputStream program = Files.newOutputStream(pipe)) {
                for (int i = at; i < end; i++) {
                    show(i, cases.get(i), program);
                }
                // The next width is another matter.
                clear(program);
                Thread.sleep(LOOK_MS);
            }
            printed.get();
            at = end;
        }
    }

    /// Until the terminal has so many columns: by the size of its letters where the window cannot
    /// be narrow enough.
    private void widen(int columns) throws Exception {
        double font = columns >= NARROWEST ? FONT : Math.ceil(FONT * NARROWEST / columns);
        Fx.run(() -> open.terminal().setFontPx(font));
        int still = 0;
        int last = -1;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end) {
            Thread.sleep(100);
            open.terminal().run("stty size > size").get();
            int now = Integer.parseInt(Files.readString(lab.resolve("size")).strip().split(" ")[1]);
            if (now == columns && ++still > 2) {
                return;
            }
            still = now == columns ? still : 0;
            if (now != last) {
                last = now; // still on its way
                continue;
            }
            last = -1;
            double by = (columns - now) * 0.6 * font / 0.56;
            Fx.run(() -> open.window().setWidth(open.window().getWidth() + by));
        }
        throw new AssertionError("the terminal cannot be made " + columns + " columns wide");
    }

    private static void clear(OutputStream program) throws IOException, InterruptedException {
        write(program, PROMPT);
        Thread.sleep(LOOK_MS);
        write(program, ERASE);
    }

    private void show(int index, GuardCase given, OutputStream program)
            throws IOException, InterruptedException {
        clear(program);
        write(program, LeakCases.heading(index) + "\r\n");
        Thread.sleep(LOOK_MS);
        boolean isTyped = given.manner().typedLine().isPresent();
        long now = 0;
        for (Presented.Chunk chunk : Presented.chunks(given, SEED)) {
            String text = new String(chunk.bytes(), StandardCharsets.UTF_8);
            boolean typed = isTyped && isKey(text);
            if (chunk.at() > now) {
                Thread.sleep((chunk.at() - now) / (isTyped ? HURRY : 1));
                now = chunk.at();
            }
            if (typed) {
                Fx.run(() -> open.terminal().type(text));
            } else {
                program.write(chunk.bytes());
                program.flush();
            }
        }
        Thread.sleep(LOOK_MS);
        if (isTyped) {
            // Nobody reads it, and the shell must not either.
            Fx.run(() -> open.terminal().type(KILL_LINE));
        }
    }

    private static boolean isKey(String text) {
        return text.codePointCount(0, text.length()) == 1 && text.charAt(0) >= ' ';
    }

    private static void write(OutputStream program, String text) throws IOException {
        program.write(text.getBytes(StandardCharsets.UTF_8));
        program.flush();
    }
}
