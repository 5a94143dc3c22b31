package dev.labcast.web.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.guard.PublicTexts;
import dev.labcast.obs.Eventually;
import dev.labcast.session.SessionEvent;
import dev.labcast.web.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class OverlayTest {
    private final OverlayRig rig = new OverlayRig();

    @Test
    void before_anything_happened_nothing_is_shown() {
        assertEquals("{'rev':0,'now':0,'hidden':false}", told());
    }

    @Test
    void the_running_segment_is_the_banner() {
        rig.clock.millis.set(1_500);
        rig.segment("debugging", "Why does it spike?");
        rig.clock.millis.set(9_000);

        assertEquals(
                "{'rev':1,'now':9000,'hidden':false,'banner':{'activity':'debugging',"
                        + "'word':'Debugging','colour':'#f01818','bright':'#f78989',"
                        + "'title':'Why does it spike?','since':1500,'pause':false}}",
                told());
    }

    @Test
    void question_next_and_prediction_are_shown_together() {
        rig.asked("ada", "Why not Adam?", 3);
        rig.happened(new SessionEvent.NextAnnounced("Lunch"));
        rig.feed.predict(
                Optional.of(
                        new Prediction(
                                PublicTexts.of("It converges"), 70, Prediction.Outcome.FALSE)));

        assertEquals(
                "{'rev':3,'now':0,'hidden':false,"
                        + "'question':{'name':'ada','text':'Why not Adam?','votes':3},"
                        + "'next':{'text':'Lunch'},"
                        + "'prediction':{'claim':'It converges','percent':70,'outcome':'false'}}",
                told());
    }

    @Test
    void questions_that_wait_are_named_as_long_as_they_wait() {
        waits(1, "Why Adam?");
        waits(2, "Why\nnot \u202eSGD?");
        rig.feed.name(List.of(1L, 2L, 99L));
        assertEquals(
                "{'rev':1,'now':0,'hidden':false,'named':[{'number':1,'text':'Why Adam?'},"
                        + "{'number':2,'text':'Why not SGD?'}]}",
                told());

        rig.happened(new SessionEvent.QuestionRetracted(1));
        assertEquals(
                "{'rev':2,'now':0,'hidden':false,'retracted':true,'named':[{'number':2,'text':'Why not SGD?'}]}",
                told());
        rig.curtain.draw("a key");
        assertEquals("{'rev':3,'now':0,'hidden':true}", told());
        rig.curtain.lift();
        rig.happened(new SessionEvent.CurtainDrawn("a key"));
        rig.happened(new SessionEvent.CurtainLifted());
        rig.shown(OptionalLong.of(2));
        assertFalse(told().contains("named"), told());
        rig.shown(OptionalLong.empty());
        assertTrue(told().contains("named"), told());
        rig.segment("break", "");
        assertFalse(told().contains("named"), told());
        rig.segment("debugging", "");
        assertTrue(told().contains("named"), told());
        rig.feed.name(List.of());
        assertFalse(told().contains("named"), told());
    }

    @Test
    void names_are_not_seen_behind_the_curtain_or_in_a_break() {
        List<Boolean> seen = new ArrayList<>();
        seen.add(rig.feed.showsNames());
        rig.segment("break", "");
        seen.add(rig.feed.showsNames());
        rig.segment("debugging", "");
        seen.add(rig.feed.showsNames());
        rig.curtain.draw("a key");
        seen.add(rig.feed.showsNames());
        rig.happened(new SessionEvent.CurtainDrawn("a key"));
        rig.curtain.lift();
        seen.add(rig.feed.showsNames());
        rig.happened(new SessionEvent.CurtainLifted());
        seen.add(rig.feed.showsNames());

        assertEquals(List.of(true, false, true, false, false, true), seen);
    }

    @Test
    void nobody_takes_a_scripts_question_for_a_viewers() {
        rig.happened(new SessionEvent.QuestionQueued(1, "rehearsal", "a", "Why Adam?", "", 0));
        rig.feed.name(List.of(1L));

        assertTrue(told().contains("'text':'REHEARSAL · Why Adam?'"), told());
    }

    private void waits(long number, String text) {
        rig.happened(new SessionEvent.QuestionQueued(number, "twitch", "ada", text, "", 0));
    }

    @Test
    void behind_the_curtain_there_is_nothing_and_afterwards_all_of_it_again() {
        rig.segment("debugging", "secret plan").asked("ada", "Why?", 0);
        rig.happened(new SessionEvent.NextAnnounced("Lunch"));
        String before = told().replaceFirst("'rev':\\d+", "");

        rig.happened(new SessionEvent.CurtainDrawn("Hidden."));
        assertEquals("{'rev':4,'now':0,'hidden':true}", told());

        rig.happened(new SessionEvent.CurtainLifted());
        assertEquals(before, told().replaceFirst("'rev':\\d+", ""));
    }

    @Test
    void a_drawn_curtain_empties_the_overlay_though_the_log_never_hears_of_it() throws Exception {
        List<Message> heard = new CopyOnWriteArrayList<>();
        rig.segment("debugging", "secret plan");
        rig.feed.listen(heard::add);

        rig.curtain.draw("a key");
        Eventually.holds("it is told", () -> !heard.isEmpty());
        assertTrue(heard.getLast().toString().endsWith("\"hidden\":true}"), heard.toString());

        rig.segment("debugging", "older than the curtain");
        rig.curtain.lift();
        assertEquals("{'rev':2,'now':0,'hidden':true}", told());

        rig.happened(new SessionEvent.CurtainDrawn("a key"));
        rig.happened(new SessionEvent.CurtainLifted());
        assertTrue(told().contains("older than the curtain"), told());
    }

    @Test
    void a_question_is_shown_with_its_votes_until_it_is_taken_back() {
        rig.asked("mira", "Why Adam?", 6);
        assertEquals(
                "{'rev':1,'now':0,'hidden':false,"
                        + "'question':{'name':'mira','text':'Why Adam?','votes':6}}",
                told());

        rig.happened(new SessionEvent.QuestionRetracted(1));
        assertEquals("{'rev':2,'now':0,'hidden':false,'retracted':true}", told());
    }

    @Test
    void a_question_that_was_retracted_on_air_is_told_so_until_the_next_one() {
        rig.asked("ada", "Why not Adam?", 0).asked("ben", "Why not SGD?", 0);
        rig.happened(new SessionEvent.QuestionRetracted(1));
        assertFalse(told().contains("retracted"), "it was not on air");
        rig.happened(new SessionEvent.QuestionRetracted(2));
        rig.segment("debugging", "");
        assertTrue(told().contains("'retracted':true"));
        rig.asked("cy", "Why not both?", 0);
        assertFalse(told().contains("retracted"));
        rig.shown(OptionalLong.empty());
        assertFalse(told().contains("retracted"));
        rig.feed.name(List.of(3L));
        rig.happened(new SessionEvent.QuestionRetracted(3));
        assertTrue(told().contains("'retracted':true"), "it was named");
    }

    @Test
    void break_and_questions_are_pauses_and_an_unknown_activity_stands_for_itself() {
        List<String> seen = new ArrayList<>();
        for (String activity : List.of("break", "questions-and-answers", "gardening")) {
            rig.segment(activity, "");
            Banner banner =
                    Overlay.of(rig.state(), Wishes.NONE, rig.vocabulary, false)
                            .banner()
                            .orElseThrow();
            seen.add(banner.word() + " " + banner.pause() + " " + banner.colour());
        }

        assertEquals(
                List.of("Break true #786c60", "Q&A true #e46c78", "gardening false #8a949e"), seen);
    }

    @Test
    void texts_of_strangers_stay_on_one_line_and_steer_nothing() {
        rig.asked(
                "e\u202evil\u0000\n",
                "a\r\ndata: {}\u2066 b\u0085\n\nevent: x c" + "\u0301".repeat(40),
                0);

        assertEquals(
                "{'rev':1,'now':0,'hidden':false,'question':{'name':'evil',"
                        + "'text':'a data: {} b event: x \u0107\u0301\u0301\u0301','votes':0}}",
                told());
    }

    @Test
    void listeners_hear_only_of_what_looks_different() {
        List<Long> heard = new ArrayList<>();
        rig.feed.listen(message -> heard.add(message.rev()));
        rig.segment("debugging", "one");
        rig.happened(new SessionEvent.MarkSet("m", "a mark", 0));
        rig.happened(new SessionEvent.Warned("a warning"));
        rig.happened(new SessionEvent.NextAnnounced(""));
        rig.segment("debugging", "two");
        rig.asked("ada", "Why?", 0);

        assertEquals(List.of(1L, 2L, 3L), heard);
    }

    @Test
    void the_last_message_is_the_snapshot() {
        List<Message> heard = new ArrayList<>();
        rig.feed.listen(heard::add);
        rig.segment("debugging", "one").asked("ada", "Why?", 1);

        assertEquals(rig.feed.snapshot(), heard.getLast());
    }

    private String told() {
        return new String(rig.feed.snapshot().json(), StandardCharsets.UTF_8).replace('"', '\'');
    }
}
