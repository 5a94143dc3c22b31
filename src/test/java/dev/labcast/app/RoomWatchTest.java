package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.app.rehearsal.Step;
import dev.labcast.obs.Eventually;
import dev.labcast.question.Question;
import dev.labcast.session.Pane;
import dev.labcast.web.Chromium;
import dev.labcast.web.Tab;
import dev.labcast.web.room.Invitation;
import dev.labcast.web.room.RoomPlace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody in the room who watches a whole desk in a real browser, and asks about what is there.
class RoomWatchTest {
    @TempDir Path home;
    private OpenedDesk desk;
    private Tab tab;

    @BeforeEach
    void open() throws Exception {
        desk = new OpenedDesk(home, DeskMemory.FIRST.sized(980, 900), NoObs.wish(home), true);
        tab = Chromium.running().open(1440, 900);
    }

    @AfterEach
    void close() throws Exception {
        tab.close();
        desk.close();
    }

    @Test
    void a_guest_watches_the_stage_and_asks_about_a_line_of_it() throws Exception {
        desk.perform(new Step.StagePanes(Set.of(Pane.TERMINAL)));
        desk.perform(new Step.RunCommand("echo the loss spikes", Duration.ofSeconds(10)));
        Invitation invitation = desk.open.audience().room().open(RoomPlace.HERE);
        tab.open(invitation.address() + "watch/");
        holds("document.querySelector('#door:not([hidden])') !== null"); // led to the PIN
        type("#pin", invitation.pin());
        tab.eval("document.querySelector('#enter button').click()");
        holds("document.querySelector('#watch:not([hidden]) a') !== null");

        tab.eval("document.querySelector('#watch a').click()");
        holds("globalThis.labcast?.text().includes('\\nthe loss spikes')");
        tab.eval(
                "[...document.querySelectorAll('.row')].findLast(it => it.textContent === 'the loss spikes').click()");
        tab.eval("document.querySelector('.ask a').click()");

        holds(
                "document.querySelector('#anchor-text')?.textContent.match(/^line \\d+ of the terminal$/) != null");
        holds("document.querySelector('#room:not([hidden])') !== null");
        type("#text", "Why?");
        tab.eval("document.querySelector('#ask button[type=submit]').click()");
        Eventually.holds("the question", () -> !questions().isEmpty());
        assertTrue(
                questions().getFirst().anchor().matches("terminal\\.\\d+\\.\\d+"),
                questions().getFirst().anchor());
        assertEquals(List.of(), tab.complaints());
    }

    private List<Question> questions() {
        return List.copyOf(desk.open.audience().questions().now().questions());
    }

    private void holds(String expression) throws Exception {
        Eventually.holds(expression, () -> tab.holds(expression));
    }

    private void type(String selector, String text) throws Exception {
        tab.eval("document.querySelector('" + selector + "').focus()");
        tab.call("Input.insertText", Map.of("text", text));
    }
}
