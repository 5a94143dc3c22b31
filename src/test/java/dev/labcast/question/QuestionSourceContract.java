package dev.labcast.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.labcast.obs.Eventually;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What Labcast relies on in every place that questions come from, whether people talk there or
/// only ask: what they want comes into the queue, each thing once, in order, and as theirs.
public abstract class QuestionSourceContract {

    /// Texts that somebody could send to do harm.
    private static final List<String> HOSTILE =
            List.of(
                    "<script>alert('x')</script>",
                    "a\\sb\\:c\\\\d; e=f \"quoted\"",
                    ":begins with a colon :and goes on",
                    "right\u202Eto left, z\u0335\u0321\u034Fa\u0301lgo, nul\u200B width",
                    "🏳️‍🌈 👩🏽‍🔬 e\u0301 שלום العربية 中文",
                    "spaces   inside   it",
                    "look at https://evil.example/x",
                    "x".repeat(400));

    /// A place with people, and the queue that its source brings their wishes to; nobody has to be
    /// let through. Somebody who does something there for the first time has come in before.
    public interface Forum extends AutoCloseable {
        /// What tells its people from those of other sources.
        String source();

        QuestionQueue queue();

        void ask(String who, String text) throws Exception;

        /// Wants question `number` answered.
        void want(String who, long number) throws Exception;

        /// Takes the own question back.
        void takeBack(String who) throws Exception;

        /// Ways in which the source loses touch with the place, or the place with a person.
        List<Fault> faults();

        /// The source is closed; people may go on as far as the place still lets them.
        void leave();

        @Override
        void close();
    }

    /// A way of losing touch: `begin` until all is well after `end`.
    public record Fault(String name, Step begin, Step end) {
        public interface Step {
            void run() throws Exception;
        }
    }

    /// Open, and in touch with its place.
    protected abstract Forum forum() throws Exception;

    @Test
    void questions_come_into_the_queue_in_order_and_as_those_of_their_askers() throws Exception {
        List<String> texts = IntStream.range(0, 30).mapToObj(i -> "question " + i).toList();
        try (Forum forum = forum()) {
            for (String text : texts) {
                forum.ask("asker of " + text, text);
            }

            awaitTexts(forum, texts);
            List<Question> all = List.copyOf(forum.queue().questions());
            assertEquals(
                    IntStream.rangeClosed(1, 30).mapToObj(Long::valueOf).toList(),
                    all.stream().map(Question::number).toList());
            assertEquals(
                    List.of(forum.source()),
                    all.stream().map(it -> it.by().source()).distinct().toList());
            assertEquals(30, all.stream().map(Question::by).distinct().count());
        }
    }

    @Test
    void hostile_texts_come_in_as_they_are_cleaned_for_every_source() throws Exception {
        try (Forum forum = forum()) {
            for (String text : HOSTILE) {
                forum.ask("mallory " + HOSTILE.indexOf(text), text);
            }

            awaitTexts(forum, HOSTILE.stream().map(it -> TextHygiene.question(it).text()).toList());
        }
    }

    @Test
    void a_vote_counts_once_for_each_person_and_not_for_the_own_question() throws Exception {
        try (Forum forum = forum()) {
            forum.ask("ada", "why?");
            awaitTexts(forum, List.of("why?"));
            for (String who : List.of("bob", "bob", "ada", "cleo", "bob")) {
                forum.want(who, 1);
            }
            forum.want("cleo", 99);
            forum.ask("bob", "and then?");

            awaitTexts(forum, List.of("why?", "and then?"));
            assertEquals(new Tally(1, 2, 2), tally(forum));
        }
    }

    @Test
    void one_question_is_open_for_each_person_and_taken_back_it_is_gone() throws Exception {
        try (Forum forum = forum()) {
            forum.ask("ada", "why?");
            forum.ask("ada", "why?");
            forum.ask("ada", "and why that?");
            forum.ask("bob", "how?");
            awaitTexts(forum, List.of("why?", "how?"));

            forum.takeBack("ada");
            forum.want("bob", 1);
            forum.ask("cleo", "when?");

            awaitTexts(forum, List.of("", "how?", "when?"));
            Question gone = forum.queue().find(1).orElseThrow();
            assertInstanceOf(QuestionState.Retracted.class, gone.state());
            assertEquals(0, gone.votes());
            assertEquals("", gone.name());
        }
    }

    @Test
    void after_every_fault_questions_come_again_and_people_are_who_they_were() throws Exception {
        try (Forum forum = forum()) {
            List<String> texts = new ArrayList<>(List.of("why?"));
            forum.ask("ada", "why?");
            awaitTexts(forum, texts);
            forum.want("bob", 1);
            for (Fault fault : forum.faults()) {
                fault.begin().run();
                fault.end().run();

                forum.want("bob", 1);
                forum.ask("ada", "not now, one is open");
                texts.add("after " + fault.name());
                forum.ask("asker after " + fault.name(), texts.getLast());
                awaitTexts(forum, texts);
                assertEquals(new Tally(1, 1, 1), tally(forum), fault.name());
            }
        }
    }

    @Test
    void a_source_that_is_closed_brings_nothing_more() throws Exception {
        try (Forum forum = forum();
                Forum other = forum()) {
            forum.ask("ada", "before");
            awaitTexts(forum, List.of("before"));
            forum.leave();

            forum.ask("bob", "after");
            forum.want("bob", 1);
            other.ask("bob", "to others");
            awaitTexts(other, List.of("to others"));

            assertEquals(List.of("before"), texts(forum));
            assertEquals(new Tally(1, 0, 0), tally(forum));
        }
    }

    private static Tally tally(Forum forum) {
        return Tally.of(forum.queue().find(1).orElseThrow());
    }

    private static void awaitTexts(Forum forum, List<String> texts) throws Exception {
        Eventually.value(() -> texts(forum), texts::equals);
    }

    private static List<String> texts(Forum forum) {
        return forum.queue().questions().stream().map(Question::text).toList();
    }
}
