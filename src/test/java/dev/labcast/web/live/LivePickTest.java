package dev.labcast.web.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.obs.Eventually;
import dev.labcast.session.SessionEvent.NotebookOpened;
import dev.labcast.session.SessionEvent.NotebookSpliced;
import dev.labcast.web.Tab;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How people point at lines on the live page by keys, in a real browser.
class LivePickTest {
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
    void arrow_keys_step_over_lines_that_are_not_to_be_seen() throws Exception {
        rig.told.log(
                new NotebookOpened(
                        "n.md",
                        List.of(
                                "before", "```", "code", "```", "after", "$$", "x", "y", "$$",
                                "end")));
        Tab tab = rig.open(1440, 900, "");
        rig.settle(tab);
        Eventually.holds(
                "it is drawn", () -> tab.holds("document.querySelector('.katex') !== null"));

        tab.eval("document.querySelector('.note').click()");
        press(tab, "ArrowDown");
        assertEquals("code", picked(tab));
        press(tab, "ArrowDown");
        assertEquals("after", picked(tab));
        press(tab, "ArrowDown");
        press(tab, "ArrowDown");
        assertEquals("end", picked(tab));
        press(tab, "ArrowUp");
        press(tab, "ArrowUp");
        press(tab, "ArrowUp");
        press(tab, "ArrowUp");
        assertEquals("before", picked(tab));
    }

    @Test
    void a_busy_terminal_waits_while_somebody_points_at_it() throws Exception {
        rig.told.log(Told.paint(40, 6, "one", "two", "three"));
        Tab tab = rig.open(1440, 900, "");
        rig.settle(tab);
        tab.eval("document.querySelector('.pane-terminal .tools button').focus()");
        press(tab, "Enter");
        assertEquals("three", picked(tab));

        rig.told.log(Told.paint(40, 6, List.of("away"), "1", "2", "3"));
        rig.settle(tab);
        assertEquals("three", picked(tab));
        press(tab, "ArrowUp");
        assertEquals("two", picked(tab));

        press(tab, "Escape");
        Eventually.holds("it goes on", () -> tab.text("labcast.text()").contains("1\n2\n3"));
        assertTrue(tab.holds("document.querySelector('.newest').hidden"));
    }

    @ParameterizedTest
    @CsvSource({"768, 900", "390, 844", "1440, 900"})
    void the_bar_lies_over_no_line_that_was_chosen(int width, int height) throws Exception {
        Tab tab = rig.open(width, height, "");
        rig.settle(tab);
        tab.eval("document.querySelector('#terminal').scrollIntoView({ block: 'end' })");
        tab.eval(
                "document.querySelector('#terminal .tools button').focus({ preventScroll: true })");
        press(tab, "Enter");
        isAboveTheBar(tab);
        for (String key : List.of("ArrowUp", "ArrowUp", "Enter")) {
            press(tab, key);
            isAboveTheBar(tab);
        }
        assertEquals("Ask about this", tab.text("document.activeElement.textContent"));

        tab.eval("document.querySelector('#notebook').scrollIntoView({ block: 'end' })");
        tab.eval("[...document.querySelectorAll('.note')].at(-1).click()");
        isAboveTheBar(tab);
    }

    /// In its box and in the window, too.
    private static void isAboveTheBar(Tab tab) throws Exception {
        Eventually.holds(
                "it can be read",
                () ->
                        tab.holds(
                                """
                                (row => {
                                  const line = row.getBoundingClientRect();
                                  const box = row.closest('.box').getBoundingClientRect();
                                  const bar = document.querySelector('.ask').getBoundingClientRect();
                                  return line.top >= Math.max(box.top, 0) - 1
                                    && line.bottom <= Math.min(box.bottom, bar.top) + 1;
                                })(document.querySelector('.picked'))
                                """));
    }

    @Test
    void a_line_of_the_notebook_that_is_written_anew_stays_picked() throws Exception {
        rig.told.log(new NotebookOpened("n.md", List.of("one", "two")));
        Tab tab = rig.open(1440, 900, "");
        rig.settle(tab);
        tab.eval("document.querySelectorAll('.note')[1].click()");

        rig.told.log(new NotebookSpliced(1, 1, List.of("two and more", "three")));
        rig.settle(tab);
        assertEquals("two and more", picked(tab));
        press(tab, "ArrowDown");
        assertEquals("three", picked(tab));
    }

    @Test
    void escape_leads_back_to_the_plot_that_was_asked_about() throws Exception {
        Tab tab = rig.open(1440, 900, "");
        rig.settle(tab);
        tab.eval("document.querySelector('.card:last-child button').click()");
        tab.eval("document.querySelector('.ask a').focus()");

        press(tab, "Escape");

        assertTrue(
                tab.holds(
                        "document.activeElement === document.querySelector('.card:last-child button')"));
    }

    @Test
    void an_anchor_to_a_line_that_is_not_kept_any_more_says_so_and_the_terminal_goes_on()
            throws Exception {
        rig.told.log(Told.paint(80, 24, Collections.nCopies(12_000, "away"), "$ done"));
        Tab tab = rig.open(1440, 900, "#about=terminal.100.5000");
        rig.settle(tab);

        Eventually.holds(
                "it is said",
                () ->
                        tab.text("document.querySelector('.said').textContent")
                                .contains("cannot be read"));
        assertTrue(tab.text("labcast.text()").contains("$ done"));
        rig.told.log(Told.paint(80, 24, "$ more"));
        rig.settle(tab);
        assertTrue(tab.text("labcast.text()").contains("$ more"));
    }

    /// The line that is picked, which has the focus too.
    private static String picked(Tab tab) {
        return tab.text(
                "document.activeElement.matches('.picked') ? document.activeElement.textContent : 'none'");
    }

    private static void press(Tab tab, String key) throws Exception {
        String text = key.equals("Enter") ? "\r" : "";
        tab.call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "text", text));
        tab.call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
    }
}
