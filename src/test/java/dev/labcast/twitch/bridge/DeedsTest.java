package dev.labcast.twitch.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.SessionEvent;
import dev.labcast.twitch.helix.Answer;
import dev.labcast.twitch.helix.ChannelActions;
import dev.labcast.twitch.login.Feature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What becomes of things to do, with a clock moved by hand and a channel that answers as told.
class DeedsTest {
    private static final Deed.Mark MARK = new Deed.Mark("Debugging", OptionalLong.empty(), 0);

    private final List<String> done = new ArrayList<>();
    private final NotedBridge noted = new NotedBridge();
    private final Queue<Answer<?>> answers = new ArrayDeque<>();
    private final FoldedLog log = new FoldedLog();
    private final AskerNews askers = new AskerNews("twitch", n -> Optional.of("m" + n));
    private long now;
    private boolean in = true;
    private boolean breaks;
    private final Deeds deeds =
            new Deeds(new Told(), askers, log::state, () -> now, () -> in, noted);

    @Test
    void nothing_is_tried_until_there_is_a_login() {
        deeds.add(MARK);
        work();
        assertEquals(List.of(), done);

        deeds.ready(true);
        work();
        assertEquals(List.of("mark Debugging"), done);
        assertEquals(List.of(), noted.told());
        assertEquals(Long.MAX_VALUE, deeds.due());
    }

    @Test
    void a_marker_without_a_stream_is_no_trouble_and_not_tried_again() {
        answers.add(new Answer.NotLive<>());
        ready(MARK);

        assertEquals(List.of("mark Debugging"), done);
        assertEquals(List.of(), noted.told());
        assertEquals(Long.MAX_VALUE, deeds.due());
    }

    @Test
    void a_twitch_that_is_away_is_asked_again_and_the_marker_says_how_late_it_is() {
        for (int i = 0; i < 2; i++) {
            answers.add(new Answer.Away<>("away", false));
        }
        answers.add(new Answer.TooMany<>(Duration.ofSeconds(30)));
        ready(MARK);
        for (int i = 0; i < 3; i++) {
            now = deeds.due();
            work();
        }

        assertEquals(
                List.of(
                        "mark Debugging",
                        "mark Debugging",
                        "mark (0:08 ago) Debugging",
                        "mark (0:38 ago) Debugging"),
                done);
        assertEquals(List.of(), noted.told());
    }

    @Test
    void a_question_that_is_taken_back_while_its_marker_waits_is_not_named() {
        log.add(new SessionEvent.QuestionQueued(7, "twitch", "mira", "my phone?", "", 0));
        log.add(new SessionEvent.QuestionAnswered(7, 0, "s1"));
        answers.add(new Answer.TooMany<>(Duration.ofSeconds(3)));
        answers.add(new Answer.Refused<>("no"));
        ready(new Deed.Mark("Answer to #7", OptionalLong.of(7), 0));
        log.add(new SessionEvent.QuestionRetracted(7));
        now = deeds.due();
        work();

        assertEquals(List.of("mark Answer to #7: my phone?", "mark Answer to #7"), done);
        assertEquals(List.of("MARK fails: no", "unmarked Answer to #7: no"), noted.told());
    }

    @Test
    void who_has_no_place_in_one_text_is_told_in_another_a_while_later() {
        for (int number = 1; number <= 9; number++) {
            log.add(new SessionEvent.QuestionQueued(number, "twitch", "v" + number, "Why?", "", 0));
            askers.take(log.add(new SessionEvent.QuestionAnswered(number, 0, "")), log.state());
        }
        ready(new Deed.Tell());
        assertEquals(1, done.size());
        now = deeds.due();
        work();

        assertEquals(Deeds.BETWEEN_TEXTS_MILLIS, now);
        assertTrue(done.getLast().contains("#9"), done.toString());
        assertEquals(Long.MAX_VALUE, deeds.due());
    }

    @Test
    void what_breaks_takes_nothing_else_along() {
        breaks = true;
        deeds.ready(true);
        deeds.add(MARK);
        deeds.add(new Deed.Mark("After it", OptionalLong.empty(), 0));
        assertThrows(IllegalStateException.class, this::work);
        work();

        assertEquals(List.of("mark Debugging", "mark After it"), done);
    }

