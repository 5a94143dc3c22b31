package dev.labcast.pane.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps Ctrl+\ alive in the shell. The JVM blocks SIGQUIT in its threads, and a program inherits
/// that from the thread that starts it, and hands it on to all its children. So the shell is
/// started through a small program that unblocks the signal and then becomes the shell, under the
/// same process id; which one can do so differs from system to system. Used by [Pty], any thread;
/// takes some milliseconds.
record QuitSignal(List<Wrapper> wrappers) {
    private static final Logger LOG = LoggerFactory.getLogger(QuitSignal.class);
    private static final long PATIENCE_SECONDS = 2;

    /// A program that unblocks SIGQUIT and then becomes the one named behind it. It can if it says
    /// `answer` when it is started with `asked` behind it.
    record Wrapper(List<String> command, String asked, String answer) {}

    /// GNU env, from 8.31 on, also unblocks what it sets to the default; others of that name may
    /// not. macOS and small systems have Perl.
    static final QuitSignal USUAL =
            new QuitSignal(
                    List.of(
                            new Wrapper(
                                    List.of("/usr/bin/env", "--default-signal=QUIT"),
                                    "--version",
                                    "(GNU coreutils)"),
                            new Wrapper(
                                    List.of(
                                            "/usr/bin/perl",
                                            "-MPOSIX",
                                            "-e",
                                            "sigprocmask(SIG_UNBLOCK, POSIX::SigSet->new(SIGQUIT));"
                                                    + " exec { $ARGV[0] } @ARGV; exit 127"),
                                    "/bin/pwd",
                                    "/")));

    /// `command`, so that it starts with SIGQUIT unblocked; as it is where no wrapper works.
    List<String> unblocked(List<String> command) {
        if (command.getFirst().contains("=")) {
            return command; // env would take it for a variable
        }
        return wrappers.stream()
                .filter(QuitSignal::works)
                .findFirst()
                .map(it -> Stream.concat(it.command().stream(), command.stream()).toList())
                .orElse(command);
    }

    private static boolean works(Wrapper wrapper) {
        if (!Files.isExecutable(Path.of(wrapper.command().getFirst()))) {
            return false;
        }
        try {
            Process process =
                    new ProcessBuilder(
                                    Stream.concat(
                                                    wrapper.command().stream(),
                                                    Stream.of(wrapper.asked()))
                                            .toList())
                            .redirectErrorStream(true)
                            .start();
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                byte[] said = process.getInputStream().readAllBytes();
                return process.exitValue() == 0
                        && new String(said, StandardCharsets.UTF_8).contains(wrapper.answer());
            }
            process.destroyForcibly();
        } catch (IOException e) {
            LOG.debug("{} cannot be started", wrapper.command().getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
