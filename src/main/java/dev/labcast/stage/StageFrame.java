package dev.labcast.stage;

import dev.labcast.fx.FxThread;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionState;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// The stage as a node: draws the scene that is wanted if it may be seen, else the away card, with
/// the footer below. Fills windows and the review alike; text grows with it from 20 px at 1280x720.
/// All calls on the JavaFX thread.
public final class StageFrame extends BorderPane {
    private static final double TEXT = 20;
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    /// The side of the square, in parts of the height.
    private static final double MARK = 0.11;

    private final StageViews views;
    private final Function<SessionState, Scene> wanted;
    private boolean withFooter;
    private final StageFooter footer;
    private final Map<Scene, StageView> made = new EnumMap<>(Scene.class);
    private Scene drawn = Scene.AWAY;
    private boolean blanked;
    private final Region mark = new Region();

    /// `wanted` says which scene to draw: a fixed one, or [SessionState#scene].
    public StageFrame(StageViews views, Function<SessionState, Scene> wanted, boolean withFooter) {
        this.views = views;
        this.wanted = wanted;
        this.withFooter = withFooter;
        this.footer = views.footer();
        getStyleClass().addAll("stage", views.theme().styleClass());
        getStylesheets().add(StageFrame.class.getResource("stage.css").toExternalForm());
        setMinSize(0, 0);
        mark.getStyleClass().add("sync-mark");
        mark.setManaged(false);
        mark.setViewOrder(-1);
        widthProperty().subscribe(this::scale);
        heightProperty().subscribe(this::scale);
        setCenter(view(Scene.AWAY).node());
    }

    /// Draws `state`; while the frame is blank it does nothing.
    public void show(SessionState state) {
        FxThread.check();
        if (blanked) {
            return;
        }
        Scene scene = SceneRule.drawn(wanted.apply(state), state);
        view(scene).show(state);
        // The card must know the activity before it is needed.
        view(Scene.AWAY).show(state);
        footer.show(state);
        draw(scene);
    }

    /// Shows the away card from now on, whatever is asked for, until [#unblank] and a [#show] after
    /// it. The content is gone from the scene when this returns.
    public void blank() {
        FxThread.check();
        blanked = true;
        draw(Scene.AWAY);
    }

    /// Lets the next [#show] draw again; draws nothing itself, since what was shown last may be
    /// older than the curtain.
    public void unblank() {
        FxThread.check();
        blanked = false;
    }

    /// Puts the square of a [SyncMark] above everything, or takes it away.
    void mark(boolean on) {
        FxThread.check();
        if (on != isMarked()) {
            if (on) {
                getChildren().add(mark);
            } else {
                getChildren().remove(mark);
            }
        }
    }

    boolean isMarked() {
        return getChildren().contains(mark);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double side = Math.round(MARK * getHeight());
        mark.resizeRelocate(getWidth() - side, 0, side, side);
    }

    /// Whether the footer is drawn from now on: something else may say the same over the picture.
    public void footer(boolean on) {
        FxThread.check();
        withFooter = on;
        draw(drawn);
    }

    /// As the last [#footer] said.
    public boolean hasFooter() {
        return withFooter;
    }

    /// The session's time went on to `now` (ms).
    public void tick(long now) {
        footer.tick(now);
    }

    /// The scene that is drawn right now.
    public Scene drawn() {
        return drawn;
    }

    /// All text that can be read on the frame right now.
    public String text() {
        applyCss();
        layout();
        String text = view(drawn).text();
        return getBottom() == null ? text : text + "\n" + footer.text();
    }

    private void draw(Scene scene) {
        if (scene != drawn) {
            view(drawn).clear();
            drawn = scene;
            setCenter(view(scene).node());
        }
        setBottom(withFooter && scene != Scene.AWAY ? footer : null);
    }

    private StageView view(Scene scene) {
        return made.computeIfAbsent(scene, views::of);
    }

    private void scale() {
        double factor = Math.min(getWidth() / WIDTH, getHeight() / HEIGHT);
        setStyle("-fx-font-size: %.2fpx;".formatted(Math.max(8, TEXT * factor)));
    }
}
