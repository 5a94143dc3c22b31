package dev.labcast.web.room;

import dev.labcast.question.Decision;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.Refusal;
import dev.labcast.question.chat.ChatCommand;
import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatHealth;
import dev.labcast.question.chat.ChatMessage;
import dev.labcast.question.chat.ChatQuestions;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.question.chat.Chatter;
import dev.labcast.question.chat.Teller;
import dev.labcast.session.QuestionKind;
import dev.labcast.session.SessionClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// What is said in the room, for a whole session, however often its server is opened: guests fill
/// in forms and learn from what comes back what came of it; the researcher, whose room it is,
/// deletes, silences and clears. Made and opened by `app`, which also calls what a host does; the
/// rest is called on the thread of each request. Any thread, never waiting.
public final class RoomChat implements ChatSource {
    static final int MOST_ANSWERS = 2_000;
    private static final String CLOSED = "The question room is closed.";

    private final Guests guests;
    private final Supplier<QuestionQueue> queue;
    private final SessionClock clock;
    private final Supplier<String> nonces;
    private final Teller teller = new Teller();

    /// What came of the newest messages, by id: a phone that was not answered asks again.
    private final Map<String, CompletableFuture<Decision>> answers =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<String, CompletableFuture<Decision>> eldest) {
                    return size() > MOST_ANSWERS;
                }
            };

    private ChatHealth health = new ChatHealth.Connecting();

    /// `queue` is the questions as they are now; `clock` is the session's; `nonces` gives texts of
    /// 32 hex digits that nobody can guess.
    public RoomChat(
            Guests guests,
            Supplier<QuestionQueue> queue,
            SessionClock clock,
            Supplier<String> nonces) {
        this.guests = guests;
        this.queue = queue;
        this.clock = clock;
        this.nonces = nonces;
    }

    @Override
    public String name() {
        return Guests.SOURCE;
    }

    @Override
    public synchronized void open(Listener listener) {
        teller.open(listener);
        teller.health(health);
    }

    @Override
    public void close() {
        teller.close();
    }

    /// The room is open at `place`.
    synchronized void opened(String place) {
        health = new ChatHealth.Connected(place);
        teller.health(health);
    }

    /// Nobody can come in until it is opened again.
    synchronized void shut() {
        health = new ChatHealth.Away(CLOSED, 0);
        teller.health(health);
    }

    /// Private, as [dev.labcast.question.QuestionIntake#now] is.
    QuestionQueue queue() {
        return queue.get();
    }

    /// What a guest writes under `given`, a name that guests may leave empty and that proves
    /// nothing. `id` is what their page calls the question, so that one that it sends twice is
    /// asked once.
    CompletableFuture<Decision> ask(
            Guest guest, String given, String text, String anchor, Optional<String> id) {
        ChatMessage message =
                message(
                        messageId(guest, id.orElseGet(nonces)),
                        chatter(guest, given),
                        text,
                        Optional.empty(),
                        new ChatCommand.Ask(QuestionKind.QUESTION, text, anchor));
        if (guest.silenced()) {
            return refused();
        }
        synchronized (answers) {
            CompletableFuture<Decision> before = answers.get(message.id());
            if (before != null) {
                return before;
            }
            CompletableFuture<Decision> answer = teller.happened(new ChatEvent.Said(message));
            answers.put(message.id(), answer);
            return answer;
        }
    }

    /// People in a chat would answer the question with as much.
    CompletableFuture<Decision> vote(Guest guest, long number, boolean up) {
        Optional<String> asked =
                queue.get().find(number).flatMap(it -> ChatQuestions.messageOf(it, name()));
        return said(guest, up ? "+1" : "-1", asked, new ChatCommand.Vote(number, up));
    }

    CompletableFuture<Decision> withdraw(Guest guest) {
        return said(guest, "!unask", Optional.empty(), new ChatCommand.Withdraw());
    }

    /// What the guest's page calls `id` is gone, also when it comes later than this.
    CompletableFuture<Decision> takeBack(Guest guest, String id) {
        return teller.happened(new ChatEvent.Deleted(messageId(guest, id)));
    }

    CompletableFuture<Decision> seen(Guest guest, List<Long> numbers) {
        return guest.silenced()
                ? refused()
                : teller.happened(new ChatEvent.Seen(chatter(guest, ""), numbers));
    }

    /// The host takes away what was asked in a message, its text as well.
    public CompletableFuture<Decision> delete(String messageId) {
        return teller.happened(new ChatEvent.Deleted(messageId));
    }

    /// All that a guest asked or voted for is gone, and they can only look on. `id` as with
    /// [dev.labcast.question.Viewer].
    public CompletableFuture<Decision> silence(String id) {
        guests.silence(id);
        return teller.happened(new ChatEvent.Silenced(id, ""));
    }

    /// All that was asked in the room is gone.
    public CompletableFuture<Decision> clear() {
        return teller.happened(new ChatEvent.Cleared());
    }

    private CompletableFuture<Decision> said(
            Guest guest, String words, Optional<String> replyTo, ChatCommand form) {
        return guest.silenced()
                ? refused()
                : teller.happened(
                        new ChatEvent.Said(
                                message(
                                        messageId(guest, nonces.get()),
                                        chatter(guest, ""),
                                        words,
                                        replyTo,
                                        form)));
    }

    private static CompletableFuture<Decision> refused() {
        return CompletableFuture.completedFuture(new Decision.Refused(Refusal.SILENCED));
    }

    private ChatMessage message(
            String id, Chatter by, String text, Optional<String> replyTo, ChatCommand form) {
        return new ChatMessage(
                id,
                by,
                text,
                clock.startedAt().toEpochMilli() + clock.now(),
                replyTo,
                Optional.empty(),
                false,
                0,
                List.of(),
                Optional.of(form));
    }

    /// Nobody can name what another guest said.
    private static String messageId(Guest guest, String id) {
        return guest.viewer().id() + "-" + id;
    }

    private static Chatter chatter(Guest guest, String given) {
        return new Chatter(guest.viewer().id(), "", given, Set.of(), false);
    }
}
