package dev.labcast.question.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.obs.Eventually;
import dev.labcast.question.QuestionSourceContract;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What Labcast relies on in every [ChatSource], besides that questions come from there: chats over
/// the net, the question room, and the script in their stead.
public abstract class ChatSourceContract extends QuestionSourceContract {
    /// A call that waits for the net would wait for tens of seconds.
    private static final long AT_ONCE_NANOS = 2_000_000_000;

    /// Texts that somebody could send to do harm; none may change on its way.
    private static final List<String> HOSTILE =
            List.of(
                    "<script>alert('x')</script>",
                    "a\\sb\\:c\\\\d; e=f",
                    ":begins with a colon :and goes on",
                    "@badges=broadcaster/1 :root!root@root PRIVMSG #other :hello",
                    "right\u202Eto left, z\u0335\u0321\u034Fa\u0301lgo, nul\u200B width",
                    "🏳️‍🌈 👩🏽‍🔬 e\u0301 שלום العربية 中文",
                    "  spaces   inside   are  kept",
                    "x".repeat(500));

    /// The other side of a source: makes people do things there.
    public interface Place extends AutoCloseable {
        ChatSource source();

        /// Returns the message's id.
        String say(String login, String text);

        String reply(String login, String messageId, String text);

        /// Tells the message's deletion first, then the message; returns its id.
        String sayDeleted(String login, String text);

        void repeat(String messageId);

        void delete(String messageId);

        /// Returns the id of who is silenced.
        String silence(String login);

        void clear();

        /// Asks the researcher something: in words, where the place has no form for it.
        default void ask(String login, String text) {
            say(login, "!ask " + text);
        }

        /// Wants question `number` answered, too.
        default void want(String login, long number) {
            say(login, "!up " + number);
        }

        /// Takes the own question back.
        default void takeBack(String login) {
            say(login, "!unask");
        }

        /// Ways in which the source loses touch with the place.
        List<Fault> faults();

        @Override
        void close();
    }

    /// A way of losing touch: `begin` until it is to be mended by `end`; `seen` says whether the
    /// source must tell of it.
    public record Fault(String name, boolean seen, Step begin, Step end) {
        public interface Step {
            void run() throws Exception;
        }
    }

    protected Place place;
    protected final HeardChat heard = new HeardChat();

    protected abstract Place place() throws Exception;

    /// A source of this kind whose place does not answer.
    protected abstract ChatSource unanswered() throws Exception;

    @Override
    protected Forum forum() throws Exception {
        return ChatForum.of(hurriedPlace());
    }

    /// The same, where all that is to be waited for may go by faster.
    protected Place hurriedPlace() throws Exception {
        return place();
    }

    @BeforeEach
    void open() throws Exception {
        place = place();
        place.source().open(heard);
        heard.awaitConnected();
    }

    @AfterEach
    void close() {
        place.source().close();
        place.close();
    }

    @Test
    void messages_are_told_in_order() throws Exception {
        List<String> texts = IntStream.range(0, 200).mapToObj(i -> "message " + i).toList();

        texts.forEach(text -> place.say(text.endsWith("7") ? "ada" : "bob", text));

        heard.await("message 199");
        assertEquals(texts, heard.texts());
        assertEquals("ada", heard.await("message 7").by().name());
        assertEquals("bob", heard.await("message 8").by().name());
        assertEquals(heard.await("message 8").by().id(), heard.await("message 9").by().id());
        assertNotEquals(heard.await("message 7").by().id(), heard.await("message 8").by().id());
    }

    @Test
    void an_answer_names_the_message_it_answers() throws Exception {
        String id = place.say("ada", "why?");
        place.reply("bob", id, "+1");

        ChatMessage answer = heard.await("+1");

        assertEquals(Optional.of(id), answer.replyTo());
        assertEquals(id, heard.await("why?").id());
        assertEquals(Optional.empty(), heard.await("why?").replyTo());
    }

    @Test
    void a_deletion_names_the_message() throws Exception {
        String id = place.say("ada", "spam");
        place.delete(id);

        heard.await(new ChatEvent.Deleted(id));
        assertEquals(id, heard.await("spam").id());
    }

    @Test
    void a_deletion_may_come_before_its_message() throws Exception {
        String id = place.sayDeleted("ada", "spam");

        heard.await("spam");
        ChatEvent first = heard.events().getFirst();
        assertEquals(new ChatEvent.Deleted(id), first);
    }

    @Test
    void somebody_who_is_silenced_is_named_by_their_id() throws Exception {
        place.say("ada", "spam");
        Chatter ada = heard.await("spam").by();

        assertEquals(ada.id(), place.silence("ada"));

        heard.await(new ChatEvent.Silenced(ada.id(), ada.login()));
    }

    @Test
    void a_cleared_place_is_told_of_once() throws Exception {
        place.clear();
        place.say("ada", "after");

        heard.await("after");
        assertEquals(new ChatEvent.Cleared(), heard.events().getFirst());
        assertEquals(2, heard.events().size());
    }

    @Test
    void hostile_texts_come_unchanged() throws Exception {
        HOSTILE.forEach(text -> place.say("mallory", text));

        heard.await(HOSTILE.getLast());
        assertEquals(HOSTILE, heard.texts());
    }

    @Test
    void what_is_told_twice_is_heard_once() throws Exception {
        String id = place.say("ada", "once");
        place.repeat(id);
        place.say("ada", "last");

        heard.await("last");
        assertEquals(List.of("once", "last"), heard.texts());
    }

    @Test
    void a_source_that_is_closed_tells_nothing_more() throws Exception {
        place.say("ada", "before");
        heard.await("before");

        place.source().close();
        List<ChatHealth> healths = heard.healths();
        place.say("ada", "after");
        try (Place other = place()) {
            HeardChat late = new HeardChat();
            other.source().open(late);
            late.awaitConnected();
            other.say("ada", "to others");
            late.await("to others");
            other.source().close();
        }

        assertEquals(List.of("before"), heard.texts());
        assertEquals(healths, heard.healths());
    }

    @Test
    void opening_and_closing_never_wait() throws Exception {
        ChatSource source = unanswered();
        HeardChat nothing = new HeardChat();

        long start = System.nanoTime();
        source.open(nothing);
        long opened = System.nanoTime();
        Eventually.holds("an attempt", () -> !nothing.healths().isEmpty());
        long before = System.nanoTime();
        source.close();
        long closed = System.nanoTime();

        assertTrue(opened - start < AT_ONCE_NANOS, "opening took " + (opened - start));
        assertTrue(closed - before < AT_ONCE_NANOS, "closing took " + (closed - before));
    }

    @Test
    void it_comes_back_after_every_fault_and_says_so_once() throws Exception {
        for (Fault fault : place.faults()) {
            int told = heard.healths().size();
            place.say("ada", "before " + fault.name());
            heard.await("before " + fault.name());

            fault.begin().run();
            if (fault.seen()) {
                heard.awaitAway(told);
            }
            fault.end().run();
            heard.awaitConnected();
            place.say("ada", "after " + fault.name());
            heard.await("after " + fault.name());

            List<ChatHealth> since = heard.healths().subList(told, heard.healths().size());
            assertEquals(fault.seen() ? 2 : 0, since.size(), fault.name() + ": " + since);
            if (fault.seen()) {
                assertInstanceOf(ChatHealth.Away.class, since.getFirst());
                assertInstanceOf(ChatHealth.Connected.class, since.getLast());
            }
        }
        assertEquals(heard.texts(), heard.texts().stream().distinct().toList());
    }
}
