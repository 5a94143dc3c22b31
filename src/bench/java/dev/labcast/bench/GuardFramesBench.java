package dev.labcast.bench;

import dev.labcast.guard.Curtain;
import dev.labcast.guard.Draft;
import dev.labcast.guard.GuardSettings;
import dev.labcast.guard.HoldBack;
import dev.labcast.guard.LiveGuard;
import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.Pane;
import dev.labcast.session.Run;
import dev.labcast.session.Screen;
import dev.labcast.session.SessionClock;
import dev.labcast.session.Style;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What one screen update costs from submit to its cleared event: 50 rows of 200 columns, every row
/// new each time, hold-back off; and a flood of scrolled lines. `./mvnw -q -Pquick,bench
/// -Dbench=GuardFramesBench`.
public final class GuardFramesBench {
    private static final int COLUMNS = 200;
    private static final int ROWS = 50;

    private GuardFramesBench() {}

    public static void main(String[] args) {
        List<String> log = GuardBench.log(60_000, new Random(9));
        GuardSettings settings =
                GuardSettings.of(Map.of(), List.of()).with(new HoldBack(Duration.ZERO));
        try (LiveGuard guard =
                new LiveGuard(settings, SessionClock.startingNow(), new Curtain(), _ -> {})) {
            guard.stage(Pane.TERMINAL, true);
            for (int pass = 1; pass <= 3; pass++) {
                updates(guard, log, pass);
            }
            flood(guard, log);
        }
    }

    private static void updates(LiveGuard guard, List<String> log, int pass) {
        double[] ms = new double[1_000];
        for (int i = 0; i < ms.length; i++) {
            List<Line> rows = new ArrayList<>();
            for (int row = 0; row < ROWS; row++) {
                rows.add(line(log.get((pass * 17 + i * ROWS + row) % log.size())));
            }
            long start = System.nanoTime();
            guard.submit(frame(rows, List.of()));
            guard.drain();
            ms[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(ms);
        System.out.printf(
                "update of %dx%d, pass %d: median %.2f ms, p99 %.2f ms%n",
                COLUMNS, ROWS, pass, ms[500], ms[990]);
    }

    private static void flood(LiveGuard guard, List<String> log) {
        List<Line> lines = log.stream().map(GuardFramesBench::line).toList();
        long chars = log.stream().mapToLong(String::length).sum();
        for (int pass = 1; pass <= 4; pass++) {
            floodOnce(guard, lines, chars, pass);
        }
    }

    private static void floodOnce(LiveGuard guard, List<Line> lines, long chars, int pass) {
        long start = System.nanoTime();
        double cpu = guardCpu();
        for (int at = 0; at + 500 <= lines.size(); at += 500) {
            guard.submit(frame(lines.subList(at, at + ROWS), lines.subList(at, at + 500)));
        }
        guard.drain();
        double seconds = (System.nanoTime() - start) / 1e9;
        double used = guardCpu() - cpu;
        System.out.printf(
                "flood of %d scrolled lines, pass %d: %.2f s, of which the guard's thread %.2f s = %.1f MB per CPU second%n",
                lines.size(), pass, seconds, used, chars / 1e6 / used);
    }

    /// CPU seconds that the guard's thread has used, so that a busy machine does not count.
    private static double guardCpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (ThreadInfo thread : threads.dumpAllThreads(false, false)) {
            if (thread.getThreadName().equals("labcast-guard")) {
                return threads.getThreadCpuTime(thread.getThreadId()) / 1e9;
            }
        }
        return 0;
    }

    private static Draft.TerminalFrame frame(List<Line> rows, List<Line> scrolled) {
        return new Draft.TerminalFrame(
                new Screen(COLUMNS, ROWS, rows, Cursor.HOME), scrolled, 0, false);
    }

    private static Line line(String text) {
        return new Line(List.of(Run.of(text, Style.PLAIN)), false);
    }
}
