package dev.labcast.web.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labcast.obs.Eventually;
import dev.labcast.session.Pane;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionEvent.CurtainDrawn;
import dev.labcast.session.SessionEvent.NotebookPointed;
import dev.labcast.session.SessionEvent.NotebookSpliced;
import dev.labcast.session.SessionEvent.PaneStaged;
import dev.labcast.web.Tab;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people do with the live page, in a real browser.
class LivePageTest {
    private static final String BOX = "document.querySelector('.box-terminal')";
    private static final String ASK = "document.querySelector('.ask:not([hidden])')";

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
    void somebody_who_joins_late_reads_what_somebody_reads_who_was_there() throws Exception {
        Tab there = rig.open(1440, 900, "");
        rig.settle(there);
        for (int i = 0; i < 20; i++) {
            rig.told.log(
                    new NotebookSpliced(i, i % 2, List.of("line " + i, "$$", "x^" + i, "$$")),
                    new NotebookPointed(i),
                    Told.paint(80, 24, numbered(i * 70, 70), "screen " + i, "漢字"));
        }
        rig.settle(there);
        Tab late = rig.open(1440, 900, "");
        rig.settle(late);

        assertEquals(late.text("labcast.text()"), there.text("labcast.text()"));
        assertEquals(
                late.text("JSON.stringify(labcast.state().notebook)"),
                there.text("JSON.stringify(labcast.state().notebook)"));
        assertTrue(late.text("labcast.text()").contains("screen 19\n漢字"));
    }

    @Test
    void behind_the_curtain_nothing_of_the_panes_is_in_the_page() throws Exception {
        Tab tab = rig.open(1440, 900, "");
        Tab stage = rig.open(1280, 720, "?pane=desk");
        rig.settle(tab);
        rig.settle(stage);
        assertTrue(tab.holds("document.documentElement.outerHTML.includes('spike')"));

        rig.told.log(new CurtainDrawn("a key"));
        for (Tab each : List.of(tab, stage)) {
            rig.settle(each);
            for (String word : List.of("spike", "warm-up", "SPIKE", "loss-seed3", "It moved")) {
                assertFalse(
                        each.holds(
                                "document.documentElement.outerHTML.includes('%s') || JSON.stringify(labcast.state()).includes('%s')"
                                        .formatted(word, word)),
                        word);
            }
        }
        assertEquals("Back in a moment\nDebugging", stage.text("labcast.text()"));
    }

    @Test
    void a_stage_that_loses_the_server_is_empty_soon() throws Exception {
        Tab stage = rig.open(1280, 720, "?pane=terminal");
        rig.settle(stage);

        rig.server.close();

        Eventually.holds(
                "nothing of the terminal",
                () -> stage.text("labcast.text()").equals("Back in a moment"));
    }

    @Test
    void a_stage_that_hears_nothing_is_empty_soon_though_the_connection_holds() throws Exception {
        Tab stage = rig.tab(1280, 720).before(DEAF).open(rig.address() + "?show=stage-terminal");
        rig.settle(stage);
        String before = stage.text("labcast.text()");
        assertTrue(before.contains("loss"), before);

        stage.eval("deaf = true");
        Eventually.holds(
                "nothing of the terminal",
                () -> stage.text("labcast.text()").equals("Back in a moment"));
        stage.eval("deaf = false");
        Eventually.holds("it is back", () -> stage.text("labcast.text()").equals(before));
    }

    /// A page that hears nothing as soon as `deaf` is true.
    private static final String DEAF =
            """
            var deaf = false;
            const listen = EventSource.prototype.addEventListener;
            EventSource.prototype.addEventListener = function (kind, hear) {
              listen.call(this, kind, event => deaf || hear(event));
            };\
            """;

    @Test
    void the_clock_is_the_sessions_whatever_the_machine_says_the_time_is() throws Exception {
        Tab tab = rig.tab(1440, 900).before("Date.now = () => 9e12").open(rig.address());
        rig.settle(tab);

        assertEquals("0:04:07", tab.text("document.querySelector('.lamp time').textContent"));
    }

    @Test
    void the_page_knows_what_the_snapshot_says_after_any_work() throws Exception {
        Tab tab = rig.open(390, 844, "");
        RandomWork work = new RandomWork(new Random(11));
        for (int step = 0; step < 60; step++) {
            for (int i = 0; i < 4; i++) {
                rig.told.log(work.next());
            }
            rig.settle(tab);
            JsonNode known = tab.eval("labcast.state()");
            if (known.path("terminal") instanceof ObjectNode terminal) {
                tail(terminal);
            }
            assertEquals(Client.read(rig.told.feed.snapshot()), known, "step " + step);
        }
    }

