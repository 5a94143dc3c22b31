package dev.labcast.web.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.obs.Eventually;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.Viewer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a person does with the page, in a real browser.
@Timeout(120)
class RoomPageTest {
    private static final String ORDER =
            "[...document.querySelectorAll('#waiting li .text')].map(it => it.textContent).join('|')";

    private RoomRig rig;
    private RoomTab page;

    @BeforeEach
    void open() throws IOException {
        rig = new RoomRig();
        page = new RoomTab(rig, 390, 844);
    }

    @AfterEach
    void close() throws IOException {
        page.close();
        rig.close();
    }

    @Test
    void a_guest_comes_in_asks_sees_what_becomes_of_it_and_takes_it_back() throws Exception {
        page.inside("?anchor=terminal:1204");
        assertEquals("", page.tab.text("location.hash"), "the PIN does not stay in the address");
        page.shows("#anchor", "About terminal 1204").shows("#ask-note", "sees each question first");
        page.type("#text", "Why <img src=x onerror=\"document.title='broken'\">?")
                .click("#ask .main");

        page.shows("#own-state", "Waiting for approval")
                .holds("document.getElementById('asking').hidden");
        assertEquals("terminal:1204", rig.newest().anchor());

        rig.doing(new QuestionCommand.Approve(rig.newest().id()));
        page.shows("#own-state", "In the list")
                .shows("#waiting", "Why <img")
                .shows("#waiting", "Yours");
        rig.doing(new QuestionCommand.Show(rig.newest().id()));
        page.shows("#own-state", "On stream now").shows("#stage-text", "Why <img");
        rig.doing(new QuestionCommand.TakeOff());
        page.click("#withdraw").shows("#own-state", "Taken back").shows("#result", "taken back");
        page.holds("!document.getElementById('asking').hidden");
        assertFalse(page.tab.text("document.title").contains("broken"));
        assertEquals(List.of(), page.tab.complaints());
    }

    @Test
    void an_answer_is_told_with_its_time() throws Exception {
        page.inside("");
        page.type("#text", "Why?").click("#ask .main").shows("#own-state", "Waiting");
        String id = rig.newest().id();
        rig.doing(new QuestionCommand.Approve(id));
        rig.doing(new QuestionCommand.Answer(id, 2_530_000, ""));

        page.shows("#own-state", "Answered at 0:42:10.").shows("#answered", "Answered at 0:42:10");
    }

    @Test
    void a_dropped_question_is_told_to_the_asker_though_nobody_else_knew_it() throws Exception {
        page.inside("");
        page.type("#text", "Why?").click("#ask .main").shows("#own-state", "Waiting");
        rig.doing(new QuestionCommand.Drop(rig.newest().id()));

        page.shows("#own-state", "Not taken");
        assertEquals("", page.text("#waiting"));
    }

    @Test
    void a_vote_is_a_switch_with_its_count_in_its_name() throws Exception {
        others(1);
        page.inside("").shows("#waiting", "Question 1");
        String vote = "document.querySelector('#waiting .vote')";
        assertEquals("0 votes for question 1", page.tab.text(vote + ".ariaLabel"));
        page.settled().click("#waiting .vote");

        page.holds(vote + ".ariaPressed === 'true'")
                .holds(vote + ".ariaLabel.startsWith('1 vote ')");
        Eventually.holds("it is counted", () -> rig.now().find(1).orElseThrow().votes() == 1);
        page.click("#waiting .vote").holds(vote + ".ariaLabel.startsWith('0 votes ')");
        Eventually.holds("it is taken back", () -> rig.now().find(1).orElseThrow().votes() == 0);
    }

