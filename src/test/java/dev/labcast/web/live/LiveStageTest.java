package dev.labcast.web.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.fx.Fx;
import dev.labcast.fx.FxThread;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.stage.StageFrame;
import dev.labcast.stage.StageTheme;
import dev.labcast.stage.StageViews;
import dev.labcast.web.Tab;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page in a real browser tells the same as the stage's windows, state by state.
class LiveStageTest {
    private static final int STEPS = 20;
    private static final String PLOT_AT =
            "[...document.querySelectorAll('figure.note')].find(it => !it.hidden).getBoundingClientRect().top";
    private static final List<String> PANES =
            List.of("terminal", "notebook", "plots", "desk", "program");

    private final Map<String, Tab> tabs = new LinkedHashMap<>();
    private final Map<String, StageFrame> frames = new LinkedHashMap<>();
    private LiveRig rig;

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    @BeforeEach
    void begin() throws Exception {
        rig = new LiveRig(Lens.WINDOWS, Samples::picture);
        StageViews views = new StageViews(StageTheme.DARK, Told.VOCABULARY, Samples::picture);
        for (String pane : PANES) {
            tabs.put(pane, rig.open(1280, 720, "?fit=obs&pane=" + pane));
            frames.put(pane, FxThread.ask(() -> frame(views, pane)));
        }
    }

    @AfterEach
    void end() throws Exception {
        rig.close();
    }

    @Test
    void work_reads_the_same_in_every_pane() throws Exception {
        rig.told.log(Samples.work());

        assertSame("work");
    }

    @Test
    void a_plot_above_the_end_is_cut_alike() throws Exception {
        rig.told.log(Samples.work());
        rig.told.log(
                new SessionEvent.NotebookOpened(
                        "lab.md", List.of("first", "![p](plots/loss-warmup.png)")));
        for (int line = 2; line < 14; line++) {
            rig.told.log(
                    new SessionEvent.NotebookSpliced(line, 0, List.of("line " + line)),
                    new SessionEvent.NotebookPointed(line));
            assertSame("line " + line);
            assertEquals(
                    plotAt("notebook"),
                    Double.parseDouble(tabs.get("notebook").text(PLOT_AT)),
                    2,
                    "line " + line);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void random_work_reads_the_same_at_every_step(long seed) throws Exception {
        RandomWork work = new RandomWork(new Random(seed));
        rig.told.log(Samples.work());
        for (int step = 0; step < STEPS; step++) {
            for (int i = 0; i < 6; i++) {
                rig.told.log(work.next());
            }
            assertSame("seed " + seed + ", step " + step);
        }
    }

    private void assertSame(String when) throws Exception {
        for (String pane : PANES) {
            rig.settle(tabs.get(pane));
            assertEquals(stage(pane), tabs.get(pane).text("labcast.text()"), when + ", " + pane);
        }
    }

    private String stage(String pane) {
        SessionState state = rig.told.state;
        return FxThread.ask(() -> {
            StageFrame frame = frames.get(pane);
            frame.show(state);
            frame.tick(Math.max(state.now(), LiveRig.NOW));
            return frame.text();
        });
    }

    /// How far down the stage the notebook's plot begins; above it if the plot is cut.
    private double plotAt(String pane) {
        return FxThread.ask(() ->
                frames.get(pane).lookup(".notebook-page").lookupAll(".row").stream()
                        .filter(row -> row.isVisible() && !(row instanceof TextFlow))
                        .findFirst()
                        .orElseThrow()
                        .localToScene(0, 0)
                        .getY());
    }

    private static StageFrame frame(StageViews views, String pane) {
        Function<SessionState, Scene> wanted =
                pane.equals("program")
                        ? SessionState::scene
                        : _ -> Scene.valueOf(pane.toUpperCase(Locale.ROOT));
        StageFrame frame = new StageFrame(views, wanted, true);
        javafx.scene.Scene scene = new javafx.scene.Scene(frame, 1280, 720);
        scene.getRoot().resize(1280, 720);
        return frame;
    }
}
