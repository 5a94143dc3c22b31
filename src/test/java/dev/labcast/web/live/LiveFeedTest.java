package dev.labcast.web.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labcast.guard.Curtain;
import dev.labcast.obs.Eventually;
import dev.labcast.session.Entry;
import dev.labcast.session.Pane;
import dev.labcast.session.Plot;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionEvent.CurtainDrawn;
import dev.labcast.session.SessionEvent.CurtainLifted;
import dev.labcast.session.SessionEvent.NotebookOpened;
import dev.labcast.session.SessionEvent.NotebookPointed;
import dev.labcast.session.SessionEvent.NotebookSpliced;
import dev.labcast.session.SessionEvent.PaneStaged;
import dev.labcast.session.SessionEvent.PlotPinned;
import dev.labcast.session.SessionEvent.PlotShown;
import dev.labcast.session.SessionEvent.SceneChosen;
import dev.labcast.session.SessionEvent.SegmentOpened;
import dev.labcast.session.SessionState;
import dev.labcast.web.HandClock;
import dev.labcast.web.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveFeedTest {
    private static final int STEPS = 250;

    /// Drops messages as an overflowing stream does, and joins late, and sees the same all the
    /// time.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_page_that_follows_shows_what_one_that_joins_now_does(long seed) {
        Random random = new Random(seed);
        try (Told told = new Told(seed % 2 == 0 ? Lens.PROGRAM : Lens.WINDOWS)) {
            RandomWork work = new RandomWork(random);
            Client client = new Client();
            client.take(told.feed.snapshot());
            for (int step = 0; step < STEPS; step++) {
                told.heard.clear();
                for (int more = random.nextInt(4); more >= 0; more--) {
                    told.log(work.next());
                }
                if (random.nextInt(10) == 0) {
                    client.take(told.feed.snapshot());
                }
                told.heard.forEach(client::take);

                ObjectNode expected = Client.read(told.feed.snapshot());
                assertEquals(expected, client.document(), "seed " + seed + ", step " + step);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Pane.class)
    void a_pane_that_is_private_or_hidden_is_nowhere_in_what_is_told(Pane pane) {
        try (Told told = new Told(Lens.WINDOWS)) {
            told.log(new PaneStaged(pane, true)).log(content());
            assertTrue(text(told.feed.snapshot()).contains("seen"));

            told.heard.clear();
            told.log(new CurtainDrawn("hidden"));
            assertFalse(text(told.feed.snapshot()).contains("seen"), "hidden");
            told.log(new CurtainLifted());
            assertTrue(text(told.feed.snapshot()).contains("seen"));

            told.log(new PaneStaged(pane, false));
            told.log(content());
            assertFalse(text(told.feed.snapshot()).contains("seen"), "private");
            told.heard.removeIf(message -> !text(message).contains("seen"));
            assertEquals(1, told.heard.size(), "only the lifting told it: " + told.heard);
        }
    }

    @Test
    void
            a_drawn_curtain_is_told_before_the_log_knows_and_holds_until_the_log_tells_of_its_lifting() {
        try (Told told = new Told(Lens.WINDOWS)) {
            told.log(new PaneStaged(Pane.TERMINAL, true), Told.paint(80, 24, "seen"));

            told.curtain.draw("a key");
            assertFalse(text(told.feed.snapshot()).contains("seen"));

            told.curtain.lift();
            told.log(Told.paint(80, 24, "seen, but older than the curtain"));
            assertFalse(text(told.feed.snapshot()).contains("seen"));

            told.log(new CurtainDrawn("a key"));
            told.log(new CurtainLifted(), Told.paint(80, 24, "seen anew"));
            assertTrue(text(told.feed.snapshot()).contains("seen anew"));
        }
    }

    @Test
    void while_the_program_is_away_those_who_watch_are_told_the_activity_alone() {
        try (Told program = new Told(Lens.PROGRAM);
                Told windows = new Told(Lens.WINDOWS)) {
            for (Told told : List.of(program, windows)) {
                told.log(
                        new SegmentOpened("s", "debugging", "secret plan", List.of(), 0),
                        new PaneStaged(Pane.TERMINAL, true),
                        new SceneChosen(Scene.TERMINAL),
                        Told.paint(80, 24, "seen"));
                assertTrue(text(told.feed.snapshot()).contains("seen"));
                told.log(new SceneChosen(Scene.AWAY));
            }

            ObjectNode away = Client.read(program.feed.snapshot());
            assertEquals(
                    List.of("clock", "rev", "entries", "now", "startedAt", "themes", "head"),
                    new ArrayList<>(away.properties().stream().map(it -> it.getKey()).toList()));
            assertEquals(
                    "{\"title\":\"\",\"closed\":false,\"scene\":\"away\",\"panes\":[],"
                            + "\"activity\":{\"name\":\"Debugging\",\"colour\":\"#f01818\"},"
                            + "\"earlier\":[],\"marks\":[]}",
                    away.get("head").toString());
            assertTrue(text(windows.feed.snapshot()).contains("seen"));
        }
    }

    @Test
    void only_what_changed_is_told() {
        try (Told told = new Told(Lens.WINDOWS)) {
            told.log(
                    new PaneStaged(Pane.TERMINAL, true),
                    new PaneStaged(Pane.NOTEBOOK, true),
                    new PaneStaged(Pane.PLOTS, true),
                    new NotebookOpened("n.md", List.of("one", "two", "three")),
                    Told.paint(80, 24, "a", "b"));
            told.heard.clear();

            told.log(new NotebookSpliced(1, 1, List.of("2")), Told.paint(80, 24, "a", "c"));
            told.log(new SessionEvent.Warned("nothing that anybody sees"));

            assertEquals(
                    List.of(
                            "{\"clock\":0,\"rev\":2,\"entries\":7,\"now\":6000,"
                                    + "\"painted\":{\"cursor\":[0,0,1],\"lines\":[[1,[\"c\"]]],"
                                    + "\"skipped\":0,\"scrolled\":0,\"from\":0,\"scrollback\":[]},"
                                    + "\"spliced\":{\"name\":\"n.md\",\"count\":3,\"blank\":false,"
                                    + "\"caret\":0,\"at\":1,\"removed\":1,\"rows\":[{\"text\":\"2\","
                                    + "\"block\":\"text\",\"depth\":0,\"spans\":[]}]}}",
                            "{\"clock\":0,\"rev\":3,\"entries\":8,\"now\":7000}"),
                    told.heard.stream().map(LiveFeedTest::text).toList());
        }
    }

    @Test
    void a_flood_of_entries_makes_few_messages_and_the_last_entry_is_told() throws Exception {
        List<Message> heard = new CopyOnWriteArrayList<>();
        SessionState state = SessionState.initial();
        long start = System.nanoTime();
        LiveFeed feed =
                LiveFeed.running(Lens.WINDOWS, Told.VOCABULARY, new HandClock(), new Curtain());
        feed.listen(heard::add);
        for (int i = 0; i < 3_000; i++) {
            Entry entry = new Entry(i, i, new SessionEvent.MarkSet("m" + i, "mark " + i, i));
            state = state.evolve(entry);
            feed.take(entry, state);
            Thread.onSpinWait();
            if (i % 30 == 0) {
                Thread.sleep(3);
            }
        }
        Eventually.holds(
                "the last entry is told", () -> text(feed.snapshot()).contains("\"entries\":3000"));
        long millis = (System.nanoTime() - start) / 1_000_000;
        feed.close();

        assertTrue(
                heard.size() > 1 && heard.size() <= millis / 50 + 2,
                heard.size() + " in " + millis);
    }

    @Test
    void a_drawn_curtain_is_told_at_once_without_any_entry() throws Exception {
        List<Message> heard = new CopyOnWriteArrayList<>();
        Curtain curtain = new Curtain();
        LiveFeed feed = LiveFeed.running(Lens.WINDOWS, Told.VOCABULARY, new HandClock(), curtain);
        Entry entry = new Entry(0, 0, new PaneStaged(Pane.TERMINAL, true));
        feed.take(entry, SessionState.initial().evolve(entry));
        Eventually.holds("it is on stage", () -> text(feed.snapshot()).contains("\"screen\""));
        feed.listen(heard::add);

        curtain.draw("a key");

        Eventually.holds("it is gone", () -> !heard.isEmpty());
        feed.close();
        assertTrue(text(heard.getFirst()).endsWith(",\"terminal\":null}"), heard.toString());
    }

    @Test
    void what_cannot_be_told_empties_the_page_for_good_and_the_feed_lives_on() throws Exception {
        List<Message> heard = new CopyOnWriteArrayList<>();
        Curtain curtain = new Curtain();
        LiveFeed feed = LiveFeed.running(Lens.WINDOWS, Told.VOCABULARY, new HandClock(), curtain);
        feed.listen(heard::add);
        feed.listen(LiveFeedTest::fails);
        SessionState state = SessionState.initial();
        for (SessionEvent event :
                List.of(
                        new PaneStaged(Pane.TERMINAL, true),
                        Told.paint(80, 24, "seen"),
                        new SegmentOpened("s", "debugging", "t", List.of(), 0))) {
            Entry entry = new Entry(state.entries(), 0, event);
            state = state.evolve(entry);
            feed.take(entry, state);
            Eventually.holds(
                    "it is told",
                    () ->
                            !heard.isEmpty()
                                    && text(heard.getLast())
                                            .contains("\"entries\":" + (entry.seq() + 1)));
        }

        assertTrue(text(heard.getLast()).contains("Debugging"), heard.toString());
        assertFalse(text(feed.snapshot()).contains("screen"));
        feed.close();
    }

    private static void fails(Message message) {
        if (text(message).contains("seen")) {
            throw new StackOverflowError("planted");
        }
    }

    @Test
    void who_reads_nothing_has_nothing_made_and_still_a_true_snapshot() {
        Curtain curtain = new Curtain();
        try (LiveFeed feed =
                new LiveFeed(Lens.WINDOWS, Told.VOCABULARY, new HandClock(), curtain)) {
            Entry entry = new Entry(0, 0, new PaneStaged(Pane.TERMINAL, true));
            feed.take(entry, SessionState.initial().evolve(entry));
            feed.publish();

            assertTrue(text(feed.snapshot()).contains("\"rev\":1,\"entries\":1"));
        }
    }

    @Test
    void a_caret_that_goes_to_and_fro_has_only_what_changed_told() {
        try (Told told = new Told(Lens.WINDOWS)) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                lines.add("line " + i);
            }
            told.log(
                    new PaneStaged(Pane.NOTEBOOK, true),
                    new NotebookOpened("n.md", lines),
                    new NotebookPointed(2_700));
            told.heard.clear();
            for (int caret = 2_700; caret <= 2_800; caret++) {
                told.log(new NotebookPointed(caret), new NotebookPointed(5_500 - caret));
            }
            told.heard.removeIf(message -> text(message).contains("spliced"));
            assertEquals(List.of(), told.heard);

            told.log(new NotebookPointed(4_500));
            assertTrue(text(told.heard.getLast()).contains("\"notebook\":{"));
        }
    }

    @Test
    void a_notebook_in_chinese_makes_no_larger_messages() {
        try (Told told = new Told(Lens.WINDOWS)) {
            told.log(
                    new PaneStaged(Pane.NOTEBOOK, true),
                    new NotebookOpened("n.md", Collections.nCopies(3_000, "漢".repeat(300))));

            int length = told.feed.snapshot().json().length;
            assertTrue(length < 600_000, length + " bytes");
        }
    }

    @Test
    void messages_are_bounded_whatever_the_notebook_and_the_flood() {
        try (Told told = new Told(Lens.WINDOWS)) {
            List<String> lines = Collections.nCopies(30_000, "**a** `b` ".repeat(400));
            List<String> flood = new ArrayList<>();
            for (int i = 0; i < 50_000; i++) {
                flood.add("漢".repeat(80));
            }
            told.log(
                    new PaneStaged(Pane.NOTEBOOK, true),
                    new PaneStaged(Pane.TERMINAL, true),
                    new NotebookOpened("n.md", lines),
                    new NotebookPointed(15_000),
                    Told.paint(80, 24, flood, "last"));
            for (long i = 1; i <= 1_000; i++) {
                told.log(new PlotShown(Told.plot(i, "p".repeat(10_000))));
            }
            told.heard.add(told.feed.snapshot());

            int largest = told.heard.stream().mapToInt(it -> it.json().length).max().orElseThrow();
            assertTrue(largest < 2_000_000, "a message of " + largest + " bytes");
            ObjectNode notebook = (ObjectNode) Client.read(told.feed.snapshot()).get("notebook");
            int first = notebook.get("first").intValue();
            assertTrue(first <= 15_000 && first + notebook.get("rows").size() > 15_000);
        }
    }

    @Test
    void halves_of_surrogates_line_separators_and_angle_brackets_come_back_as_they_were() {
        String hostile = "\ud800 \u2028\n\r</script>\u0000é漢😀";
        try (Told told = new Told(Lens.WINDOWS)) {
            told.log(
                    new PaneStaged(Pane.NOTEBOOK, true), new NotebookOpened("n", List.of(hostile)));

            assertEquals(
                    hostile,
                    Client.read(told.feed.snapshot()).at("/notebook/rows/0/text").textValue());
        }
    }

    private static SessionEvent[] content() {
        Plot plot = Told.plot(1, "seen.png");
        return new SessionEvent[] {
            new NotebookOpened("seen.md", List.of("seen", "![x](seen.png)")),
            Told.paint(80, 24, List.of(), "seen"),
            new PlotShown(plot),
            new PlotPinned(OptionalLong.of(1))
        };
    }

    private static String text(Message message) {
        return new String(message.json(), StandardCharsets.UTF_8);
    }
}