    /// A page keeps more lines than a snapshot holds.
    private static void tail(ObjectNode terminal) {
        ArrayNode lines = (ArrayNode) terminal.get("scrollback");
        while (lines.size() > TerminalJson.TAIL) {
            lines.remove(0);
        }
        terminal.put("from", terminal.get("scrolled").intValue() - lines.size());
    }

    @Test
    void a_screen_of_more_looks_than_are_kept_is_still_drawn_row_by_row() throws Exception {
        Tab tab = rig.open(1440, 900, "");
        rig.settle(tab);

        assertEquals("[true,true]", tab.eval(COLOURFUL).toString());
    }

    private static final String COLOURFUL =
            """
            import('./terminal.js').then(({TerminalView}) => {
              const box = document.createElement('div');
              document.body.append(box);
              const view = new TerminalView(box, labcast.state().themes, false);
              const screen = Array.from({length: 50}, (_, y) =>
                Array.from({length: 80}, (_, x) => ['x', 0, (1 << 24) + y * 80 + x, -1, 0]));
              const terminal = {columns: 80, rows: 50, cursor: [0, 0, 1], scrollback: [], from: 0, scrolled: 0};
              view.show({...terminal, screen});
              const row = box.querySelector('.row');
              const cell = row.firstChild;
              view.show({...terminal, screen: [...screen.slice(0, 49), ['new']]});
              return [cell.isConnected, row.textContent.length === 80];
            })\
            """;

    @Test
    void lines_that_scrolled_away_are_read_back_while_new_ones_wait() throws Exception {
        rig.told.log(Told.paint(80, 24, numbered(0, 5_000), "$ done"));
        Tab tab = rig.open(1440, 900, "");
        rig.settle(tab);

        tab.eval(BOX + ".scrollTop = 0");
        Eventually.holds("older lines", () -> firstLine(tab) < 4_500);
        String top = topLine(tab);
        rig.told.log(Told.paint(80, 24, numbered(5_000, 50), "$ more"));
        rig.settle(tab);

        assertEquals(top, topLine(tab));
        assertEquals(
                "50 new lines, go to the newest",
                tab.text("document.querySelector('.newest').textContent"));
        tab.eval("document.querySelector('.newest').click()");
        assertTrue(tab.text("labcast.text()").contains("$ more"));
        assertTrue(tab.holds(BOX + ".textContent.includes('line 5049')"));
    }

    @Test
    void a_flood_leaves_the_page_small() throws Exception {
        Tab tab = rig.open(1440, 900, "");
        rig.settle(tab);
        for (int i = 0; i < 200; i++) {
            rig.told.log(Told.paint(80, 24, numbered(i * 1_000, 1_000), "at " + i));
        }
        rig.settle(tab);

        assertTrue(Integer.parseInt(tab.text("document.querySelectorAll('.row').length")) < 700);
        assertTrue(tab.holds("labcast.state().terminal.scrollback.length <= 600"));
        assertEquals("200000", tab.text("labcast.state().terminal.scrolled"));
        assertEquals("at 199", tab.text("document.querySelector('.screen .row').textContent"));
    }

    @Test
    void a_line_is_chosen_by_keys_and_its_anchor_leads_back_to_it() throws Exception {
        Tab tab = rig.open(1440, 900, "");
        rig.settle(tab);

        tab.eval("document.querySelector('.pane-terminal .tools button').focus()");
        press(tab, "Enter", "\r");
        press(tab, "ArrowUp", "");
        press(tab, "Enter", "\r");
        assertEquals("Ask about this", tab.text("document.activeElement.textContent"));
        String anchor = tab.text(ASK + ".querySelector('a').getAttribute('href')");

        assertEquals(
                Optional.of(new Anchor.TerminalLine(12, rig.told.state.now())),
                Anchor.parse(anchor.replace("#about=", "")));
        Tab asked = rig.open(1440, 900, anchor);
        rig.settle(asked);
        Eventually.holds("the line is shown", () -> asked.holds(ASK + " !== null"));
        assertEquals(
                tab.text(ASK + ".querySelector('q').textContent"),
                asked.text("document.querySelector('.row.picked').textContent"));
        press(tab, "Escape", "");
        assertTrue(tab.holds(ASK + " === null"));
    }

    @Test
    void an_anchor_to_a_line_far_back_fetches_it() throws Exception {
        rig.told.log(Told.paint(80, 24, numbered(0, 5_000), "$ done"));
        Tab tab = rig.open(1440, 900, "#about=terminal.100.5000");
        rig.settle(tab);

        Eventually.holds(
                "it is shown", () -> tab.holds("document.querySelector('.row.picked') !== null"));
        assertEquals("line 99", tab.text("document.querySelector('.row.picked').textContent"));
    }

