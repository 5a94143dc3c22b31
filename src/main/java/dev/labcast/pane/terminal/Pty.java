package dev.labcast.pane.terminal;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import com.pty4j.unix.UnixPtyProcess;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A shell on a pseudo-terminal of its own. Any thread; reading and writing block as the kernel
/// does, so each has a thread of its own ([Shell]).
final class Pty implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pty.class);

    private final PtyProcess process;
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();

    private Pty(PtyProcess process) {
        this.process = process;
        Thread.ofVirtual().name("labcast-pty-exit").start(this::awaitExit);
    }

    /// Starts `command` in `directory` with exactly the environment `env`.
    ///
    /// @throws IOException if the program cannot be started or there is no pseudo-terminal left
    static Pty start(
            List<String> command, Map<String, String> env, String directory, int columns, int rows)
            throws IOException {
        try {
            return new Pty(
                    new PtyProcessBuilder(
                                    QuitSignal.USUAL.unblocked(command).toArray(String[]::new))
                            .setEnvironment(env)
                            .setDirectory(directory)
                            .setInitialColumns(columns)
                            .setInitialRows(rows)
                            .setUnixOpenTtyToPreserveOutputAfterTermination(true)
                            .start());
        } catch (IllegalStateException | UnsatisfiedLinkError noNativePart) {
            throw new IOException("the pseudo-terminal's native part is missing", noNativePart);
        }
    }

    /// What the programs write, undecoded; ends when none has the terminal open any more.
    InputStream output() {
        return process.getInputStream();
    }

    /// What the programs read.
    OutputStream input() {
        return process.getOutputStream();
    }

    /// Tells the programs the window's size (SIGWINCH); a shell that is gone does not mind.
    void resize(int columns, int rows) {
        try {
            process.setWinSize(new WinSize(columns, rows));
        } catch (IllegalStateException gone) {
            LOG.debug("no terminal to resize", gone);
        }
    }

    /// Completes with the shell's exit status when it ends.
    CompletableFuture<Integer> exit() {
        return exit;
    }

    long pid() {
        return process.pid();
    }

    /// Hangs up, as closing a terminal window does, and sees to it that nothing stays behind but
    /// programs that refuse to be hung up on purpose (`nohup`). Blocks until they are gone, up to
    /// about two seconds if they have to be killed.
    @Override
    public void close() {
        Leftovers leftovers = Leftovers.of(process.pid());
        if (process instanceof UnixPtyProcess unix) {
            unix.hangup();
        } else {
            process.destroy();
        }
        closeStreams();
        leftovers.end(exit, process::destroyForcibly);
    }

    /// Lets go of the pseudo-terminal of a shell that has ended.
    void closeStreams() {
        for (Closeable stream :
                List.<Closeable>of(process.getInputStream(), process.getOutputStream())) {
            try {
                stream.close();
            } catch (IOException e) {
                LOG.debug("the pseudo-terminal was closed already", e);
            }
        }
    }

    private void awaitExit() {
        try {
            exit.complete(process.waitFor());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exit.cancel(false);
        }
    }
}
