package dev.labcast.twitch.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.question.Refusal;
import dev.labcast.session.SessionEvent;
import dev.labcast.twitch.helix.ChannelActions.Saying;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AskerNewsTest {
    private final FoldedLog log = new FoldedLog();
    private final AskerNews news =
            new AskerNews(
                    "twitch",
                    number -> number == 9 ? Optional.empty() : Optional.of("message-" + number));

    @Test
    void who_asked_is_answered_where_they_asked() {
        asked(1, "mira");
        assertTrue(shown(1));

        assertEquals(
                Optional.of(Saying.inReplyTo("message-1", "Your question #1 is on stage now.")),
                news.saying(log.state()));
    }

    @Test
    void who_asked_is_told_the_number_once_it_waits_and_no_more_when_it_is_on_stage() {
        assertTrue(queued(1, "mira"));
        assertEquals(
                Optional.of(Saying.inReplyTo("message-1", "Your question is queued as #1.")),
                news.saying(log.state()));
        news.done();
        assertTrue(queued(2, "tom"));
        assertTrue(queued(3, "eps"));
        assertTrue(queued(4, "bo"));
        shown(3);
        assertEquals(
                Optional.of(Saying.aloud("On stage now: #3 (@eps). Queued: #2 (@tom), #4 (@bo).")),
                news.saying(log.state()));
    }

    private static final String OPEN = "You have a question open already; !unask takes it back.";

    @Test
    void who_asks_in_vain_is_told_why_once_a_minute() {
        assertTrue(news.refused("77", "m1", Refusal.HAS_OPEN, 0));
        assertEquals(Optional.of(Saying.inReplyTo("m1", OPEN)), news.saying(log.state()));
        assertFalse(news.done());
        assertEquals(Optional.empty(), news.saying(log.state()));

        assertFalse(news.refused("77", "m2", Refusal.HAS_OPEN, 59_999));
        assertEquals(Optional.empty(), news.saying(log.state()));
        assertTrue(news.refused("77", "m3", Refusal.TOO_SOON, 60_000));
        assertEquals(
                Optional.of(
                        Saying.inReplyTo(
                                "m3",
                                "You have asked just now; wait twenty seconds, then ask again.")),
                news.saying(log.state()));
    }

    @Test
    void of_several_who_ask_in_vain_no_name_is_called() {
        queued(1, "mira");
        news.refused("77", "m1", Refusal.HAS_OPEN, 0);
        news.refused("78", "m2", Refusal.TOO_SOON, 0);

        assertEquals(
                Optional.of(
                        Saying.aloud(
                                "Queued: #1 (@mira). Not taken: 2 questions. One may be open for"
                                        + " each of you (!unask takes it back), twenty seconds after"
                                        + " the last.")),
                news.saying(log.state()));
        assertFalse(news.done());
    }

    @Test
    void what_else_comes_to_nothing_is_not_spoken_of() {
        for (Refusal why : Refusal.values()) {
            assertEquals(
                    why == Refusal.HAS_OPEN || why == Refusal.TOO_SOON,
                    news.refused(why.name(), "m", why, 0),
                    why.name());
        }
    }

    @Test
    void a_message_that_is_not_known_any_more_is_answered_by_name() {
        asked(9, "mira");
        answered(9);

        assertEquals(
                Optional.of(Saying.aloud("@mira Your question #9 was answered.")),
                news.saying(log.state()));
    }

    @Test
    void what_comes_at_once_is_one_text() {
        asked(1, "mira");
        asked(2, "未来 (mirai_2)");
        asked(3, "▒▒▒▒▒▒");
        shown(1);
        answered(1);
        answered(2);
        shown(3);

        assertEquals(
                Optional.of(Saying.aloud("On stage now: #3. Answered: #1 (@mira), #2 (@mirai_2).")),
                news.saying(log.state()));
    }

    @Test
    void who_asked_the_same_is_told_too() {
        asked(1, "mira");
        asked(2, "tom");
        log.add(new SessionEvent.QuestionMerged(1, 2));
        shown(1);

        assertEquals(
                Optional.of(Saying.aloud("On stage now: #1 (@mira @tom).")),
                news.saying(log.state()));
    }

    @Test
    void only_who_asked_in_this_chat_is_told() {
        log.add(new SessionEvent.QuestionQueued(1, "room", "mira", "Why?", "", 0));

        assertFalse(shown(1));
        assertFalse(answered(1));
        assertEquals(Optional.empty(), news.saying(log.state()));
    }

    @Test
    void each_is_told_once() {
        asked(1, "mira");
        shown(1);
        news.saying(log.state());
        assertFalse(news.done());
        log.add(new SessionEvent.QuestionShown(OptionalLong.empty()));

        assertFalse(shown(1));
        assertTrue(answered(1));
        news.forget();
        assertEquals(Optional.empty(), news.saying(log.state()));
    }

    @Test
    void who_has_no_place_in_one_text_stands_in_the_next() {
        for (int number = 1; number <= 10; number++) {
            asked(number, "viewer" + number);
            answered(number);
        }
        assertTrue(news.saying(log.state()).orElseThrow().text().endsWith("#8 (@viewer8)."));
        queued(11, "late");
        assertTrue(news.done(), "there is more");

        assertEquals(
                Optional.of(
                        Saying.aloud(
                                "Answered: #9 (@viewer9), #10 (@viewer10). Queued: #11 (@late).")),
                news.saying(log.state()));
        assertFalse(news.done());
    }

    @Test
    void what_is_not_so_any_more_when_it_could_be_said_is_not_said() {
        asked(1, "mira");
        asked(2, "tom");
        shown(1);
        log.add(new SessionEvent.QuestionShown(OptionalLong.empty()));
        answered(2);
        log.add(new SessionEvent.QuestionRetracted(2));

        assertEquals(Optional.empty(), news.saying(log.state()));
    }

    private void asked(long number, String name) {
        log.add(new SessionEvent.QuestionQueued(number, "twitch", name, "Why?", "", 0));
    }

    private boolean queued(long number, String name) {
        return news.take(
                log.add(new SessionEvent.QuestionQueued(number, "twitch", name, "Why?", "", 0)),
                log.state());
    }

    private boolean shown(long number) {
        return news.take(
                log.add(new SessionEvent.QuestionShown(OptionalLong.of(number))), log.state());
    }

    private boolean answered(long number) {
        return news.take(log.add(new SessionEvent.QuestionAnswered(number, 5, "")), log.state());
    }
}
