package dev.labcast.web.room;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labcast.question.Decision;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// What guests want of the questions. Called on the thread of each request, which waits for the
/// queue's answer.
final class Questioning {
    private static final long PATIENCE_MS = 3_000;
    private static final int MOST_SEEN = 50;
    private static final Result BAD_BODY = new Result.Turned(RoomRefused.BAD_BODY);
    private static final Result BUSY = new Result.Turned(RoomRefused.BUSY);

    private final RoomChat chat;
    private final RoomJson json = new RoomJson();

    Questioning(RoomChat chat) {
        this.chat = chat;
    }

    Result ask(Guest guest, JsonNode body) throws InterruptedException {
        if (!Stream.of("name", "text", "anchor").allMatch(it -> WishReader.isText(body, it))
                || !WishReader.isIdIfThere(body)) {
            return BAD_BODY;
        }
        return result(
                chat.ask(
                        guest,
                        body.path("name").asText(),
                        body.path("text").asText(),
                        body.path("anchor").asText(),
                        WishReader.id(body)));
    }

    Result vote(Guest guest, JsonNode body) throws InterruptedException {
        if (!WishReader.isNumber(body, "number") || !body.path("up").isBoolean()) {
            return BAD_BODY;
        }
        return result(
                chat.vote(guest, body.path("number").longValue(), body.path("up").booleanValue()));
    }

    /// The guest had these on the screen; told again it counts no more.
    Result seen(Guest guest, JsonNode body) throws InterruptedException {
        Optional<List<Long>> numbers = WishReader.numbers(body, "numbers", MOST_SEEN);
        return numbers.isEmpty() ? BAD_BODY : result(chat.seen(guest, numbers.get()));
    }

    /// The open question, or that which the guest's page calls by an id, whether it came or not.
    Result withdraw(Guest guest, JsonNode body) throws InterruptedException {
        if (!WishReader.isIdIfThere(body)) {
            return BAD_BODY;
        }
        Optional<String> id = WishReader.id(body);
        if (id.isEmpty()) {
            return result(chat.withdraw(guest));
        }
        return guest.questions().take() // each is remembered, as a question is
                ? result(chat.takeBack(guest, id.get()))
                : new Result.Turned(RoomRefused.TOO_MANY);
    }

    /// As [RoomChat#queue].
    QuestionQueue queue() {
        return chat.queue();
    }

    /// What the guest asked and voted for.
    byte[] mine(Guest guest) {
        return json.mine(guest.viewer(), chat.queue());
    }

    /// The same of somebody who may not have come in.
    byte[] mine(Optional<Guest> guest) {
        return guest.map(this::mine).orElseGet(json::stranger);
    }

    private static Result result(CompletableFuture<Decision> answer) throws InterruptedException {
        try {
            return of(inTime(answer));
        } catch (TimeoutException | ExecutionException | CancellationException unanswered) {
            return BUSY;
        }
    }

    /// Gives the wish up rather than to say that it should be tried again while it is still to be
    /// carried out; if it is too late for that, the answer is near.
    private static Decision inTime(CompletableFuture<Decision> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return answer.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            if (answer.cancel(false)) {
                throw late;
            }
            return answer.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        }
    }

    private static Result of(Decision decision) {
        return switch (decision) {
            case Decision.Done _ -> new Result.Done();
            case Decision.Refused(var why) -> why == Refusal.BUSY ? BUSY : new Result.Declined(why);
        };
    }
}
