package dev.labcast.pane.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.labcast.fx.Fx;
import dev.labcast.guard.Draft;
import dev.labcast.session.Plot;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionEvent;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pane over real files in a real folder.
class PlotPaneTest {
    @TempDir private Path folder;
    private final List<Draft> drafts = Collections.synchronizedList(new ArrayList<>());
    private final List<String> problems = Collections.synchronizedList(new ArrayList<>());
    private volatile PlotOrigin origin = new PlotOrigin("java Fit.java", true);
    private PlotPane pane;

    @BeforeEach
    void open() {
        PlotLimits limits = new PlotLimits(1 << 20, 8_000, 60, 400, 500, 64 << 20);
        pane =
                Fx.ask(() ->
                        new PlotPane(
                                SessionClock.startingNow(),
                                new PlotPane.Ports(
                                        _ -> origin, drafts::add, problems::add, () -> {}),
                                limits));
        assertTrue(pane.addFolder(folder));
    }

    @AfterEach
    void close() {
        pane.close();
    }

    @Test
    void a_picture_written_in_small_pieces_is_shown_once_and_whole() throws Exception {
        byte[] png = Samples.png(1);
        try (OutputStream out = Files.newOutputStream(folder.resolve("slow.png"))) {
            for (int at = 0; at < png.length; at += 1_000) {
                out.write(png, at, Math.min(1_000, png.length - at));
                out.flush();
                TimeUnit.MILLISECONDS.sleep(15);
            }
        }

        shown("slow.png");

        assertEquals(List.of("slow.png 320x240 java Fit.java"), history());
        assertEquals(List.of(), problems);
    }

    @Test
    void pictures_moved_into_place_are_kept_version_by_version() throws Exception {
        for (int i = 1; i <= 3; i++) {
            Path part = folder.resolve("loss.png.tmp");
            Files.write(part, Samples.png(i));
            Files.move(part, folder.resolve("loss.png"), StandardCopyOption.ATOMIC_MOVE);
            int wanted = i;
            Fx.await("version " + i, () -> pane.history().items().size() == wanted);
        }

        assertEquals(Collections.nCopies(3, "loss.png 320x240 java Fit.java"), history());
    }

    @Test
    void what_lay_there_before_is_no_news(@TempDir Path other) throws Exception {
        Files.write(other.resolve("old.png"), Samples.png(1));
        assertTrue(pane.addFolder(other));
        Files.write(other.resolve("new.png"), Samples.png(2));

        shown("new.png");

        assertEquals(List.of("new.png 320x240 java Fit.java"), history());
    }

    @Test
    void subfolders_are_watched_only_on_request(@TempDir Path tree) throws Exception {
        assertTrue(pane.addFolderTree(tree));
        Files.write(Files.createDirectory(folder.resolve("run1")).resolve("a.png"), Samples.png(1));
        Files.write(Files.createDirectory(tree.resolve("run2")).resolve("b.png"), Samples.png(2));

        shown("b.png");

        assertEquals(List.of("b.png 320x240 java Fit.java"), history());
    }

    @Test
    void each_problem_is_said_once_in_a_sentence_and_the_next_good_file_is_shown()
            throws Exception {
        byte[] zeroed = Samples.png(3);
        Arrays.fill(zeroed, 50, zeroed.length - 20, (byte) 0);
        Files.write(folder.resolve("broken.png"), zeroed);
        Files.write(folder.resolve("half.png"), Arrays.copyOf(Samples.png(2), 500));
        Files.write(folder.resolve("huge.png"), new byte[2 << 20]);
        Files.write(folder.resolve("gone.png"), Samples.png(4));
        Files.delete(folder.resolve("gone.png"));
        Fx.await("three problems", () -> problems.size() == 3);
        Files.write(folder.resolve("broken.png"), Arrays.copyOf(zeroed, zeroed.length));
        Files.write(folder.resolve("good.png"), Samples.png(5));
        shown("good.png");

        assertEquals(List.of("good.png 320x240 java Fit.java"), history());
        List<String> said = new ArrayList<>(problems);
        Collections.sort(said);
        assertEquals(
                List.of(
                        "broken.png is damaged and cannot be shown; write it again.",
                        "half.png is not complete; it is shown as soon as it is written to its end.",
                        "huge.png is larger than 1 MB; save it smaller."),
                said);
    }