    @Test
    void nothing_moves_under_the_finger_and_new_ones_wait_for_a_button() throws Exception {
        others(2);
        page.inside("").shows("#waiting", "Question 2");
        others(5);
        for (int i = 0; i < 3; i++) {
            rig.doing(new QuestionCommand.Vote(2, new Viewer("twitch", "x" + i), true));
        }
        page.shows("#more", "3 new")
                .holds("document.querySelectorAll('.vote')[1].ariaLabel.startsWith('3 votes')");
        assertEquals("Question 1|Question 2", page.tab.text(ORDER));

        page.click("#more");

        assertEquals(
                "Question 2|Question 1|Question 3|Question 4|Question 5", page.tab.text(ORDER));
        page.click("#newest");
        assertEquals(
                "Question 5|Question 4|Question 3|Question 2|Question 1", page.tab.text(ORDER));
    }

    @Test
    void what_is_taken_back_loses_its_words_at_once() throws Exception {
        others(1);
        page.inside("").shows("#waiting", "Question 1");
        rig.doing(new QuestionCommand.Retract("twitch", id(1)));

        page.shows("#waiting", "Taken back");
        assertEquals("", page.tab.text(ORDER));
    }

    @Test
    void without_a_stream_the_page_asks_by_itself() throws Exception {
        page.tab.before("delete window.EventSource");
        page.inside("");
        others(1);

        page.shows("#waiting", "Question 1");
        page.shows("#title", "Why does the loss spike?");
    }

    @Test
    void a_refusal_is_said_in_words_and_loses_nothing() throws Exception {
        page.inside("");
        page.type("#text", "x".repeat(501)).shows("#count", "1 too many").click("#ask .main");
        page.shows("#result", "too long");
        page.tab.eval("document.getElementById('text').value = '\u202e\u200b.'");
        page.click("#ask .main").shows("#own-state", "Waiting");
        page.click("#withdraw").shows("#result", "taken back");
        page.type("#text", "Again?").click("#ask .main").shows("#result", "just now");

        assertEquals("Again?", page.tab.text("document.getElementById('text').value"));
    }

    @Test
    void the_keyboard_is_enough() throws Exception {
        others(1);
        page.inside("").shows("#waiting", "Question 1");
        page.tab.eval("document.getElementById('text').focus()");
        page.tab.call("Input.insertText", Map.of("text", "By keys?"));
        StringBuilder way = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            key("Tab", 9);
            way.append(
                            page.tab.text(
                                    "document.activeElement.id || document.activeElement.className"))
                    .append(' ');
        }
        assertEquals("name main top newest vote ", way.toString());
        page.tab.eval("document.getElementById('name').focus()");
        key("Enter", 13);

        page.shows("#own-state", "In the list");
        assertTrue(rig.newest().text().equals("By keys?"));
    }

    @Test
    void a_room_that_closes_is_said_to_be_closed() throws Exception {
        page.inside("");
        page.tab.eval("document.title"); // the stream is there
        rig.room.close();

        page.shows("#trouble", "closed or out of reach");
    }

    private void key(String name, int code) throws IOException {
        for (String type : List.of("rawKeyDown", "char", "keyUp")) {
            page.tab.call(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type", type,
                            "key", name,
                            "code", name,
                            "text", name.equals("Enter") && type.equals("char") ? "\r" : "",
                            "windowsVirtualKeyCode", code));
        }
    }

    /// Questions of others up to number `last`, and whoever comes now is told of all of them: the
    /// room tells of the first, rests, and tells of the others then.
    private void others(int last) throws Exception {
        rig.doing(new QuestionCommand.Premoderate(false));
        for (long n = rig.now().lastNumber() + 1; n <= last; n++) {
            Viewer by = new Viewer("twitch", "v" + n);
            rig.doing(new QuestionCommand.Ask("t" + n, by, "", "Question " + n, "", 0));
        }
        Eventually.holds("all are told", () -> told().contains("\"Question " + last + "\""));
    }

    private String told() {
        return new String(rig.feed.snapshot().json(), StandardCharsets.UTF_8);
    }

    private String id(long number) {
        return rig.now().find(number).map(Question::id).orElseThrow();
    }
}
