package dev.labcast.web.room;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labcast.question.Decision;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionIntake;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.Refusal;
import dev.labcast.session.SessionClock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What guests want of the questions. Called on the thread of each request, which waits for the
/// queue's answer.
final class Questioning {
    private static final long PATIENCE_MS = 3_000;
    private static final int MOST_SEEN = 50;
    private static final Result BAD_BODY = new Result.Turned(RoomRefused.BAD_BODY);
    private static final Result BUSY = new Result.Turned(RoomRefused.BUSY);

    private final QuestionIntake intake;
    private final SessionClock clock;
    private final Supplier<String> nonces;
    private final RoomJson json = new RoomJson();

    /// `clock` is the session's.
    Questioning(QuestionIntake intake, SessionClock clock, Supplier<String> nonces) {
        this.intake = intake;
        this.clock = clock;
        this.nonces = nonces;
    }

    Result ask(Guest guest, JsonNode body) throws InterruptedException {
        if (!Stream.of("name", "text", "anchor").allMatch(it -> WishReader.isText(body, it))) {
            return BAD_BODY;
        }
        return result(
                new QuestionCommand.Ask(
                        Guests.SOURCE + "-" + nonces.get(),
                        guest.viewer(),
                        body.path("name").asText(),
                        body.path("text").asText(),
                        body.path("anchor").asText(),
                        clock.now()));
    }

    Result vote(Guest guest, JsonNode body) throws InterruptedException {
        if (!WishReader.isNumber(body, "number") || !body.path("up").isBoolean()) {
            return BAD_BODY;
        }
        return result(
                new QuestionCommand.Vote(
                        body.path("number").longValue(),
                        guest.viewer(),
                        body.path("up").booleanValue()));
    }

    /// The guest had these on the screen; told again it counts no more.
    Result seen(Guest guest, JsonNode body) throws InterruptedException {
        Optional<List<Long>> numbers = WishReader.numbers(body, "numbers", MOST_SEEN);
        return numbers.isEmpty()
                ? BAD_BODY
                : result(new QuestionCommand.Seen(numbers.get(), guest.viewer()));
    }

    Result withdraw(Guest guest) throws InterruptedException {
        return result(new QuestionCommand.Withdraw(guest.viewer()));
    }

    /// Private, as [QuestionIntake#now] is.
    QuestionQueue queue() {
        return intake.now();
    }

    /// What the guest asked and voted for.
    byte[] mine(Guest guest) {
        return json.mine(guest.viewer(), intake.now());
    }

    /// The same of somebody who may not have come in.
    byte[] mine(Optional<Guest> guest) {
        return guest.map(this::mine).orElseGet(json::stranger);
    }

    private Result result(QuestionCommand.OfViewers wish) throws InterruptedException {
        CompletableFuture<Decision> answer = intake.offer(wish);
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