    @Test
    void plots_and_notebook_lines_are_asked_about_too() throws Exception {
        Tab tab = rig.open(1440, 900, "");
        rig.settle(tab);

        tab.eval("document.querySelector('.card:last-child button').click()");
        assertEquals("#about=plot.2", tab.text(ASK + ".querySelector('a').getAttribute('href')"));
        tab.eval("document.querySelectorAll('.note')[2].click()");
        assertEquals(
                "#about=notebook.3." + rig.told.state.now(),
                tab.text(ASK + ".querySelector('a').getAttribute('href')"));

        rig.told.log(new PaneStaged(Pane.NOTEBOOK, false));
        rig.settle(tab);
        assertTrue(tab.holds(ASK + " === null"));
    }

    @Test
    void nothing_is_touched_while_nothing_changes_and_only_changed_rows_when_something_does()
            throws Exception {
        Tab tab = rig.open(1280, 720, "?pane=desk&footer=off");
        rig.settle(tab);
        tab.picture();
        tab.eval(
                "globalThis.touched = []; new MutationObserver(all => all.forEach(it => touched.push(it.type + ' ' + (it.target.className ?? '')))).observe(document.body, {childList: true, subtree: true, characterData: true}); true");

        rig.told.log(new SessionEvent.Warned("nobody sees it"));
        rig.settle(tab);
        Thread.sleep(3_500); // longer than any tick of the page, and than its patience
        assertEquals("", tab.text("touched.join()"));

        rig.told.log(Samples.shell(80, 24, Samples.SHELL + "x"));
        rig.settle(tab);
        assertEquals("childList screen", tab.text("touched.join()"));
    }

    @Test
    void a_formula_on_stage_lies_over_its_lines_and_takes_no_other_room() throws Exception {
        Tab tab = rig.open(1280, 720, "?pane=notebook");
        rig.told.log(new NotebookPointed(14));
        rig.settle(tab);
        String formula = "document.querySelector('.formula:not([hidden]) .katex-html')";

        Eventually.holds("it is drawn", () -> tab.holds(formula + " !== null"));
        assertEquals("visible", tab.text("getComputedStyle(" + formula + ").visibility"));
        assertEquals("3", tab.text("document.querySelectorAll('.covered').length"));
        assertTrue(
                tab.holds(
                        "(() => { const f = %s.getBoundingClientRect(); const l = [...document.querySelectorAll('.covered')].map(it => it.getBoundingClientRect()); return f.top >= l[0].top && f.bottom <= l[2].bottom; })()"
                                .formatted(formula)));
        assertTrue(tab.text("labcast.text()").contains("$$\nL(N, D) = E + \\frac"));
    }

    @Test
    void copied_text_is_the_text_of_the_lines() throws Exception {
        Tab tab = rig.open(1440, 900, "");
        rig.settle(tab);

        assertEquals(
                "step  6000 loss 0.281  |g| 1.1\nstep  6001 loss 0.402  |g| 14.8",
                tab.text(
                        "(() => { const rows = document.querySelectorAll('.screen .row'); getSelection().setBaseAndExtent(rows[3], 0, rows[4], rows[4].childNodes.length); return getSelection().toString(); })()"));
    }

    @Test
    void colours_are_those_of_the_stage() throws Exception {
        Tab tab = rig.open(1440, 900, "?theme=light");
        rig.settle(tab);

        assertEquals(
                "rgb(17, 99, 41)",
                tab.text(
                        "getComputedStyle(document.querySelector('.screen .row:nth-child(3) span')).color"));
        assertEquals("[]", tab.text(FAINT + ".then(JSON.stringify)"));
    }

    /// Looks whose text cannot be read, among all colours on all colours in both themes.
    private static final String FAINT =
            """
            import('./ink.js').then(({inks, contrast}) => {
              const faint = [];
              for (const [name, theme] of Object.entries(labcast.state().themes)) {
                for (let fg = -1; fg < 256; fg += 3) {
                  for (let bg = -1; bg < 256; bg += 5) {
                    const {text, ground} = inks(theme, fg, bg, 0, false);
                    if (text !== ground && contrast(text, ground) < 4.5) {
                      faint.push([name, fg, bg]);
                    }
                  }
                }
              }
              return faint;
            })\
            """;

    /// The line at the top of what can be seen of the terminal.
    private static String topLine(Tab tab) {
        return tab.text(
                "(() => { const top = %s.getBoundingClientRect().top; return [...document.querySelectorAll('.row')].find(it => it.getBoundingClientRect().bottom > top).textContent; })()"
                        .formatted(BOX));
    }

    private static int firstLine(Tab tab) {
        return Integer.parseInt(
                tab.text("document.querySelector('.older .row').textContent.replace('line ', '')"));
    }

    private static List<String> numbered(int from, int count) {
        List<String> lines = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            lines.add("line " + i);
        }
        return lines;
    }

    private static void press(Tab tab, String key, String text) throws Exception {
        tab.call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "text", text));
        tab.call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
    }
}