    @Test
    void a_half_written_file_is_shown_when_the_rest_comes() throws Exception {
        byte[] png = Samples.png(6);
        Files.write(folder.resolve("late.png"), Arrays.copyOf(png, 700));
        Fx.await("the sentence", () -> problems.size() == 1);

        Files.write(folder.resolve("late.png"), png);
        shown("late.png");

        assertEquals(List.of("late.png 320x240 java Fit.java"), history());
    }

    @Test
    void a_folder_that_is_removed_is_not_watched_any_more(@TempDir Path other) throws Exception {
        pane.addFolder(other);
        Fx.run(() -> pane.removeFolder(folder));
        Files.write(folder.resolve("unseen.png"), Samples.png(1));
        Files.write(other.resolve("seen.png"), Samples.png(2));

        shown("seen.png");

        assertEquals(List.of(other), pane.folders());
        assertEquals(List.of("seen.png 320x240 java Fit.java"), history());
    }

    @Test
    void a_folder_that_is_not_there_is_a_sentence() {
        Path missing = folder.resolve("nowhere");

        boolean added = pane.addFolder(missing);
        Fx.await("the sentence", () -> !problems.isEmpty());

        assertEquals(false, added);
        assertEquals(
                List.of("The folder " + missing + " is not there; make it first, then watch it."),
                problems);
    }

    @Test
    void a_burst_of_two_hundred_plots_loses_none_and_leaves_the_window_responsive()
            throws Exception {
        long longest = 0;
        for (int i = 0; i < 200; i++) {
            Path part = folder.resolve("part.tmp");
            Files.write(part, Samples.png(i));
            Files.move(
                    part,
                    folder.resolve("burst-%03d.png".formatted(i)),
                    StandardCopyOption.ATOMIC_MOVE);
            long start = System.nanoTime();
            Fx.run(() -> {});
            longest = Math.max(longest, System.nanoTime() - start);
        }
        Fx.await("all plots", () -> pane.history().items().size() == 200);

        List<String> names =
                Fx.ask(() ->
                        pane.history().items().stream().map(PlotVersion::name).sorted().toList());
        assertEquals("burst-000.png", names.getFirst());
        assertEquals(200, names.stream().distinct().count());
        System.out.println("200 plots, longest wait for the FX thread: " + longest / 1_000 + " us");
        assertTrue(longest < 1_000_000_000L, longest + " ns");
    }

    @Test
    void there_is_nothing_to_pin_without_a_plot_and_nothing_to_compare_without_two()
            throws Exception {
        Fx.run(() -> {
            pane.setOnStage(true);
            press(KeyCode.P);
            press(KeyCode.C);
        });
        assertEquals("Pin off, Compare off", buttons());
        assertEquals(List.of(), drafts);

        Files.write(folder.resolve("a.png"), Samples.png(1));
        shown("a.png");
        Fx.run(() -> press(KeyCode.C));
        assertEquals("Pin on, Compare off", buttons());
        Files.write(folder.resolve("b.png"), Samples.png(2));
        shown("b.png");
        assertEquals("Pin on, Compare on", buttons());
    }

