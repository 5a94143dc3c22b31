package dev.labcast.web.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labcast.guard.PublicTexts;
import dev.labcast.obs.Eventually;
import dev.labcast.session.SessionEvent;
import dev.labcast.web.Chromium;
import dev.labcast.web.Tab;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the overlay page does in a real Chromium while things happen.
class OverlayPageTest {
    /// Keeps the names of animations that began.
    private static final String MOVES =
            "window.begun = []; addEventListener('animationstart', it => begun.push(it.animationName), true)";

    private final OverlayRig rig = new OverlayRig();
    private final List<Tab> tabs = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Tab tab : tabs) {
            tab.close();
        }
        rig.close();
    }

    @Test
    void what_happens_is_shown_and_what_is_over_leaves_the_page() throws Exception {
        Tab tab = open(OverlayPage.ALL, "");
        rig.segment("debugging", "Why?").asked("ada", "Why not Adam?", 2);
        shows(tab, "ada asks 2 votes Why not Adam? Debugging Why?");
        Eventually.holds("it moves in", () -> tab.holds("begun.length > 0"));

        rig.shown(OptionalLong.empty());
        shows(tab, "Debugging Why?");
        Eventually.holds(
                "no text of it is left",
                () -> !tab.text("document.body.textContent").contains("Adam"));
        assertEquals(List.of(), tab.complaints());
    }

    @Test
    void the_curtain_empties_the_page_at_once() throws Exception {
        Tab tab = open(OverlayPage.ALL, "");
        rig.segment("debugging", "secret plan").asked("ada", "secret?", 2);
        rig.happened(new SessionEvent.NextAnnounced("secret next"));
        shows(tab, "ada asks 2 votes secret? Debugging secret plan Next secret next");
        tab.eval(
                """
                window.seen = [];
                new MutationObserver(() => window.seen.push(
                    document.body.textContent.includes('secret') + ' ' + document.querySelectorAll('.card.on, .leaving').length))
                  .observe(document.body, {subtree: true, childList: true, attributes: true, characterData: true});
                true
                """);

        rig.happened(new SessionEvent.CurtainDrawn("Hidden."));

        shows(tab, "");
        assertEquals("[\"false 0\"]", tab.eval("window.seen").toString(), "in one step");
    }

    @Test
    void a_question_that_was_taken_back_goes_at_once_and_one_that_rests_fades() throws Exception {
        Tab tab = open(OverlayPage.ALL, "");
        rig.asked("ada", "Why not Adam?", 0);
        shows(tab, "ada asks Why not Adam?");
        String leaving =
                """
                window.seen = [];
                window.watch?.disconnect();
                window.watch = new MutationObserver(() => window.seen.push(document.getElementById('question').className));
                window.watch.observe(document.getElementById('question'), {attributeFilter: ['class']});
                true
                """;
        tab.eval(leaving);

        rig.shown(OptionalLong.empty());
        Eventually.value(
                () -> tab.text("JSON.stringify(window.seen)"),
                "[\"card question leaving\",\"card question\"]"::equals);
        rig.shown(OptionalLong.of(1));
        shows(tab, "ada asks Why not Adam?");
        tab.eval(leaving);
        rig.happened(new SessionEvent.QuestionRetracted(1));

        Eventually.value(
                () -> tab.text("JSON.stringify(window.seen)"), "[\"card question\"]"::equals);
        assertTrue(tab.holds("!document.body.textContent.includes('Adam')"));
    }

    @Test
    void questions_that_are_named_say_how_to_vote_and_what_is_taken_back_leaves_at_once()
            throws Exception {
        Tab tab = open(OverlayPage.NEXT_UP, "?motion=off");
        rig.happened(new SessionEvent.NextAnnounced("Lunch"));
        rig.happened(new SessionEvent.QuestionQueued(3, "twitch", "a", "Why <b>Adam</b>?", "", 0));
        rig.happened(new SessionEvent.QuestionQueued(7, "twitch", "b", "لماذا؟", "", 0));
        rig.feed.name(List.of(3L, 7L));
        shows(
                tab,
                "Next Lunch Also asked #3 Why <b>Adam</b>? #7 لماذا؟"
                        + " Vote in the chat: !up 3 or !up 7");

        rig.happened(new SessionEvent.QuestionRetracted(3));
        shows(tab, "Next Lunch Also asked #7 لماذا؟ Vote in the chat: !up 7");
        rig.feed.name(List.of());
        shows(tab, "Next Lunch");
        Eventually.holds(
                "no text of it is left",
                () -> !tab.text("document.body.textContent").contains("لماذا"));
        rig.feed.name(List.of(7L));
        shows(tab, "Next Lunch Also asked #7 لماذا؟ Vote in the chat: !up 7");
        rig.happened(new SessionEvent.CurtainDrawn("Hidden."));
        shows(tab, "");
        assertEquals(List.of(), tab.complaints());
    }

    @Test
    void each_part_has_a_page_of_its_own() throws Exception {
        rig.segment("debugging", "Why?").asked("ada", "Why not Adam?", 0);
        rig.happened(new SessionEvent.NextAnnounced("Lunch"));
        rig.feed.predict(
                Optional.of(
                        new Prediction(PublicTexts.of("It works"), 70, Prediction.Outcome.OPEN)));
        Map<OverlayPage, String> parts =
                Map.of(
                        OverlayPage.LOWER_THIRD, "Debugging Why?",
                        OverlayPage.QUESTION, "ada asks Why not Adam?",
                        OverlayPage.NEXT_UP, "Next Lunch",
                        OverlayPage.PREDICTION, "Prediction being tested It works 70 % sure",
                        OverlayPage.PAUSE, "");
        for (Map.Entry<OverlayPage, String> part : parts.entrySet()) {
            Tab tab = open(part.getKey(), "?motion=off");
            shows(tab, part.getValue());
            assertEquals(List.of(), tab.complaints());
        }
        rig.segment("break", "Back soon");
        shows(
                tabs.stream()
                        .filter(it -> it.text("location.hostname").equals("pause.localhost"))
                        .findFirst()
                        .orElseThrow(),
                "Break Back soon Lunch");
    }

    @Test
    void nine_pages_open_at_once_are_all_live() throws Exception {
        Tab first = open(OverlayPage.ALL, "?show=lower-third");
        List<String> addresses = new ArrayList<>();
        for (OverlayPage page : OverlayPage.values()) {
            addresses.add(rig.address(page));
        }
        for (int more = 2; more <= 4; more++) {
            addresses.add(
                    rig.address(OverlayPage.ALL).replace("overlay.", "overlay-" + more + "."));
        }
        for (String address : addresses.subList(1, 9)) {
            Tab tab = first.sibling(960, 540);
            tabs.add(tab);
            tab.open(address + "?show=lower-third");
        }
        rig.segment("debugging", "All of you");
        for (Tab tab : tabs) {
            shows(tab, "Debugging All of you");
        }
        assertEquals(9, tabs.size());
    }

    @Test
    void a_server_that_was_killed_and_started_again_has_its_pages_back_within_two_seconds()
            throws Exception {
        Tab tab = open(OverlayPage.ALL, "?motion=off");
        rig.segment("debugging", "One").segment("debugging", "Two").segment("debugging", "Before");
        shows(tab, "Debugging Before");
        int port = rig.server().port();
        rig.close();
        Thread.sleep(1_500); // the page has tried in vain at least once

        try (OverlayRig next = new OverlayRig()) { // which counts from the start
            next.segment("debugging", "After").serve(port);
            long ready = System.nanoTime();
            shows(tab, "Debugging After");
            long millis = (System.nanoTime() - ready) / 1_000_000;
            assertTrue(millis <= 2_000, "it took " + millis + " ms");
        }
    }

    @Test
    void another_page_in_the_same_browser_gets_nothing_even_with_the_address() throws Exception {
        rig.serve(0).segment("debugging", "Why?");
        Tab tab = Chromium.running().open(960, 540);
        tabs.add(tab);
        tab.open("about:blank");
        String attempts =
                """
                (async () => {
                  const at = '%s';
                  const told = {};
                  const tried = (name, way) => way.then(it => told[name] = it, () => told[name] = 'refused');
                  const loads = node => new Promise((yes, no) => {
                    node.onload = () => yes('loaded'); node.onerror = no; document.body.append(node);
                  });
                  const script = document.createElement('script');
                  script.src = at + 'overlay.js';
                  const style = document.createElement('link');
                  style.rel = 'stylesheet'; style.href = at + 'overlay.css';
                  const stream = new EventSource(at + 'stream');
                  await Promise.all([
                    tried('read', fetch(at + 'state').then(it => it.text())),
                    tried('post', fetch(at + 'state', {method: 'POST', mode: 'no-cors', body: 'x'}).then(it => it.type)),
                    tried('script', loads(script)),
                    tried('style', loads(style)),
                    tried('stream', new Promise((yes, no) => { stream.addEventListener('overlay', yes); stream.onerror = no; })),
                  ]);
                  stream.close();
                  return Object.entries(told).map(it => it.join(' ')).sort();
                })()
                """
                        .formatted(rig.address(OverlayPage.ALL));

        assertEquals(
                "[\"post refused\",\"read refused\",\"script refused\",\"stream refused\",\"style refused\"]",
                tab.eval(attempts).toString());
        assertEquals(0, rig.server().readers("overlay"));
    }

    @Test
    void ten_seconds_without_a_stream_take_the_question_away_and_leave_the_banner()
            throws Exception {
        Tab tab = Chromium.running().open(960, 540);
        tabs.add(tab);
        tab.before(
                "const wait = setTimeout; window.setTimeout = (f, ms) => wait(f, ms === 10000 ? 300 : ms)");
        rig.serve(0).segment("debugging", "Why?").asked("ada", "Why not Adam?", 0);
        tab.open(rig.address(OverlayPage.ALL) + "?motion=off");
        shows(tab, "ada asks Why not Adam? Debugging Why?");
        int port = rig.server().port();

        rig.close();
        shows(tab, "Debugging Why?");

        rig.serve(port);
        shows(tab, "ada asks Why not Adam? Debugging Why?");
    }

    @Test
    void a_question_that_is_over_is_not_seen_again_when_the_stream_is_back() throws Exception {
        Tab tab = Chromium.running().open(960, 540);
        tabs.add(tab);
        tab.before(
                "const wait = setTimeout; window.setTimeout = (f, ms) => wait(f, ms === 10000 ? 300 : ms)");
        rig.serve(0).segment("debugging", "Why?").asked("ada", "Why not Adam?", 0);
        tab.open(rig.address(OverlayPage.ALL) + "?motion=off");
        shows(tab, "ada asks Why not Adam? Debugging Why?");
        int port = rig.server().port();
        rig.close();
        shows(tab, "Debugging Why?");
        tab.eval(
                """
                window.seen = [];
                new MutationObserver(all => window.seen.push(...all.flatMap(it => [...it.addedNodes]).map(it => it.textContent)))
                  .observe(document.body, {subtree: true, childList: true, characterData: true});
                true
                """);

        rig.asked("bob", "And now?", 0).serve(port);
        shows(tab, "bob asks And now? Debugging Why?");

        assertTrue(tab.holds("seen.includes('And now?') && !seen.includes('Why not Adam?')"));
    }

    @Test
    void votes_of_one_question_do_not_move_the_number_of_the_next() throws Exception {
        Tab tab = open(OverlayPage.QUESTION, "");
        rig.asked("ada", "Why?", 2);
        shows(tab, "ada asks 2 votes Why?");
        rig.asked("bob", "How?", 9);
        shows(tab, "bob asks 9 votes How?");
        assertTrue(tab.holds("document.querySelector('.bumped') === null"));

        rig.happened(new SessionEvent.QuestionVoted(2, 10));
        shows(tab, "bob asks 10 votes How?");
        assertTrue(tab.holds("document.querySelector('.bumped') !== null"));
    }

    @Test
    void who_wants_no_motion_gets_none() throws Exception {
        Tab off = open(OverlayPage.ALL, "?motion=off");
        Tab reduced = open(OverlayPage.ALL, "");
        reduced.call(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        rig.segment("debugging", "Why?");
        shows(off, "Debugging Why?");
        shows(reduced, "Debugging Why?");

        Eventually.value(() -> reduced.text("begun.join()"), "fade"::equals);
        off.picture(); // when all that begins has begun
        assertEquals("", off.text("begun.join()"));
    }

    @Test
    void nothing_is_painted_while_nothing_happens_and_the_clock_paints_its_own_box()
            throws Exception {
        Tab tab = open(OverlayPage.QUESTION, "?motion=off");
        rig.segment("debugging", "Why?").asked("ada", "Why not Adam?", 2);
        shows(tab, "ada asks 2 votes Why not Adam?");
        tab.picture();
        assertEquals(List.of(), paints(tab, 10_000), "no clock, no paint");

        Tab banner = open(OverlayPage.LOWER_THIRD, "?motion=off");
        shows(banner, "Debugging Why?");
        banner.picture();
        List<JsonNode> ticks = paints(banner, 3_000);
        assertTrue(ticks.size() >= 2 && ticks.size() <= 8, ticks.size() + " paints in 3 s");
        // Chromium also notes the document, as the place where it began to look.
        assertEquals(
                List.of("#document", "SPAN class='clock'"),
                ticks.stream()
                        .map(it -> it.at("/args/data/nodeName").asText())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static List<JsonNode> paints(Tab tab, long millis) throws Exception {
        tab.call(
                "Tracing.start",
                Map.of(
                        "transferMode",
                        "ReportEvents",
                        "traceConfig",
                        Map.of("includedCategories", List.of("devtools.timeline"))));
        Thread.sleep(millis);
        tab.call("Tracing.end", Map.of());
        Eventually.holds(
                "the trace is there", () -> !tab.events("Tracing.tracingComplete").isEmpty());
        List<JsonNode> paints = new ArrayList<>();
        for (JsonNode part : tab.events("Tracing.dataCollected")) {
            for (JsonNode event : part.path("params").path("value")) {
                if (event.path("name").asText().equals("Paint")) {
                    paints.add(event);
                }
            }
        }
        return paints;
    }

    private Tab open(OverlayPage page, String query) throws Exception {
        if (!rig.isServing()) {
            rig.serve(0);
        }
        return open(rig.address(page) + query);
    }

    private Tab open(String address) throws Exception {
        Tab tab = Chromium.running().open(960, 540);
        tabs.add(tab);
        tab.before(MOVES).open(address);
        Eventually.holds(
                "it is connected", () -> tab.holds("!!document.documentElement?.dataset.rev"));
        return tab;
    }

    /// What a person can read on the page, but for the clock.
    private static void shows(Tab tab, String text) throws Exception {
        Eventually.value(
                () ->
                        tab.text(
                                """
                                [...document.querySelectorAll('.card.on')]
                                  .map(it => it.innerText.replace(/\\d+:\\d\\d/g, '')).join(' ')
                                  .replace(/\\s+/g, ' ').trim()
                                """),
                text::equals);
    }
}
