package dev.labcast.app;

import dev.labcast.app.desk.Theme;
import dev.labcast.fx.FxThread;
import dev.labcast.recording.PlotStore;
import dev.labcast.recording.Recovered;
import dev.labcast.review.Timeline;
import dev.labcast.review.ui.PlayClock;
import dev.labcast.review.ui.ReviewWindow;
import dev.labcast.review.ui.ReviewedSession;
import dev.labcast.stage.StageTheme;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `labcast review`: opens a session's review window, repairing the folder if it has to, and
/// returns when the window is closed.
@Command(
        name = "review",
        description =
                "Look at a session again: play, pause and seek, with terminal, notebook and plots in step.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  labcast review sessions/2026-11-22-scaling-laws")
final class ReviewCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SESSION", description = "The session's folder.")
    private @Nullable Path session;

    @Option(names = "--light", description = "Light colours instead of dark ones.")
    private boolean light;

    @Override
    public Integer call() throws Refusal, InterruptedException {
        LogFile.open(Here.places().log());
        Sessions.named(session);
        if (!Here.hasDisplay()) {
            throw new Refusal(
                    "The review window needs a display; 'labcast show' says what the session holds without one.");
        }
        Toolkit.start(false).await();
        // Only now, since this may change the folder.
        Recovered recovered = Sessions.open(session);
        Toolkit.wear(light ? Theme.LIGHT : Theme.DARK);
        CountDownLatch closed = new CountDownLatch(1);
        FxThread.run(() -> {
            ReviewWindow window =
                    new ReviewWindow(
                            reviewed(recovered),
                            light ? StageTheme.LIGHT : StageTheme.DARK,
                            PlayClock.ofPulses());
            window.node().getStyleClass().add((light ? Theme.LIGHT : Theme.DARK).styleClass());
            window.stage().setOnHidden(_ -> closed.countDown());
            window.open();
        });
        closed.await();
        return 0;
    }

    static ReviewedSession reviewed(Recovered recovered) {
        return new ReviewedSession(
                recovered.state().title().isEmpty()
                        ? recovered.header().title()
                        : recovered.state().title(),
                recovered.header().vocabulary(),
                new Timeline(recovered.entries()),
                new SessionPlots(new PlotStore(recovered.folder().path())),
                recovered.warnings(),
                recovered.beingWritten());
    }
}
