package dev.labcast.app;

import dev.labcast.app.desk.DeskView;
import dev.labcast.app.desk.PublicView;
import dev.labcast.fx.FxThread;
import dev.labcast.guard.Curtain;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionState;
import dev.labcast.stage.StageFrame;
import dev.labcast.stage.StageViews;
import java.util.Locale;
import java.util.Optional;

/// What viewers see of one pane, beside it, in the desk's own window: drawn from the log as the
/// stage's windows are, hold-back and curtain and all, and never public itself. Each time it is
/// opened it is made anew. JavaFX thread.
final class Preview {
    private final DeskView view;
    private final StageViews views;
    private final Curtain curtain;
    private String later = "";
    private Optional<StageFrame> open = Optional.empty();
    private Optional<Pane> of = Optional.empty();
    private SessionState latest = SessionState.initial();

    Preview(DeskView view, StageViews views, Curtain curtain) {
        this.view = view;
        this.views = views;
        this.curtain = curtain;
        view.onPreviewClosed(this::forget);
        curtain.listen(_ -> FxThread.run(this::follow));
    }

    /// How much later viewers see it.
    void showDelay(long holdBackMs) {
        later =
                String.format(
                        Locale.ROOT,
                        "%.1f s later than you do; not on stage itself",
                        holdBackMs / 1000.0);
    }

    /// Shows `pane`; closes what is shown of it already.
    void toggle(Pane pane) {
        if (of.filter(pane::equals).isPresent()) {
            view.closePreview();
            return;
        }
        StageFrame frame = new StageFrame(views, _ -> scene(pane), true);
        String name = pane.name().toLowerCase(Locale.ROOT);
        view.openPreview(pane, new PublicView(name, later, frame, view::closePreview).node());
        open = Optional.of(frame);
        of = Optional.of(pane);
        follow();
    }

    private static Scene scene(Pane pane) {
        return switch (pane) {
            case NOTEBOOK -> Scene.NOTEBOOK;
            case TERMINAL -> Scene.TERMINAL;
            case PLOTS -> Scene.PLOTS;
        };
    }

    /// The log went on to `state`.
    void show(SessionState state) {
        latest = state;
        open.ifPresent(frame -> frame.show(state));
    }

    void tick(long now) {
        open.ifPresent(frame -> frame.tick(now));
    }

    boolean isOpen() {
        return open.isPresent();
    }

    /// All that can be read on it, "" while it is closed.
    String text() {
        return open.map(StageFrame::text).orElse("");
    }

    private void forget() {
        open = Optional.empty();
        of = Optional.empty();
    }

    private void follow() {
        open.ifPresent(frame -> {
            if (curtain.isDrawn()) {
                frame.blank();
            } else {
                frame.unblank();
                frame.show(latest);
            }
        });
    }
}
