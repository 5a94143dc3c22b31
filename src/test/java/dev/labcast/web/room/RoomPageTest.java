package dev.labcast.web.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.obs.Eventually;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.Viewer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a person does with the page, in a real browser.
@Timeout(120)
class RoomPageTest extends PhoneInRoom {
    private static final String ORDER =
            "[...document.querySelectorAll('#waiting li .text')].map(it => it.textContent).join('|')";

    /// The first vote is sent later than the second, and what is answered is counted.
    private static final String SLOW_FIRST_VOTE =
            """
            const plain = fetch;
            let first = true;
            window.counted = 0;
            window.fetch = async (path, how) => {
              if (path === 'vote' && first) {
                first = false;
                await new Promise(go => setTimeout(go, 400));
              }
              const answer = await plain(path, how);
              window.counted += path === 'vote' ? 1 : 0;
              return answer;
            };
            """;

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
        page.others(1);
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
        page.others(2);
        page.inside("").shows("#waiting", "Question 2");
        page.others(5);
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
        page.others(1);
        page.inside("").shows("#waiting", "Question 1");
        rig.doing(new QuestionCommand.Retract("twitch", id(1)));

        page.shows("#waiting", "Taken back");
        assertEquals("", page.tab.text(ORDER));
    }

    @Test
    void a_question_on_stage_that_still_stands_in_the_list_is_not_said_to_be_missing()
            throws Exception {
        page.others(1);
        page.inside("").shows("#size", "1 waiting");
        rig.doing(new QuestionCommand.Show(id(1)));

        page.shows("#waiting", "On stream now");
        assertEquals("None is waiting now.", page.text("#size"));
        page.click("#newest").shows("#size", "No question is in the list now.");
        assertEquals("", page.text("#waiting"));
    }

    @Test
    void without_a_stream_the_page_asks_by_itself() throws Exception {
        page.tab.before("delete window.EventSource");
        page.inside("");
        page.others(1);

        page.shows("#waiting", "Question 1");
        page.shows("#title", "Why does the loss spike?");
    }

    @Test
    void a_refusal_is_said_in_words_and_loses_nothing() throws Exception {
        page.inside("");
        page.type("#text", "x".repeat(501)).shows("#count", "1 too many").click("#ask .main");
        page.shows("#ask-result", "too long");
        page.tab.eval("document.getElementById('text').value = '\u202e\u200b.'");
        page.click("#ask .main").shows("#own-state", "Waiting");
        page.click("#withdraw").shows("#result", "taken back");
        page.type("#text", "Again?").click("#ask .main").shows("#ask-result", "just now");

        assertEquals("Again?", page.tab.text("document.getElementById('text').value"));
    }

    @Test
    void the_keyboard_is_enough() throws Exception {
        page.others(1);
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

    /// The question comes, and the answer is lost, once.
    private static final String LOST_ANSWER =
            """
            const plain = fetch;
            let lost = false;
            window.fetch = async (path, how) => {
              const answer = await plain(path, how);
              if (path === 'ask' && !lost) {
                lost = true;
                throw new TypeError('lost');
              }
              return answer;
            };
            """;

    @Test
    void a_question_whose_answer_was_lost_is_sent_again_and_asked_once() throws Exception {
        page.tab.before(LOST_ANSWER);
        page.inside("");
        page.type("#text", "Why?").click("#ask .main").shows("#ask-result", "cannot be reached");

        page.click("#ask .main").shows("#own-state", "Waiting for approval");

        assertEquals(1, rig.now().questions().size());
        assertEquals("Why?", rig.newest().text());
    }

    @Test
    void a_question_that_is_written_anew_after_its_answer_was_lost_takes_the_first_back()
            throws Exception {
        page.tab.before(LOST_ANSWER);
        page.inside("");
        page.type("#text", "Why?").click("#ask .main").shows("#ask-result", "cannot be reached");
        rig.clock.millis.addAndGet(20_000);

        page.type("#text", " And how?").click("#ask .main").shows("#own-state", "Waiting");

        assertEquals(
                List.of("", "Why? And how?"),
                rig.now().questions().stream().map(it -> it.text()).toList());
    }

    @Test
    void two_quick_presses_of_a_vote_take_it_back_however_slow_the_first_is() throws Exception {
        page.tab.before(SLOW_FIRST_VOTE);
        page.others(1);
        page.inside("").shows("#waiting", "Question 1").settled();
        page.tab.eval(
                """
                (vote => {
                  window.names = [];
                  new MutationObserver(() => names.push(vote.ariaLabel))
                      .observe(vote, { attributes: true });
                  vote.click();
                  setTimeout(() => vote.click(), 50);
                })(document.querySelector('#waiting .vote'))
                """);

        page.holds("window.counted === 2");
        Eventually.holds("none is left", () -> rig.now().find(1).orElseThrow().votes() == 0);
        page.holds(
                "(it => it.ariaPressed === 'false' && it.ariaLabel.startsWith('0 '))"
                        + "(document.querySelector('#waiting .vote'))");
        assertEquals("false", page.tab.text("names.some(it => it.startsWith('-'))"));
    }

    @Test
    void what_was_sent_is_said_where_it_can_be_read_and_the_own_question_has_the_focus()
            throws Exception {
        page.inside("");
        page.type("#text", "Why?").click("#ask .main").shows("#result", "Sent.");

        page.shows("#own-state", "Waiting").holds("document.activeElement.id === 'own'");
        String foot = "document.querySelector('.foot').getBoundingClientRect().bottom";
        page.tab.eval("scrollTo(0, document.body.scrollHeight)");
        page.holds(foot + " <= document.getElementById('result').getBoundingClientRect().top");
    }

    @Test
    void a_press_right_after_something_moved_is_not_taken() throws Exception {
        page.others(2);
        page.inside("").shows("#waiting", "Question 1").settled();
        page.tab.eval(
                """
                new MutationObserver(() => {
                  document.querySelector('[data-number="1"] .vote').click();
                  window.pressed = true;
                }).observe(document.getElementById('stage'), { attributes: true })
                """);
        rig.doing(new QuestionCommand.Show(id(2)));
        page.shows("#stage", "Question 2").holds("window.pressed");
        page.settled().click("[data-number='1'] .vote");

        page.holds("document.querySelector('[data-number=\"1\"] .vote').ariaPressed === 'true'");
        Eventually.holds("it is counted", () -> rig.now().find(1).orElseThrow().votes() == 1);
    }

    @Test
    void new_ones_that_wait_push_nothing_away_and_are_told_to_those_who_listen() throws Exception {
        page.others(1);
        page.inside("").shows("#waiting", "Question 1");
        String top = "document.querySelector('#waiting').getBoundingClientRect().top";
        String before = page.tab.text(top);
        page.others(3);

        page.shows("#more", "2 new");
        assertEquals(before, page.tab.text(top));
        assertEquals(
                "2 new questions", page.tab.text("document.getElementById('news').textContent"));
        assertEquals("status", page.tab.text("document.getElementById('news').role"));
    }

    @Test
    void the_number_in_a_votes_name_stands_on_the_question() throws Exception {
        page.others(1);

        page.inside("").shows("#waiting .note", "#1 · ");
    }

    @Test
    void the_ask_button_can_be_reached_on_a_low_screen() throws Exception {
        page.tab.size(1366, 768);
        page.inside("");
        ask("t1", "Is this long? " + "words ".repeat(80));
        rig.doing(new QuestionCommand.Show("t1"));
        page.shows("#stage-text", "Is this long?");
        page.tab.eval("document.querySelector('#ask .main').scrollIntoView({ block: 'end' })");

        page.holds(
                "document.querySelector('#ask .main').getBoundingClientRect().bottom <= innerHeight");
        assertEquals("0", page.tab.text("scrollY"));
    }

    @Test
    void a_name_is_as_long_as_the_room_keeps_it() throws Exception {
        page.inside("").type("#name", "n".repeat(50));

        assertEquals("40", page.tab.text("document.getElementById('name').value.length"));
    }

    @Test
    void a_phone_shows_the_room_and_not_its_keyboard() throws Exception {
        page.tab.call("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
        page.inside("").holds("document.activeElement.id === 'now-title'");
    }

    @Test
    void the_stage_can_be_watched_where_the_room_says_so() throws Exception {
        page.tab.before(
                """
                delete window.EventSource;
                const plain = fetch;
                window.fetch = async (path, how) => {
                  const answer = await plain(path, how);
                  return path === 'state' && answer.ok
                    ? Response.json({ ...await answer.json(), watch: window.watched === true })
                    : answer;
                };
                """);
        page.inside("").holds("document.getElementById('watch').hidden");
        page.tab.eval("window.watched = true");

        page.shows("#watch a", "Watch the stage");
        assertEquals(
                rig.room.invitation().address() + "watch/",
                page.tab.text("document.querySelector('#watch a').href"));
    }

    private void ask(String id, String text) {
        rig.doing(new QuestionCommand.Premoderate(false));
        rig.doing(new QuestionCommand.Ask(id, new Viewer("twitch", id), "", text, "", 0));
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

    private String id(long number) {
        return rig.now().find(number).map(Question::id).orElseThrow();
    }
}
