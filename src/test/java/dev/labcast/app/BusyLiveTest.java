package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.labcast.Wanted;
import dev.labcast.app.rehearsal.Step;
import dev.labcast.fx.Fx;
import dev.labcast.fx.FxThread;
import dev.labcast.obs.Eventually;
import dev.labcast.recording.PlotStore;
import dev.labcast.recording.VocabularyFile;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionState;
import dev.labcast.stage.StageFrame;
import dev.labcast.stage.StageTheme;
import dev.labcast.stage.StageViews;
import dev.labcast.web.Chromium;
import dev.labcast.web.Knocks;
import dev.labcast.web.Tab;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The pages of a desk at which somebody works in a hurry, in a real browser, against the stage
/// that JavaFX draws. `-Dlabcast.live.rounds=20 -Dlabcast.live.seconds=15` makes five minutes.
@Timeout(1_200)
class BusyLiveTest {
    private static final int ROUNDS = Integer.getInteger("labcast.live.rounds", 4);
    private static final long ROUND_MS = Integer.getInteger("labcast.live.seconds", 0) * 1_000L;
    private static final long MOST_BYTES = 15_000_000;
    private static final int MOST_NODES = 15_000;

    @TempDir Path home;
    private int drawn;
    private final Map<String, Tab> tabs = new LinkedHashMap<>();
    private final Map<String, StageFrame> frames = new LinkedHashMap<>();
    private final List<String> figures = new ArrayList<>();
    private OpenedDesk desk;

    @BeforeEach
    void open() throws Exception {
        Wanted.program("vim");
        desk = new OpenedDesk(home, DeskMemory.FIRST.sized(980, 900), NoObs.wish(home), true);
        perform(new Step.StagePanes(Set.of(Pane.TERMINAL, Pane.NOTEBOOK, Pane.PLOTS)));
        StageViews views =
                new StageViews(
                        StageTheme.DARK,
                        new VocabularyFile().usual(),
                        new SessionPlots(new PlotStore(desk.open.session().folder().path())));
        for (String pane : List.of("terminal", "notebook", "plots", "desk")) {
            tabs.put(pane, tab("stage-" + pane, "?fit=obs&footer=off"));
            frames.put(pane, Fx.ask(() -> frame(views, pane)));
        }
        tabs.put("live", tab("live", ""));
    }

    @AfterEach
    void close() throws Exception {
        for (Tab tab : tabs.values()) {
            tab.close();
        }
        desk.close();
    }

