package dev.labcast.app;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends a session in order although nobody closed its window: at Ctrl-C, TERM (logging out) and HUP
/// (the terminal it was started from is gone) the JVM runs its shutdown hooks, and this is one.
/// Made on the main thread; the end itself runs on a thread of its own.
final class OrderlyEnd implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OrderlyEnd.class);

    /// What has to be done before the process ends.
    interface Work {
        void run() throws IOException;
    }

    private final Thread hook;

    /// From now on until [#close], a signal to end leads to `work`.
    OrderlyEnd(Work work) {
        hook = Thread.ofPlatform().name("labcast-end").unstarted(() -> run(work));
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private static void run(Work work) {
        try {
            work.run();
        } catch (IOException failed) {
            LOG.error("The session could not be closed in order", failed);
        }
    }

    /// The process goes on, and ends by itself.
    @Override
    public void close() {
        if (hook.getState() == Thread.State.NEW) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                LOG.debug("The process is ending already", ending);
            }
        }
    }
}
