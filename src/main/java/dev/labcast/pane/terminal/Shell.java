package dev.labcast.pane.terminal;

import dev.labcast.terminal.VirtualTerminal;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running shell and its two threads: `labcast-pty` reads what programs write into the terminal
/// and, by blocking, slows them down to its pace; `labcast-pty-write` writes keys and pastes, so
/// that nobody waits for a program that does not read. Any thread.
final class Shell implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shell.class);

    /// How long the last output may take to arrive after the shell's end, in ms. A background
    /// program that keeps the terminal open must not delay the news.
    private static final long LAST_WORDS_MS = 400;

    private final Pty pty;
    private final VirtualTerminal terminal;
    private final Runnable changed;
    private final WriteQueue queue = new WriteQueue();
    private final Thread reader;
    private final CompletableFuture<Integer> ended;

    /// `changed` is told after every piece of output, on the reader's thread.
    Shell(Pty pty, VirtualTerminal terminal, Runnable changed) {
        this.pty = pty;
        this.terminal = terminal;
        this.changed = changed;
        this.reader = Thread.ofPlatform().daemon().name("labcast-pty").start(this::read);
        Thread.ofPlatform().daemon().name("labcast-pty-write").start(this::write);
        this.ended = pty.exit().thenApplyAsync(this::afterLastWords, Shell::onThreadOfItsOwn);
    }

    /// Queues `bytes` for the program; false if it has not read for so long that the queue is full.
    boolean send(byte[] bytes) {
        return queue.offer(bytes);
    }

    long pid() {
        return pty.pid();
    }

    void resize(int columns, int rows) {
        pty.resize(columns, rows);
    }

    /// Completes with the exit status when the shell has ended and its output has been taken in.
    CompletableFuture<Integer> ended() {
        return ended;
    }

    /// Hangs up and waits for the programs to go; see [Pty#close].
    @Override
    public void close() {
        queue.close();
        pty.close();
    }

    private void read() {
        Utf8Feed feed = new Utf8Feed(terminal);
        try {
            while (feed.from(pty.output())) {
                changed.run();
            }
        } catch (IOException end) {
            LOG.debug("the pseudo-terminal was closed", end);
        }
        feed.end();
        changed.run();
    }

    private void write() {
        try {
            byte[] next = queue.take();
            while (next.length > 0) {
                pty.input().write(next);
                pty.input().flush();
                next = queue.take();
            }
        } catch (IOException end) {
            LOG.debug("the pseudo-terminal takes no more", end);
            queue.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int afterLastWords(int status) {
        queue.close();
        try {
            reader.join(LAST_WORDS_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pty.closeStreams();
        return status;
    }

    private static void onThreadOfItsOwn(Runnable work) {
        Thread.ofVirtual().name("labcast-pty-end").start(work);
    }
}
