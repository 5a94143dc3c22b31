package dev.labcast.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleSupplier;

/// CPU seconds of running processes (user and system, all threads) out of `/proc/PID/stat`, see
/// proc_pid_stat(5). Linux only; steps of 1/100 s. Any thread.
public final class ProcessCpu {
    private static final double TICKS_PER_SECOND = 100;
    private static final long LOOK_MS = 500;
    private static final int LOOKS = 120;
    private static final double QUIET = 0.05;

    private ProcessCpu() {}

    /// Of the process alone, without its children.
    public static double of(long pid) {
        String[] fields = stat(pid);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /// With those children that have ended and been waited for.
    static double withEndedChildren(long pid) {
        String[] fields = stat(pid);
        long children = Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
        return of(pid) + children / TICKS_PER_SECOND;
    }

    /// Of all below `top` whose program has this name. What ended on the way is not counted.
    static double below(ProcessHandle top, String name) {
        return top.descendants()
                .mapToLong(ProcessHandle::pid)
                .filter(pid -> name.equals(nameOf(pid)))
                .mapToDouble(ProcessCpu::of)
                .sum();
    }

    /// Waits until `cpu` grows by less than a tenth of a core, for a minute at most: what a program
    /// still has to do after its input has ended belongs to the figure.
    public static void awaitQuiet(DoubleSupplier cpu) throws InterruptedException {
        double before = cpu.getAsDouble();
        for (int look = 0; look < LOOKS; look++) {
            Thread.sleep(LOOK_MS);
            double now = cpu.getAsDouble();
            if (now - before < QUIET) {
                return;
            }
            before = now;
        }
    }

    /// The fields from the third on: the second, the name in brackets, may hold blanks.
    private static String[] stat(long pid) {
        String line = read(pid, "stat");
        return line.substring(line.lastIndexOf(')') + 2).split(" ");
    }

    /// Empty for a process that has ended since it was listed.
    private static String nameOf(long pid) {
        try {
            return read(pid, "comm").strip();
        } catch (UncheckedIOException gone) {
            return "";
        }
    }

    private static String read(long pid, String name) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), name));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
