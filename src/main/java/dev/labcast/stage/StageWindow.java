package dev.labcast.stage;

import dev.labcast.fx.FxThread;
import dev.labcast.guard.Curtain;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionState;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;

/// A window that viewers may see, under a title that capture tools can rely on. It never asks for
/// the focus, may be closed and opened again at any time, and is only ever drawn from the session's
/// state. All calls on the JavaFX thread, except what [#behind] gives.
public final class StageWindow {

    /// How the window looks: with the title bar or without, with the footer or without.
    public record Trim(boolean decorated, boolean footer) {}

    private final Stage stage;
    private final StageFrame frame;
    private Optional<SessionState> latest = Optional.empty();

    private StageWindow(
            String title, StageViews views, Function<SessionState, Scene> wanted, Trim trim) {
        frame = new StageFrame(views, wanted, trim.footer());
        stage = new Stage(trim.decorated() ? StageStyle.DECORATED : StageStyle.UNDECORATED);
        stage.setTitle(title);
        stage.setScene(new javafx.scene.Scene(frame, 1280, 720));
    }

    /// The window of one scene, whatever the session's scene is.
    public static StageWindow of(Scene scene, StageViews views, Trim trim) {
        return new StageWindow(titleOf(scene), views, _ -> scene, trim);
    }

    /// The program window: follows the session's scene.
    public static StageWindow program(StageViews views, Trim trim) {
        return new StageWindow("Labcast · Stage", views, SessionState::scene, trim);
    }

    private static String titleOf(Scene scene) {
        return switch (scene) {
            case NOTEBOOK -> "Labcast · Notebook";
            case TERMINAL -> "Labcast · Terminal";
            case PLOTS -> "Labcast · Plots";
            case DESK -> "Labcast · Desk";
            case AWAY -> "Labcast · Away";
        };
    }

    /// Opens the window behind the one that has the focus; does nothing when it is open.
    public void open() {
        if (stage.isShowing()) {
            return;
        }
        latest.ifPresent(frame::show);
        Optional<Window> focused =
                Window.getWindows().stream().filter(Window::isFocused).findFirst();
        stage.show();
        // A window manager gives a new window the focus; the person was typing elsewhere.
        focused.ifPresent(Window::requestFocus);
    }

    /// Closes the window; the session goes on, and [#open] brings it back.
    public void close() {
        stage.close();
    }

    public boolean isOpen() {
        return stage.isShowing();
    }

    /// Draws `state`, or keeps it for when the window is opened.
    public void show(SessionState state) {
        latest = Optional.of(state);
        if (stage.isShowing()) {
            frame.show(state);
        }
    }

    /// The session's time went on to `now` (ms) without an event.
    public void tick(long now) {
        frame.tick(now);
    }

    /// Shows a bright square in the corner for `time`, for a rehearsal that looks for it in a
    /// video. Needs an open window; one flash at a time.
    public SyncMark flash(SessionClock clock, Duration time) {
        return SyncMark.on(frame, clock, time);
    }

    /// See [StageFrame#blank].
    public void blank() {
        latest = Optional.empty();
        frame.blank();
    }

    /// See [StageFrame#unblank].
    public void unblank() {
        latest = Optional.empty();
        frame.unblank();
    }

    /// Hides this window whenever `curtain` is drawn: before [Curtain#draw] returns when that is
    /// called on the JavaFX thread. Register the listener with the curtain. It goes by the curtain
    /// itself, not by the order in which calls from several threads arrive.
    public Curtain.Listener behind(Curtain curtain) {
        FxThread.run(() -> follow(curtain));
        return _ -> FxThread.run(() -> follow(curtain));
    }

    private void follow(Curtain curtain) {
        if (curtain.isDrawn()) {
            blank();
        } else {
            unblank();
        }
    }

    /// The frame, for pictures of it.
    public StageFrame frame() {
        return frame;
    }

    public Stage stage() {
        return stage;
    }
}
