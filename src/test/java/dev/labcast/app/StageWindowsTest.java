package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.fx.Fx;
import dev.labcast.guard.Curtain;
import dev.labcast.recording.VocabularyFile;
import dev.labcast.session.Entry;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.stage.StageTheme;
import dev.labcast.stage.StageViews;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StageWindowsTest {
    private final Curtain curtain = new Curtain();
    private final List<javafx.scene.Scene> keyed = new ArrayList<>();
    private StageWindows windows;

    @BeforeEach
    void open() {
        windows =
                Fx.ask(() ->
                        new StageWindows(
                                curtain,
                                new StageViews(
                                        StageTheme.DARK,
                                        new VocabularyFile().usual(),
                                        _ -> Optional.<byte[]>empty()),
                                keyed::add));
    }

    @AfterEach
    void close() {
        Fx.run(windows::close);
    }

    @Test
    void a_window_is_there_only_after_it_was_opened() {
        assertEquals(List.of(), titles());

        Fx.run(() -> {
            windows.program().open();
            windows.open(Scene.PLOTS);
            windows.open(Scene.PLOTS);
        });

        assertEquals(List.of("Labcast · Plots", "Labcast · Stage"), titles());
    }

    @Test
    void the_desks_keys_work_in_every_window() {
        Fx.run(() -> {
            windows.program().open();
            windows.open(Scene.PLOTS);
        });

        assertEquals(
                Window.getWindows().stream()
                        .map(Window::getScene)
                        .filter(keyed::contains)
                        .toList()
                        .size(),
                2);
    }

    @Test
    void the_program_window_follows_the_chosen_scene() {
        Fx.run(() -> {
            windows.program().open();
            windows.show(notebook(Scene.NOTEBOOK));
        });
        assertEquals(Scene.NOTEBOOK, Fx.ask(() -> windows.program().frame().drawn()));

        Fx.run(() -> windows.show(notebook(Scene.DESK)));
        assertEquals(Scene.DESK, Fx.ask(() -> windows.program().frame().drawn()));
    }

    @Test
    void a_hidden_stage_is_away_in_every_window_and_comes_back_with_the_log() {
        Fx.run(() -> {
            windows.program().open();
            windows.open(Scene.NOTEBOOK);
            windows.show(notebook(Scene.NOTEBOOK));
            curtain.draw("test");
        });
        assertEquals(false, Fx.ask(this::anyText).contains("for everybody"));

        Fx.run(() -> {
            curtain.lift();
            windows.show(notebook(Scene.NOTEBOOK));
        });
        assertEquals(true, Fx.ask(this::anyText).contains("for everybody"));
    }

    @Test
    void a_window_opened_late_shows_what_is_on_stage_already() {
        Fx.run(() -> windows.show(notebook(Scene.NOTEBOOK)));

        Fx.run(() -> windows.program().open());

        assertEquals(true, Fx.ask(this::anyText).contains("for everybody"));
    }

    private String anyText() {
        return windows.program().frame().text();
    }

    private static List<String> titles() {
        return Fx.ask(() -> {
            TreeSet<String> all = new TreeSet<>();
            for (Window window : Window.getWindows()) {
                if (window instanceof Stage stage && stage.getTitle() != null) {
                    all.add(stage.getTitle());
                }
            }
            return all.stream().filter(title -> title.startsWith("Labcast ·")).toList();
        });
    }

    private static SessionState notebook(Scene scene) {
        SessionState state = SessionState.initial();
        for (SessionEvent event :
                List.of(
                        new SessionEvent.PaneStaged(Pane.NOTEBOOK, true),
                        new SessionEvent.NotebookOpened("n.md", List.of("for everybody")),
                        new SessionEvent.SceneChosen(scene))) {
            state = state.evolve(new Entry(state.entries(), 0, event));
        }
        return state;
    }
}