    private String buttons() {
        return Fx.ask(() ->
                pane.node().lookupAll(".button").stream()
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .map(it -> it.getText() + (it.isDisable() ? " off" : " on"))
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void nothing_leaves_a_private_pane() throws Exception {
        Files.write(folder.resolve("a.png"), Samples.png(1));
        shown("a.png");
        Fx.run(() -> {
            pane.publish();
            press(KeyCode.P);
            press(KeyCode.ENTER);
            press(KeyCode.P);
        });

        assertEquals(List.of(), drafts);
    }

    @Test
    void a_public_pane_submits_each_plot_by_its_file_name_and_keeps_the_folder_to_itself()
            throws Exception {
        Files.write(folder.resolve("before.png"), Samples.png(1));
        shown("before.png");
        Fx.run(() -> {
            pane.setOnStage(true);
            pane.publish();
        });
        origin = new PlotOrigin("java Fit.java --warmup 6000", true);
        Files.write(folder.resolve("after.png"), Samples.png(2));
        shown("after.png");
        Fx.run(() -> pane.setOnStage(false));
        Files.write(folder.resolve("private.png"), Samples.png(3));
        shown("private.png");

        assertEquals(
                List.of("before.png by java Fit.java", "after.png by java Fit.java --warmup 6000"),
                submitted());
    }

    @Test
    void what_viewers_saw_last_is_not_submitted_again_when_the_stage_comes_back() throws Exception {
        Fx.run(() -> pane.setOnStage(true));
        Files.write(folder.resolve("a.png"), Samples.png(1));
        shown("a.png");
        Fx.run(pane::publish);
        assertEquals(
                List.of("a.png", "a.png"),
                submittedNames(),
                "not logged yet: it may have been lost");
        PlotVersion version = Fx.ask(() -> pane.history().shown().orElseThrow());

        pane.plotLogged(
                new Plot(1, "a.png", "plots/0001-00000000.png", version.sha256(), 1, 1, ""));
        Fx.run(pane::publish);

        assertEquals(List.of("a.png", "a.png"), submittedNames());
    }

    @Test
    void after_hide_and_show_viewers_see_what_they_saw_whatever_the_person_looks_at()
            throws Exception {
        Fx.run(() -> pane.setOnStage(true));
        for (int i = 1; i <= 2; i++) {
            Files.write(folder.resolve(i + ".png"), Samples.png(i));
            shown(i + ".png");
            log(i);
        }
        Fx.run(() -> {
            press(KeyCode.LEFT);
            press(KeyCode.P);
        });
        List<Draft> before = List.copyOf(drafts);

        Fx.run(this::hideAndShow);
        Fx.run(this::hideAndShow);
        assertEquals(before, drafts);

        Fx.run(() -> press(KeyCode.ENTER));
        assertEquals(List.of("1.png", "2.png", "1.png"), submittedNames(), "on purpose");
    }

    @Test
    void what_was_pinned_behind_the_curtain_is_told_when_it_is_lifted() throws Exception {
        Fx.run(() -> pane.setOnStage(true));
        Files.write(folder.resolve("1.png"), Samples.png(1));
        shown("1.png");
        log(1);
        drafts.clear();

        Fx.run(() -> {
            pane.setOnStage(false);
            press(KeyCode.P);
            pane.setOnStage(true);
            pane.publish();
            pane.setOnStage(false);
            press(KeyCode.P);
            pane.setOnStage(true);
            pane.publish();
        });

        assertEquals(List.of(pinned(OptionalLong.of(1)), pinned(OptionalLong.empty())), drafts);
    }

    @Test
    void a_pane_that_was_taken_off_brings_its_pin_again_and_no_plot_that_is_logged()
            throws Exception {
        Fx.run(() -> pane.setOnStage(true));
        Files.write(folder.resolve("1.png"), Samples.png(1));
        shown("1.png");
        log(1);
        Fx.run(() -> press(KeyCode.P));
        drafts.clear();

        Fx.run(() -> {
            pane.takeOffStage();
            pane.setOnStage(true);
            pane.publish();
        });

        assertEquals(List.of(pinned(OptionalLong.of(1))), drafts);
    }

    @Test
    void the_newest_that_came_or_was_lost_behind_the_curtain_follows_when_it_is_lifted()
            throws Exception {
        Fx.run(() -> pane.setOnStage(true));
        Files.write(folder.resolve("1.png"), Samples.png(1));
        shown("1.png");
        log(1);
        Files.write(folder.resolve("lost.png"), Samples.png(2));
        shown("lost.png");
        Fx.run(this::hideAndShow);
        assertEquals(List.of("1.png", "lost.png", "lost.png"), submittedNames());
        Fx.run(() -> pane.setOnStage(false));
        Files.write(folder.resolve("3.png"), Samples.png(3));
        shown("3.png");
        Files.write(folder.resolve("4.png"), Samples.png(4));
        shown("4.png");

        Fx.run(() -> {
            press(KeyCode.HOME);
            pane.setOnStage(true);
            pane.publish();
        });

        assertEquals(List.of("1.png", "lost.png", "lost.png", "4.png"), submittedNames());
    }

    @Test
    void a_plot_that_was_logged_just_before_the_curtain_fell_is_not_submitted_again()
            throws Exception {
        Fx.run(() -> pane.setOnStage(true));
        Files.write(folder.resolve("1.png"), Samples.png(1));
        shown("1.png");
        Fx.run(() -> pane.setOnStage(false));
        log(1);

        Fx.run(() -> {
            pane.setOnStage(true);
            pane.publish();
        });

        assertEquals(List.of("1.png"), submittedNames());
    }

    private void hideAndShow() {
        pane.setOnStage(false);
        pane.setOnStage(true);
        pane.publish();
    }

    /// As the log does with the newest plot.
    private void log(long number) {
        PlotVersion it = Fx.ask(() -> pane.history().newest().orElseThrow());
        String file = "plots/" + number + ".png";
        pane.plotLogged(
                new Plot(number, it.name(), file, it.sha256(), it.width(), it.height(), ""));
        Fx.run(() -> {});
    }

    private static Draft pinned(OptionalLong number) {
        return new Draft.Fact(new SessionEvent.PlotPinned(number));
    }

    @Test
    void the_copies_a_notebook_keeps_are_no_news() {
        assertFalse(FolderWatch.mayBePlot(folder.resolve("0007-3fa9c2d1.png")));
        assertTrue(FolderWatch.mayBePlot(folder.resolve("0007-loss.png")));
    }

    private List<String> submittedNames() {
        return submitted().stream().map(text -> text.split(" ")[0]).toList();
    }

    @Test
    void a_pin_waits_for_the_number_that_the_log_gives() throws Exception {
        Fx.run(() -> pane.setOnStage(true));
        Files.write(folder.resolve("a.png"), Samples.png(1));
        shown("a.png");
        PlotVersion version = Fx.ask(() -> pane.history().shown().orElseThrow());

        Fx.run(() -> press(KeyCode.P));
        List<String> beforeTheLog = submitted();
        pane.plotLogged(new Plot(7, "a.png", "plots/7.png", version.sha256(), 320, 240, ""));
        Fx.await("the pin", () -> drafts.size() == 2);
        Fx.run(() -> press(KeyCode.P));

        assertEquals(List.of("a.png by java Fit.java"), beforeTheLog);
        assertEquals(
                List.of(
                        new Draft.Fact(new SessionEvent.PlotPinned(OptionalLong.of(7))),
                        new Draft.Fact(new SessionEvent.PlotPinned(OptionalLong.empty()))),
                drafts.subList(1, 3));
    }

    @Test
    void two_files_with_one_picture_are_told_apart_though_the_log_has_their_names_masked()
            throws Exception {
        Fx.run(() -> pane.setOnStage(true));
        Files.write(folder.resolve("a.png"), Samples.png(1));
        shown("a.png");
        Files.write(folder.resolve("b.png"), Samples.png(1));
        shown("b.png");
        PlotVersion version = Fx.ask(() -> pane.history().shown().orElseThrow());

        Fx.run(() -> press(KeyCode.P));
        for (int number = 1; number <= 2; number++) {
            pane.plotLogged(new Plot(number, "▒.png", "plots/x.png", version.sha256(), 9, 9, ""));
        }
        Fx.await("the pin", () -> drafts.size() == 3);

        assertEquals(
                new Draft.Fact(new SessionEvent.PlotPinned(OptionalLong.of(2))), drafts.getLast());
    }

    @Test
    void pinning_a_plot_that_came_in_private_submits_it_and_then_the_newest_again()
            throws Exception {
        Files.write(folder.resolve("old.png"), Samples.png(1));
        shown("old.png");
        Files.write(folder.resolve("new.png"), Samples.png(2));
        shown("new.png");
        Fx.run(() -> {
            pane.setOnStage(true);
            press(KeyCode.LEFT);
            press(KeyCode.P);
        });

        assertEquals(List.of("old.png by java Fit.java", "new.png by java Fit.java"), submitted());
    }

    @Test
    void the_keys_walk_through_the_history_and_new_plots_do_not_pull_the_person_away()
            throws Exception {
        List<String> seen = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            Files.write(folder.resolve(i + ".png"), Samples.png(i));
            shown(i + ".png");
        }
        for (KeyCode key : List.of(KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT, KeyCode.RIGHT)) {
            Fx.run(() -> press(key));
            seen.add(name());
        }
        Files.write(folder.resolve("4.png"), Samples.png(4));
        Fx.await("the fourth", () -> pane.history().items().size() == 4);
        seen.add(name());
        Fx.run(() -> press(KeyCode.END));
        seen.add(name());

        assertEquals(List.of("2.png", "1.png", "1.png", "2.png", "2.png", "4.png"), seen);
    }

    @Test
    void it_looks_right_in_both_themes_empty_filled_and_compared() throws Exception {
        for (boolean dark : new boolean[] {true, false}) {
            String theme = dark ? "dark" : "light";
            Fx.run(() -> dress(dark));
            Fx.picture(pane.node(), "plot-empty-" + theme);
            for (int i = 1; i <= 6; i++) {
                String name = theme + "-loss-" + i + ".png";
                Files.write(
                        folder.resolve(name), Samples.encoded(Samples.chart(640, 400, i), "png"));
                shown(name);
            }
            for (Comparison comparison : Comparison.values()) {
                TimeUnit.MILLISECONDS.sleep(300);
                Path picture = Fx.picture(pane.node(), "plot-" + comparison + "-" + theme);
                assertTrue(Files.size(picture) > 10_000, picture + " has something on it");
                Fx.run(() -> press(KeyCode.C));
            }
        }
    }

    private void dress(boolean dark) {
        Parent node = (Parent) pane.node();
        if (node.getScene() != null) {
            node.getScene().setRoot(new javafx.scene.layout.Pane());
        }
        Scene scene = new Scene(node, 680, 460);
        scene.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        node.applyCss();
        node.layout();
    }

    private void press(KeyCode code) {
        pane.node()
                .fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private String name() {
        return Fx.ask(() -> pane.history().shown().map(PlotVersion::name).orElse(""));
    }

    @Test
    void the_command_of_a_terminal_that_nobody_saw_is_for_the_desk_alone() throws Exception {
        pane.setOnStage(true);
        origin = new PlotOrigin("java Fit.java --passphrase hunter2", false);
        Files.write(folder.resolve("quiet.png"), Samples.png(1));
        shown("quiet.png");
        Fx.await("submitted", () -> !submitted().isEmpty());

        assertEquals(List.of("quiet.png 320x240 java Fit.java --passphrase hunter2"), history());
        assertEquals(List.of("quiet.png by "), submitted());
    }

    private void shown(String name) {
        Fx.await(
                name, () -> pane.history().items().stream().anyMatch(it -> it.name().equals(name)));
    }

    private List<String> history() {
        return Fx.ask(() ->
                pane.history().items().stream()
                        .map(it ->
                                it.name()
                                        + " "
                                        + it.width()
                                        + "x"
                                        + it.height()
                                        + " "
                                        + it.origin().command())
                        .toList());
    }

    private List<String> submitted() {
        return drafts.stream()
                .filter(Draft.PlotImage.class::isInstance)
                .map(Draft.PlotImage.class::cast)
                .map(it -> it.name() + " by " + it.origin())
                .toList();
    }
}