    @Test
    void the_pages_follow_a_busy_desk_and_a_late_guest_reads_the_same() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            long end = System.nanoTime() + ROUND_MS * 1_000_000;
            do {
                work(round);
            } while (System.nanoTime() < end);
            step();
            assertSame("round " + round);
            assertBounded(round);
        }
        System.out.println(String.join(System.lineSeparator(), figures));
    }

    /// Numbers in a flood, an editor with its own screen, plots, and text with mathematics.
    private void work(int round) throws Exception {
        run("seq 1 200000");
        run("for i in 1 2 3; do printf '\\033[3%dm%s\\033[0m %s\\n' $i red 漢字 🎉; done");
        perform(new Step.TypeText("vim -u NONE -N notes.txt"));
        perform(new Step.PressKeys(List.of("Enter")));
        perform(new Step.AwaitText("~", Duration.ofSeconds(10)));
        perform(new Step.TypeText("ione line\ntwo lines of it\nround " + round));
        perform(new Step.PressKeys(List.of("Esc")));
        perform(new Step.TypeText("yyppggGkk"));
        if (round % 2 == 0) { // else the round ends with vim on the screen
            quitVim();
            run("clear; ls -la --color=always /usr | head -30");
        }
        perform(
                new Step.WriteNote(
                        "## Round %d\n- [x] it ran\n\n$$\n\\int_0^%d x^2\\,dx\n$$\n"
                                .formatted(round, round + 1)));
        plot("round-" + round % 5 + ".png", round);
        if (round % 2 == 1) {
            assertSame("round " + round + ", in vim");
            quitVim();
        }
    }

    /// Changes so far apart that each is told alone, and none of which the others draw over: lines
    /// that scroll away, then words in other places of the screen.
    private void step() throws Exception {
        run("clear; for i in {1..45}; do echo step $i; sleep .06; done");
        run("for i in {1..15}; do printf '\\033[%d;40Hthere %d' $i $i; sleep .06; done");
    }

    private void quitVim() throws Exception {
        perform(new Step.TypeText(":q!"));
        perform(new Step.PressKeys(List.of("Enter")));
        run("echo back");
    }

    private void run(String command) throws Exception {
        perform(new Step.RunCommand(command, Duration.ofSeconds(60)));
    }

    private void plot(String name, int round) throws Exception {
        drawn++; // the same picture again would be no new plot
        BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 320; x++) {
            int y = (int) (100 + 80 * Math.sin((x + 31 * round + 7 * drawn) / 20.0));
            image.setRGB(x, y, 0x58a6ff);
        }
        Path file = home.resolve("lab/plots").resolve(name);
        Path fresh = file.resolveSibling(name + ".new");
        ImageIO.write(image, "png", fresh.toFile());
        int before = desk.settled().plots().size();
        Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Eventually.holds("the plot is shown", () -> desk.settled().plots().size() > before);
    }

    private void assertSame(String when) throws Exception {
        SessionState state = settled();
        for (Map.Entry<String, StageFrame> frame : frames.entrySet()) {
            String drawn =
                    FxThread.ask(() -> {
                        frame.getValue().show(state);
                        return frame.getValue().text();
                    });
            Eventually.holds(
                    when + ", " + frame.getKey() + ": " + drawn,
                    () -> text(tabs.get(frame.getKey())).equals(drawn));
        }
        for (Map.Entry<String, Tab> tab : tabs.entrySet()) {
            String label = label(tab.getKey());
            KnownLive.assertSame(when + ", " + label, tab.getValue(), () -> told(label));
        }
        try (Tab late = tab("live", "")) {
            Eventually.holds(
                    when + ", a late guest", () -> text(late).equals(text(tabs.get("live"))));
            assertTrue(text(late).length() > 200, when);
            KnownLive.assertSame(when + ", a late guest", late, () -> told("live"));
            KnownLive.assertSameRows(when, tabs.get("live"), late, 150);
        }
        tabs.forEach((name, tab) -> assertEquals(List.of(), tab.complaints(), when + ", " + name));
    }

    private static String text(Tab tab) {
        return tab.text("globalThis.labcast?.text() ?? ''");
    }

    /// Everything that was done is in the log, and the log in every page.
    private SessionState settled() throws Exception {
        SessionState state = desk.settled();
        for (int quiet = 0; quiet < 3; quiet++) {
            Thread.sleep(300); // plots are found and text is submitted a little later
            SessionState next = desk.settled();
            quiet = next.equals(state) ? quiet : -1;
            state = next;
        }
        for (Map.Entry<String, Tab> page : tabs.entrySet()) {
            String label = label(page.getKey());
            String rev = new JsonMapper().readTree(told(label)).path("rev").asText();
            Eventually.holds(
                    label + " at " + rev,
                    () -> page.getValue().text("document.documentElement.dataset.rev").equals(rev));
        }
        return state;
    }

    private static String label(String tab) {
        return tab.equals("live") ? "live" : "stage-" + tab;
    }

    private String told(String label) {
        URI address = URI.create(desk.open.pages().served().address(label).orElseThrow());
        try {
            String path = address.getPath() + "state";
            String answer = Knocks.get(address.getPort(), address.getAuthority(), path);
            String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
            return body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void assertBounded(int round) throws Exception {
        for (Map.Entry<String, Tab> page : tabs.entrySet()) {
            Tab tab = page.getValue();
            tab.call("HeapProfiler.collectGarbage", Map.of());
            long bytes = tab.call("Runtime.getHeapUsage", Map.of()).path("usedSize").asLong();
            int nodes = tab.call("Memory.getDOMCounters", Map.of()).path("nodes").asInt();
            figures.add(
                    "round %d, %s: %.1f MB, %d nodes"
                            .formatted(round, page.getKey(), bytes / 1e6, nodes));
            assertTrue(bytes < MOST_BYTES && nodes < MOST_NODES, figures.toString());
        }
    }

    private Tab tab(String label, String query) throws Exception {
        String address = desk.open.pages().served().address(label).orElseThrow();
        return Chromium.running().open(1280, 720).open(address + query);
    }

    private void perform(Step step) throws Exception {
        desk.perform(step);
    }

    private static StageFrame frame(StageViews views, String pane) {
        Scene wanted = Scene.valueOf(pane.toUpperCase(Locale.ROOT));
        StageFrame frame = new StageFrame(views, _ -> wanted, false);
        javafx.scene.Scene scene = new javafx.scene.Scene(frame, 1280, 720);
        scene.getRoot().resize(1280, 720);
        return frame;
    }
}
