package dev.labcast.stage;

import dev.labcast.fx.FxThread;
import dev.labcast.session.SessionClock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/// A bright square that stands in the upper right corner of a stage window for a moment, so that
/// the session's time can be found in a video of it. Only a rehearsal asks for one. Made by
/// [StageWindow#flash]; the answers may be waited for on any thread but JavaFX's.
public final class SyncMark {
    private final StageFrame frame;
    private final SessionClock clock;
    private final long millis;
    private final CompletableFuture<Long> shown = new CompletableFuture<>();
    private final CompletableFuture<Long> gone = new CompletableFuture<>();
    private final Runnable painted = this::painted;

    private SyncMark(StageFrame frame, SessionClock clock, Duration time) {
        this.frame = frame;
        this.clock = clock;
        millis = time.toMillis();
    }

    static SyncMark on(StageFrame frame, SessionClock clock, Duration time) {
        FxThread.check();
        SyncMark mark = new SyncMark(frame, clock, time);
        frame.getScene().addPostLayoutPulseListener(mark.painted);
        frame.mark(true);
        return mark;
    }

    /// The session's time (ms) of the pulse that painted it: when its layout was done and painting
    /// began. Comes only while the window is open.
    public CompletableFuture<Long> shown() {
        return shown;
    }

    /// The session's time (ms) of the pulse that painted it away again.
    public CompletableFuture<Long> gone() {
        return gone;
    }

    private void painted() {
        Scene scene = frame.getScene();
        if (!shown.isDone()) {
            shown.complete(clock.now());
            new Ending().start();
        } else if (!frame.isMarked()) {
            scene.removePostLayoutPulseListener(painted);
            gone.complete(clock.now());
        }
    }

    /// Takes the square away in the first pulse that is late enough.
    private final class Ending extends AnimationTimer {
        @Override
        public void handle(long pulse) {
            if (clock.now() - shown.getNow(0L) >= millis) {
                frame.mark(false);
                stop();
            }
        }
    }
}
