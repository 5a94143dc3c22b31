package dev.labcast.web.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.obs.Eventually;
import dev.labcast.session.SessionEvent.NotebookOpened;
import dev.labcast.session.SessionEvent.NotebookPointed;
import dev.labcast.session.SessionEvent.NotebookSpliced;
import dev.labcast.web.Tab;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How people read the notebook on the live page, in a real browser.
class LiveNotebookTest {
    private LiveRig rig;

    @BeforeEach
    void begin() throws Exception {
        rig = new LiveRig(Lens.PROGRAM, Samples::picture);
        rig.told.log(Samples.work());
    }

    @AfterEach
    void end() throws Exception {
        rig.close();
    }

    @Test
    void a_formula_is_back_when_a_line_before_it_was_written_and_taken_away_again()
            throws Exception {
        Tab tab = rig.open(1440, 900, "");
        rig.told.log(new NotebookOpened("n.md", List.of("$$", "x^2", "$$")));
        rig.settle(tab);
        drawn(tab, "x^2");

        rig.told.log(new NotebookSpliced(1, 0, List.of("y +")));
        rig.settle(tab);
        drawn(tab, "y +\nx^2");

        rig.told.log(new NotebookSpliced(1, 1, List.of()));
        rig.settle(tab);
        drawn(tab, "x^2");
    }

    @Test
    void formulas_are_drawn_once_katex_can_be_loaded_though_it_could_not_before() throws Exception {
        Tab tab = rig.tab(1440, 900);
        tab.call("Network.enable", Map.of());
        tab.call("Network.setBlockedURLs", Map.of("urls", List.of("*katex.min.js")));
        tab.open(rig.address());
        rig.settle(tab);
        Eventually.holds(
                "it shows the source",
                () -> tab.holds("document.querySelector('.block-maths.source') !== null"));

        tab.call("Network.setBlockedURLs", Map.of("urls", List.of()));
        rig.told.log(new NotebookOpened("n.md", List.of("$$", "x^2", "$$")));
        rig.settle(tab);
        drawn(tab, "x^2");
    }

    @Test
    void what_is_far_from_the_caret_is_read_on_demand_and_stays_while_somebody_writes()
            throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 5_000; i++) {
            lines.add("line " + i);
        }
        rig.told.log(new NotebookOpened("n.md", lines), new NotebookPointed(2_700));
        Tab tab = rig.open(1440, 900, "");
        rig.settle(tab);
        assertEquals("2,000 more lines above", more(tab, "above"));
        assertEquals("1,750 more lines below", more(tab, "below"));

        read(tab, "above");
        read(tab, "below");
        assertEquals("1,600 more lines above", more(tab, "above"));
        assertEquals("1,350 more lines below", more(tab, "below"));
        assertEquals("line 1601", tab.text("document.querySelector('.note').textContent"));
        assertEquals(
                "line 3650",
                tab.text("[...document.querySelectorAll('.note')].at(-1).textContent"));
        tab.eval("document.querySelector('.note').click()");
        assertTrue(
                tab.holds(
                        "document.querySelector('.ask a').hash.startsWith('#about=notebook.1601.')"));

        rig.told.log(new NotebookSpliced(2_700, 0, List.of("new")), new NotebookPointed(2_701));
        rig.settle(tab);
        assertEquals("line 1601", tab.text("document.querySelector('.note').textContent"));
        assertEquals("1,600 more lines above", more(tab, "above"));
        assertEquals("1,350 more lines below", more(tab, "below"));
        assertEquals("3650", numbers(tab));
        rig.told.log(new NotebookSpliced(2_699, 3, List.of()), new NotebookPointed(2_699));
        rig.settle(tab);
        assertEquals("1,350 more lines below", more(tab, "below"));
        assertEquals("3650", numbers(tab));

        rig.told.log(new NotebookPointed(10));
        rig.settle(tab);
        assertEquals("line 1", tab.text("document.querySelector('.note').textContent"));
        assertTrue(tab.holds("document.querySelector('.more[data-where=above]').hidden"));
    }

    private static void read(Tab tab, String where) throws Exception {
        String before = more(tab, where);
        tab.eval("document.querySelector('.more[data-where=%s]').click()".formatted(where));
        Eventually.holds("it is read", () -> !more(tab, where).equals(before));
    }

    /// The last line, if those from the caret's on are all there in order.
    private static String numbers(Tab tab) {
        return tab.text(
                "(() => { const all = [...document.querySelectorAll('.note')].map(it => it.textContent).filter(it => it !== 'new').map(it => Number(it.slice(5))).filter(it => it > 2705); return all.every((it, i) => i === 0 || it === all[i - 1] + 1) ? String(all.at(-1)) : all.join(); })()");
    }

    private static String more(Tab tab, String where) {
        return tab.text(
                "document.querySelector('.more[data-where=%s]').textContent".formatted(where));
    }

    /// Waits until the one formula that can be seen is `source`, drawn.
    private static void drawn(Tab tab, String source) throws Exception {
        Eventually.value(
                () ->
                        tab.text(
                                "[...document.querySelectorAll('.block-maths')].filter(it => it.getClientRects().length > 0).map(it => it.querySelector('annotation')?.textContent).join('|')"),
                source::equals);
    }
}