    @Test
    void what_may_have_been_done_is_not_done_twice_and_noted() {
        answers.add(new Answer.Away<>("unwell", true));
        ready(MARK);

        assertEquals(List.of("mark Debugging"), done);
        assertEquals(List.of("MARK fails: unwell", "unmarked Debugging: unwell"), noted.told());
    }

    @Test
    void a_title_may_be_set_twice() {
        answers.add(new Answer.Away<>("unwell", true));
        ready(new Deed.Describe(title("Loss")));
        now = deeds.due();
        work();

        assertEquals(List.of("title Loss", "title Loss"), done);
        assertEquals(List.of(), noted.told());
    }

    @Test
    void a_feature_that_fails_is_told_once_and_again_when_it_works() {
        for (int i = 0; i < 3; i++) {
            answers.add(new Answer.NotAllowed<>("owner only"));
        }
        ready(MARK, MARK, MARK, MARK);

        assertEquals(
                List.of(
                        "MARK fails: owner only",
                        "unmarked Debugging: owner only",
                        "unmarked Debugging: owner only",
                        "unmarked Debugging: owner only",
                        "MARK works"),
                noted.told());
    }

    @Test
    void what_nobody_could_do_in_time_is_given_up() {
        deeds.add(MARK);
        now = deeds.due();
        assertEquals(120_001, now);
        work();

        assertEquals(
                List.of(
                        "MARK fails: Twitch could not be reached in time.",
                        "unmarked Debugging: Twitch could not be reached in time."),
                noted.told());
        assertEquals(Long.MAX_VALUE, deeds.due());
    }

    @Test
    void a_login_that_is_lost_is_not_told_again_by_what_needs_it() {
        answers.add(new Answer.NotAllowed<>("lost"));
        in = false;
        ready(MARK);
        deeds.ready(false);
        assertEquals(List.of(), noted.told());

        now = deeds.due();
        work();
        assertEquals(List.of("unmarked Debugging: There was no login to Twitch."), noted.told());
    }

    @Test
    void what_the_login_may_not_do_is_not_tried() {
        deeds.add(MARK);
        deeds.without(Set.of(Feature.MARK));
        ready(MARK);

        assertEquals(List.of(), done);
    }

    @Test
    void who_asked_is_told_at_most_every_five_seconds() {
        asked(1);
        asked(2);
        asked(3);
        shown(1);
        ready();
        shown(2);
        work();
        shown(3);
        work();
        assertEquals(List.of("say Your question #1 is on stage now. to m1"), done);

        now = deeds.due();
        assertEquals(5_000, now);
        work();
        assertEquals("say Your question #3 is on stage now. to m3", done.getLast());
        assertEquals(2, done.size());
    }

    private void asked(long number) {
        log.add(new SessionEvent.QuestionQueued(number, "twitch", "mira", "Why?", "", 0));
    }

    private void shown(long number) {
        askers.take(log.add(new SessionEvent.QuestionShown(OptionalLong.of(number))), log.state());
        deeds.add(new Deed.Tell());
    }

    private void ready(Deed... all) {
        deeds.ready(true);
        List.of(all).forEach(deeds::add);
        work();
    }

    private void work() {
        deeds.work(() -> true);
    }

    private static ChannelActions.Look title(String title) {
        return new ChannelActions.Look(Optional.of(title), Optional.empty(), Optional.empty());
    }

    /// Done, unless the next answer is another.
    private final class Told implements ChannelActions {
        @SuppressWarnings("unchecked")
        private <T> Answer<T> next(T otherwise) {
            return answers.isEmpty() ? new Answer.Done<>(otherwise) : (Answer<T>) answers.remove();
        }

        @Override
        public Answer<Said> say(Saying what) {
            done.add("say " + what.text() + what.replyTo().map(it -> " to " + it).orElse(""));
            return next(new Said("said"));
        }

        @Override
        public Answer<Marked> mark(String description) {
            done.add("mark " + description);
            if (breaks) {
                breaks = false;
                throw new IllegalStateException("planted");
            }
            return next(new Marked("marked", Instant.EPOCH, 0));
        }

        @Override
        public Answer<Look> describe(Look look) {
            done.add("title " + look.title().orElse(""));
            return next(look);
        }

        @Override
        public Answer<Stream> stream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Answer<Optional<Person>> person(String login) {
            throw new UnsupportedOperationException();
        }
    }
}
