package dev.labcast.pane.terminal;

import dev.labcast.guard.Draft;
import dev.labcast.terminal.Paste;
import dev.labcast.terminal.VirtualTerminal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The terminal pane without its view: the emulator, the shell that runs on it (and the next one
/// after that has ended), what is typed into it and what is submitted of it. Any thread; nothing
/// blocks but [#close].
final class Console implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    /// Undoes what a program that died may have left on: the alternate screen, mouse and focus
    /// reports, bracketed paste, application keys, a hidden cursor, colours, a scrolling region
    /// (xterm ctlseqs). The cursor stays below what was printed: 1049 takes it to where it was
    /// saved last, and DECSTBM takes it home, so it is saved before each.
    private static final String SOBER =
            "\0337\033[?1049l\033[?9;1000;1002;1003;1004;1005;1006;1015;2004;2026l\033[?1l\033>\033[?7;25h"
                    + "\0337\033[r\0338\033[0m\033(B\033[0 q\r\n";

    /// What a console tells its view, on no thread in particular.
    interface Listener {
        /// The screen may have changed; called very often.
        void changed();

        /// A shell runs.
        void started();

        /// None does; `sentence` says why and what to do.
        void ended(String sentence);
    }

    private final ShellPlan plan;
    private final VirtualTerminal terminal;
    private final Sampler sampler;
    private final Listener listener;
    private final CommandTrack commands = new CommandTrack(this::sendTyped);
    private final List<byte[]> early = new ArrayList<>();
    private Optional<Shell> shell = Optional.empty();
    private boolean starting;
    private boolean closed;
    private int columns = 80;
    private int rows = 24;

    Console(ShellPlan plan, int historyLines, Consumer<Draft> drafts, Listener listener) {
        this.plan = plan;
        this.listener = listener;
        this.terminal = new VirtualTerminal(columns, rows, historyLines, this::reply);
        this.sampler = new Sampler(terminal, new ForegroundWatch(this::shell), drafts);
        plan.hook()
                .ifPresent(hook ->
                        terminal.onOsc((code, text) ->
                                hook.status(code, text).ifPresent(commands::prompt)));
    }

    VirtualTerminal terminal() {
        return terminal;
    }

    Sampler sampler() {
        return sampler;
    }

    synchronized boolean running() {
        return shell.isPresent() || starting;
    }

    /// The shell's process id while one runs.
    synchronized OptionalLong shell() {
        return shell.map(it -> OptionalLong.of(it.pid())).orElse(OptionalLong.empty());
    }

    /// Starts a shell if none runs. What is typed meanwhile waits for it.
    synchronized void start() {
        if (!running() && !closed) {
            starting = true;
            Thread.ofVirtual().name("labcast-shell-start").start(this::startShell);
        }
    }

    /// The terminal's width now, in cells.
    synchronized int columns() {
        return columns;
    }

    synchronized void resize(int newColumns, int newRows) {
        columns = newColumns;
        rows = newRows;
        terminal.resize(newColumns, newRows);
        shell.ifPresent(it -> it.resize(newColumns, newRows));
        changed();
    }

    /// Sends what a key means, as UTF-8. False if the program does not read any more.
    boolean type(String text) {
        if (text.indexOf('\r') >= 0) {
            commands.entered();
        }
        sampler.typed();
        return send(text);
    }

    /// Sends what no key means (mouse and focus reports, answers), as UTF-8.
    boolean send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Sends chars 0 to 255 as single bytes, as the oldest mouse reports want.
    boolean sendBytes(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    boolean paste(String text) {
        return type(Paste.of(text, terminal.modes()));
    }

    /// Types `command` at the shell's next prompt and completes with its exit status.
    CompletableFuture<Integer> run(String command) {
        if (plan.hook().isEmpty()) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException(
                            "This terminal's shell was started without a prompt hook."));
        }
        return commands.run(command);
    }

    /// Hangs up the shell and waits until its programs are gone; see [Pty#close].
    @Override
    public void close() {
        Optional<Shell> last;
        synchronized (this) {
            closed = true;
            last = shell;
            shell = Optional.empty();
        }
        sampler.close();
        last.ifPresent(Shell::close);
    }

    private void startShell() {
        try {
            Pty pty = ShellStart.start(plan, columns, rows);
            if (!adopt(new Shell(pty, terminal, this::changed))) {
                return;
            }
            listener.started();
        } catch (NoShellException e) {
            LOG.warn("no shell was started", e);
            synchronized (this) {
                starting = false;
                early.clear();
            }
            listener.ended(e.sentence());
        }
    }

    /// False if the console was closed meanwhile.
    private synchronized boolean adopt(Shell started) {
        starting = false;
        if (closed) {
            started.close();
            return false;
        }
        shell = Optional.of(started);
        started.resize(columns, rows);
        early.forEach(started::send);
        early.clear();
        started.ended().thenAccept(status -> ended(started, status));
        return true;
    }

    private void ended(Shell which, int status) {
        synchronized (this) {
            if (closed || !shell.equals(Optional.of(which))) {
                return;
            }
            shell = Optional.empty();
        }
        commands.ended(status);
        terminal.feed(SOBER);
        changed();
        listener.ended(
                "The shell ended"
                        + (status == 0 ? "" : " (exit " + status + ")")
                        + ". Press Enter to start a new one.");
    }

    private void changed() {
        sampler.changed();
        listener.changed();
    }

    private void reply(String text) {
        boolean sent = send(text);
        if (!sent) {
            LOG.debug("a program asked the terminal something and does not read the answer");
        }
    }

    private void sendTyped(String text) {
        sampler.typed();
        boolean sent = send(text);
        if (!sent) {
            LOG.warn("a scripted command could not be typed: the program does not read");
        }
    }

    private synchronized boolean send(byte[] bytes) {
        if (starting) {
            return early.add(bytes);
        }
        return shell.map(it -> it.send(bytes)).orElse(true);
    }
}
