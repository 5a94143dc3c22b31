package dev.labcast.app;

import dev.labcast.guard.Curtain;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionState;
import dev.labcast.stage.StageViews;
import dev.labcast.stage.StageWindow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The public windows of a session: the program window, which follows the chosen scene, and one per
/// scene for those who capture them apart. Windows are made when they are first opened. JavaFX
/// thread.
public final class StageWindows {
    private static final StageWindow.Trim TRIM = new StageWindow.Trim(true, true);

    private final Curtain curtain;
    private final StageViews views;
    private final Consumer<javafx.scene.Scene> keys;
    private Optional<StageWindow> program = Optional.empty();
    private final Map<Scene, StageWindow> scenes = new EnumMap<>(Scene.class);
    private SessionState latest = SessionState.initial();

    /// `keys` makes the desk's keys work in a window too: the stage must be hidden wherever the
    /// focus is.
    public StageWindows(Curtain curtain, StageViews views, Consumer<javafx.scene.Scene> keys) {
        this.curtain = curtain;
        this.views = views;
        this.keys = keys;
    }

    /// What the windows are drawn with.
    StageViews views() {
        return views;
    }

    public StageWindow program() {
        StageWindow window = program.orElseGet(() -> ready(StageWindow.program(views, TRIM)));
        program = Optional.of(window);
        return window;
    }

    public void open(Scene scene) {
        StageWindow window = scenes.get(scene);
        if (window == null) {
            window = ready(StageWindow.of(scene, views, TRIM));
            scenes.put(scene, window);
        }
        window.open();
    }

    public void show(SessionState state) {
        latest = state;
        all().forEach(window -> window.show(state));
    }

    public void tick(long now) {
        all().forEach(window -> window.tick(now));
    }

    public void close() {
        all().forEach(StageWindow::close);
    }

    private List<StageWindow> all() {
        List<StageWindow> all = new ArrayList<>(scenes.values());
        program.ifPresent(all::add);
        return all;
    }

    /// Behind the curtain, and with what there is to show.
    private StageWindow ready(StageWindow window) {
        curtain.listen(window.behind(curtain));
        keys.accept(window.stage().getScene());
        window.show(latest);
        return window;
    }
}
