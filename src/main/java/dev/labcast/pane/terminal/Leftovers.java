package dev.labcast.pane.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The programs a shell has started and that may outlive it, noted before it is hung up. Any
/// thread; [#end] blocks.
record Leftovers(List<ProcessHandle> programs) {
    /// Time in ms to react to a hang-up, and then to a request to end, before being killed.
    private static final int GRACE_MS = 700;

    /// SIGHUP is signal 1, the lowest bit of the masks in `/proc/PID/status` (proc(5)).
    private static final long SIGHUP_BIT = 1;

    static Leftovers of(long pid) {
        Optional<ProcessHandle> shell = ProcessHandle.of(pid);
        return new Leftovers(
                shell.stream()
                        .flatMap(ProcessHandle::descendants)
                        .filter(it -> !refusesHangup(it))
                        .toList());
    }

    /// Waits for the shell's `exit`, killing it with `kill` if it takes too long, then ends what it
    /// left behind.
    void end(CompletableFuture<Integer> exit, Runnable kill) {
        exit.thenApply(_ -> true)
                .completeOnTimeout(false, GRACE_MS, TimeUnit.MILLISECONDS)
                .thenAccept(ended -> {
                    if (!ended) {
                        kill.run();
                    }
                })
                .join();
        programs.forEach(ProcessHandle::destroy);
        awaitAll();
        List<ProcessHandle> stubborn = programs.stream().filter(ProcessHandle::isAlive).toList();
        if (!stubborn.isEmpty()) {
            stubborn.forEach(ProcessHandle::destroyForcibly);
            awaitAll();
        }
    }

    private void awaitAll() {
        CompletableFuture.allOf(
                        programs.stream()
                                .map(ProcessHandle::onExit)
                                .toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, GRACE_MS, TimeUnit.MILLISECONDS)
                .exceptionally(_ -> null)
                .join();
    }

    /// Whether the program ignores hang-ups, which only `nohup` and the like bring about. Where
    /// there is no `/proc`, none does.
    private static boolean refusesHangup(ProcessHandle program) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(program.pid()), "status"))
                    .stream()
                    .filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                    .anyMatch(mask -> (mask & SIGHUP_BIT) != 0);
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }
}
