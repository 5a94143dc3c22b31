package dev.labcast.bench;

import dev.labcast.terminal.VirtualTerminal;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/// How fast the terminal emulator reads: million chars per second of one core, best and median of
/// ten rounds after warming up, with 5000 lines of history, and with a picture taken every 64 kB as
/// the pane and the guard would at their busiest. The peer, the JVM's own copying of the same
/// chars, says how fast the machine is just now.
public final class EmulatorBench {
    private static final int ROUNDS = 10;
    private static final int PIECE = 65_536;

    private EmulatorBench() {}

    public static void main(String[] arguments) {
        measure("text, 80 columns", lines(50_000_000));
        measure("seq 1 2000000", numbers());
        measure("coloured", coloured());
        measure("CJK", wide());
    }

    private static void measure(String name, String text) {
        char[] chars = text.toCharArray();
        double[] rates = new double[ROUNDS];
        double[] copies = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rates[i] = rate(chars);
            copies[i] = copying(chars);
        }
        Arrays.sort(rates);
        Arrays.sort(copies);
        System.out.printf(
                Locale.ROOT,
                "%-18s %6.1f M chars  best %6.0f M/s  median %6.0f M/s  (copying: median %6.0f M/s)%n",
                name,
                chars.length / 1e6,
                rates[ROUNDS - 1],
                rates[ROUNDS / 2],
                copies[ROUNDS / 2]);
    }

    private static double rate(char[] chars) {
        VirtualTerminal terminal = new VirtualTerminal(100, 30, 5_000, reply -> {});
        long start = cpuNanos();
        for (int i = 0; i < chars.length; i += PIECE) {
            terminal.feed(chars, i, Math.min(PIECE, chars.length - i));
            terminal.screen();
        }
        return chars.length * 1e3 / (cpuNanos() - start);
    }

    /// Of this thread, so that a busy machine does not spoil the figure.
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double copying(char[] chars) {
        char[] into = new char[PIECE];
        int sum = 0;
        long start = cpuNanos();
        for (int i = 0; i < chars.length; i += PIECE) {
            System.arraycopy(chars, i, into, 0, Math.min(PIECE, chars.length - i));
            sum += into[i % 7];
        }
        long nanos = cpuNanos() - start;
        return sum == 42 ? 0 : chars.length * 1e3 / nanos;
    }

    private static String lines(int chars) {
        StringBuilder text = new StringBuilder(chars);
        for (int i = 0; text.length() < chars; i++) {
            String line =
                    i
                            + " the quick brown fox jumps over the lazy dog and comes back to do it again ";
            text.append(line, 0, Math.min(line.length(), 80)).append("\r\n");
        }
        return text.toString();
    }

    private static String numbers() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 2_000_000; i++) {
            text.append(i).append("\r\n");
        }
        return text.toString();
    }

    private static String coloured() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 5_000_000; i++) {
            text.append("\033[38;5;").append(i % 256).append("mword\033[0m ");
            text.append(i % 12 == 11 ? "\r\n" : "");
        }
        return text.toString();
    }

    private static String wide() {
        return "漢字かな交じり文を表示する端末の速さを測る\r\n".repeat(200_000);
    }
}
