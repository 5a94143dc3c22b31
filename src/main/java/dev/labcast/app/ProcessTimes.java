package dev.labcast.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What Linux tells of a process in `/proc/PID/stat` (proc(5)): its process `group`, the group that
/// has its terminal now (`foregroundGroup`), and when it `began`, to 10 ms. Java's own start times
/// are up to a second early there. Immutable; any thread.
record ProcessTimes(long group, long foregroundGroup, Instant began) {
    private static final int GROUP = 2;
    private static final int FOREGROUND = 5;
    private static final int STARTED = 19;
    private static final long TICK_MS = 10;

    /// Empty where there is no such file: the process is gone, or the system another.
    static Optional<ProcessTimes> of(ProcessHandle process) {
        try {
            String stat = read("/proc/" + process.pid() + "/stat");
            // The name before these fields may hold blanks and brackets.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            String up = read("/proc/uptime").split(" ", -1)[0];
            Instant booted =
                    Instant.now()
                            .minusMillis(new BigDecimal(up).movePointRight(3).longValueExact());
            return Optional.of(
                    new ProcessTimes(
                            Long.parseLong(fields[GROUP]),
                            Long.parseLong(fields[FOREGROUND]),
                            booted.plus(
                                    Duration.ofMillis(Long.parseLong(fields[STARTED]) * TICK_MS))));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private static String read(String file) throws IOException {
        return new String(Files.readAllBytes(Path.of(file)), StandardCharsets.ISO_8859_1);
    }
}
