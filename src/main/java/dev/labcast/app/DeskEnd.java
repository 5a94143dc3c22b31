package dev.labcast.app;

import dev.labcast.fx.FxThread;
import dev.labcast.session.SessionState;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How an open desk ends. Not on the JavaFX thread.
final class DeskEnd {
    private static final Logger LOG = LoggerFactory.getLogger(DeskEnd.class);
    private static final long PATIENCE_MS = 2_000;

    /// For one answer of Twitch, which takes 8 s at most.
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final OpenDesk desk;

    DeskEnd(OpenDesk desk) {
        this.desk = desk;
    }

    /// The process is told to go: the notebook is saved and the session closed in order; windows
    /// and shell go with the process. A JavaFX thread that hangs is not waited for.
    void now() throws IOException {
        CountDownLatch quiet = new CountDownLatch(1);
        FxThread.run(() -> {
            desk.staging().hush();
            desk.notebook().close();
            quiet.countDown();
        });
        try {
            if (!quiet.await(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                LOG.warn("The desk did not answer; its session is closed all the same");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        try {
            desk.onAir().close();
            desk.audience().fallSilent();
            desk.session().close();
        } finally {
            leaveTheNetwork();
        }
    }

    /// Ends everything and answers the session's last state.
    SessionState inOrder() throws IOException {
        try {
            // Before the stage's window is gone, for OBS may show the screen there.
            desk.onAir().close();
            FxThread.ask(() -> {
                desk.notebook().close();
                desk.windows().close();
                desk.window().close();
                return true;
            });
            desk.terminal().close();
            desk.plots().close();
            desk.audience().fallSilent();
            desk.session().close();
        } finally {
            leaveTheNetwork();
        }
        return desk.session().logged();
    }

    /// Now that pages and room were told of the end; and whatever went wrong on the way to it, no
    /// server outlasts its session.
    private void leaveTheNetwork() {
        try {
            desk.pages().close();
        } finally {
            desk.audience().room().close();
            awaitFarewell();
        }
    }

    /// The process ends after this, and with it what is still on its way.
    private void awaitFarewell() {
        try {
            desk.session().awaitEndings(FAREWELL);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
