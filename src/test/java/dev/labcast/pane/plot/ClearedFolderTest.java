package dev.labcast.pane.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.fx.Fx;
import dev.labcast.session.SessionClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pane over real folders that are cleared, moved and made again, as training scripts do.
class ClearedFolderTest {
    @TempDir private Path parent;
    private final List<String> problems = Collections.synchronizedList(new ArrayList<>());
    private PlotPane pane;

    @BeforeEach
    void open() {
        PlotPane.Ports ports =
                new PlotPane.Ports(_ -> PlotOrigin.UNKNOWN, _ -> {}, problems::add, () -> {});
        PlotLimits limits = new PlotLimits(1 << 20, 8_000, 60, 400, 500, 64 << 20);
        pane = Fx.ask(() -> new PlotPane(SessionClock.startingNow(), ports, limits));
    }

    @AfterEach
    void close() {
        pane.close();
    }

    @Test
    void a_watched_folder_that_disappears_is_said_until_it_is_back() throws Exception {
        Path doomed = Files.createDirectory(parent.resolve("plots"));
        pane.addFolder(doomed);
        assertEquals("Waiting for a PNG, JPEG or SVG in " + doomed, words("plot-empty"));

        Files.delete(doomed);
        Fx.await("the sentence", () -> !words("plot-problem").isEmpty());
        assertEquals(
                "The folder " + doomed + " is gone; it is watched again as soon as it is back.",
                words("plot-problem"));
        assertEquals("", words("plot-empty"));
        assertEquals(List.of(doomed), pane.folders());

        Files.createDirectory(doomed);
        Fx.await("the sentence taken away", () -> words("plot-problem").isEmpty());
        assertEquals("Waiting for a PNG, JPEG or SVG in " + doomed, words("plot-empty"));
        assertEquals(List.of(), problems, "the pane alone says it, as it alone can take it back");
    }

    @Test
    void a_folder_that_is_cleared_and_made_again_is_watched_on() throws Exception {
        Path plots = Files.createDirectory(parent.resolve("plots"));
        pane.addFolder(plots);
        Files.write(plots.resolve("first.png"), Samples.png(1));
        shown("first.png");

        for (int run = 2; run <= 4; run++) {
            Files.delete(plots.resolve((run == 2 ? "first" : run - 1) + ".png"));
            Files.delete(plots);
            Files.createDirectory(plots);
            Files.write(plots.resolve(run + ".png"), Samples.png(run));
            shown(run + ".png");
        }

        assertEquals("", words("plot-problem"));
    }

    @Test
    void what_was_written_while_nobody_watched_appears_with_its_folder() throws Exception {
        Path plots = Files.createDirectory(parent.resolve("plots"));
        pane.addFolder(plots);
        Path next = Files.createDirectory(parent.resolve("next"));
        Files.write(next.resolve("meanwhile.png"), Samples.png(1));
        Files.delete(plots);
        Fx.await("the sentence", () -> !words("plot-problem").isEmpty());

        Files.move(next, plots);

        shown("meanwhile.png");
        assertEquals(List.of("meanwhile.png"), history());
    }

    @Test
    void a_folder_that_was_moved_away_is_gone_and_the_next_of_its_name_is_watched()
            throws Exception {
        Path plots = Files.createDirectory(parent.resolve("plots"));
        pane.addFolder(plots);
        Files.write(plots.resolve("old.png"), Samples.png(1));
        shown("old.png");

        Files.move(plots, parent.resolve("plots-1"));
        Files.createDirectory(plots);
        Files.write(plots.resolve("new.png"), Samples.png(2));

        shown("new.png");
    }

    @Test
    void a_tree_that_is_cleared_is_watched_again_with_what_is_below_it() throws Exception {
        Path plots = Files.createDirectory(parent.resolve("plots"));
        Files.createDirectory(plots.resolve("run1"));
        pane.addFolderTree(plots);
        Files.delete(plots.resolve("run1"));
        Files.delete(plots);
        Fx.await("the sentence", () -> !words("plot-problem").isEmpty());

        Files.createDirectories(plots.resolve("run2"));
        Fx.await("the sentence taken away", () -> words("plot-problem").isEmpty());
        Files.write(plots.resolve("run2").resolve("deep.png"), Samples.png(1));

        shown("deep.png");
    }

    @Test
    void a_folder_that_is_gone_can_be_removed_and_is_waited_for_no_more() throws Exception {
        Path doomed = Files.createDirectory(parent.resolve("plots"));
        pane.addFolder(doomed);
        Files.delete(doomed);
        Fx.await("the sentence", () -> !words("plot-problem").isEmpty());

        Fx.run(() -> pane.removeFolder(doomed));

        assertEquals("", words("plot-problem"));
        assertEquals(List.of(), pane.folders());
    }

    /// What the label of this style class says; nothing while it cannot be seen.
    private String words(String styleClass) {
        return Fx.ask(() -> {
            Label label = (Label) pane.node().lookup("." + styleClass);
            return label.isVisible() ? label.getText() : "";
        });
    }

    private void shown(String name) {
        Fx.await(name, () -> history().contains(name));
    }

    private List<String> history() {
        return Fx.ask(() -> pane.history().items().stream().map(PlotVersion::name).toList());
    }
}
