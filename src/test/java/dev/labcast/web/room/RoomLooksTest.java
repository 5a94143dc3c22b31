package dev.labcast.web.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.obs.Eventually;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.Tally;
import dev.labcast.question.Viewer;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the page holds for seen, in a real browser, and how it says why a question is where it is.
@Timeout(120)
class RoomLooksTest extends PhoneInRoom {
    private static final String ORDER =
            "[...document.querySelectorAll('#waiting li')].map(it => it.dataset.number).join()";

    /// Numbers of those that half of which or more can be seen.
    private static final String ON_SCREEN =
            """
            [...document.querySelectorAll('#waiting li')].filter(it => {
              const { top, bottom, height } = it.getBoundingClientRect();
              return Math.min(bottom, innerHeight) - Math.max(top, 0) >= height / 2;
            }).map(it => it.dataset.number).join()
            """;

    /// A look of a second lasts until the test ends it.
    private static final String LOOKS_ARE_ENDED_BY_HAND =
            """
            const { setTimeout: begin, clearTimeout: end } = window;
            window.looks = new Map();
            window.setTimeout = (deed, ms) => {
              if (ms !== 1_000) { return begin(deed, ms); }
              const look = {};
              looks.set(look, deed);
              return look;
            };
            window.clearTimeout = id => looks.delete(id) || end(id);
            window.endLooks = () => [...looks].forEach(([id, deed]) => { looks.delete(id); deed(); });
            """;

    private static final String WHAT_IS_TOLD_IS_KEPT =
            """
            const plain = fetch;
            window.told = [];
            window.fetch = (path, how) => {
              if (path === 'seen') { told.push(how.body); }
              return plain(path, how);
            };
            """;

    /// Told of the first question's coming after the page's own observer, which is older.
    private static final String A_WITNESS_IN_THE_BROWSER =
            """
            new IntersectionObserver(([it]) => { window.witnessed = it.isIntersecting; })
                .observe(document.querySelector('[data-number="1"]'))
            """;

    @Test
    void what_is_on_the_screen_counts_and_what_is_below_when_it_is_scrolled_to() throws Exception {
        page.tab.before(WHAT_IS_TOLD_IS_KEPT);
        page.others(12);
        page.inside("").shows("#waiting", "Question 12");
        List<Long> first = onScreen();
        assertTrue(!first.isEmpty() && first.size() < 6, "some are: " + first);

        awaitSeen(first);
        page.tab.eval("scrollTo(0, document.body.scrollHeight)");
        List<Long> both = Stream.concat(first.stream(), onScreen().stream()).toList();
        awaitSeen(both);
        page.tab.eval("document.querySelector('[data-number=\"6\"]').scrollIntoView()");
        List<Long> all =
                Stream.concat(both.stream(), onScreen().stream()).distinct().sorted().toList();
        awaitSeen(all);
        assertEquals(
                all.size(),
                page.tab.eval("told.flatMap(it => JSON.parse(it).numbers).length").asInt(),
                "each is told once");
        assertEquals(List.of(), page.tab.complaints());
    }

    @Test
    void a_glance_and_a_tab_in_the_background_count_for_nothing() throws Exception {
        page.tab.before(LOOKS_ARE_ENDED_BY_HAND).before(WHAT_IS_TOLD_IS_KEPT);
        page.others(12);
        page.inside("").shows("#waiting", "Question 12");
        List<Long> first = onScreen();
        page.holds("looks.size === " + first.size());

        page.tab.eval("scrollTo(0, document.body.scrollHeight)");
        page.holds(ON_SCREEN.strip() + ".endsWith(',12')");
        page.holds("looks.size === " + onScreen().size());
        hide(true);
        assertEquals("0", page.tab.text("looks.size"));
        page.tab.eval(A_WITNESS_IN_THE_BROWSER);
        page.tab.eval("scrollTo(0, 0)");
        page.holds("window.witnessed");
        assertEquals("0", page.tab.text("looks.size"), "nobody looks at it");
        hide(false);
        assertEquals(String.valueOf(first.size()), page.tab.text("looks.size"));
        page.tab.eval("endLooks()");

        awaitSeen(first);
        assertEquals("1", page.tab.text("told.length"));
    }

    @Test
    void a_room_that_is_too_busy_is_told_later() throws Exception {
        page.tab.before(
                """
                const plain = fetch;
                window.refused = 0;
                window.fetch = async (path, how) => path === 'seen' && refused++ === 0
                  ? new Response('', { status: 429 }) : plain(path, how);
                """);
        page.others(1);
        page.inside("").shows("#waiting", "Question 1");

        awaitSeen(List.of(1L));
        assertEquals("2", page.tab.text("refused"));
    }

    @Test
    void the_list_is_in_the_rooms_order_and_says_why_and_stays_until_it_may_move()
            throws Exception {
        page.tab.before("delete window.IntersectionObserver"); // others look, this guest does not
        page.others(8);
        seen(1, 9, 6);
        page.inside("").shows("[data-number='1'] .why", "Shown to 9, 6 want it");
        assertEquals("1,2,3,4,5,6,7,8", page.tab.text(ORDER));
        page.shows("[data-number='2'] .why", "Hardly seen yet");
        seen(2, 9, 2);
        seen(3, 9, 1);
        seen(4, 9, 8);
        seen(5, 3, 3);
        seen(6, 9, 2);
        seen(7, 9, 0);
        seen(8, 3, 0);

        page.shows("[data-number='8'] .why", "Shown to 3, nobody wants it");
        assertEquals("1,2,3,4,5,6,7,8", page.tab.text(ORDER));
        page.click("#top");

        assertEquals("4,5,1,2,8,3,6,7", page.tab.text(ORDER));
        page.shows(
                "[data-number='8'] .why", "Up here as one of the least seen: shown to 3, nobody");
        page.shows("[data-number='3'] .why", "Shown to 9, 1 wants it");
        page.settled().click("[data-number='3'] .vote");
        page.shows("[data-number='3'] .why", "Shown to 9, 2 want it");
        page.click("#newest").shows("[data-number='8'] .why", "Shown to 3, nobody wants it");
        assertEquals("8,7,6,5,4,3,2,1", page.tab.text(ORDER));
    }

    /// As many saw it, of whom as many want it.
    private void seen(long number, int viewers, int votes) {
        for (int i = 0; i < viewers; i++) {
            Viewer by = new Viewer("room", "other" + i);
            rig.doing(new QuestionCommand.Seen(List.of(number), by));
            if (i < votes) {
                rig.doing(new QuestionCommand.Vote(number, by, true));
            }
        }
    }

    private void hide(boolean hidden) throws IOException {
        page.tab.eval(
                "Object.defineProperty(document, 'hidden', { configurable: true, value: %b });"
                                .formatted(hidden)
                        + "document.dispatchEvent(new Event('visibilitychange'))");
    }

    private List<Long> onScreen() {
        return Stream.of(page.tab.text(ON_SCREEN).split(",")).map(Long::valueOf).toList();
    }

    private void awaitSeen(List<Long> numbers) throws Exception {
        Eventually.value(
                () ->
                        rig.now().questions().stream()
                                .map(Tally::of)
                                .filter(it -> it.impressions() > 0)
                                .map(Tally::number)
                                .toList(),
                numbers::equals);
    }
}
