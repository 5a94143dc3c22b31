package dev.labcast.web.room;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labcast.question.Decision;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionIntake;
import dev.labcast.question.Refusal;
import dev.labcast.session.SessionClock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// What guests want of the questions. Called on the thread of each request, which waits for the
/// queue's answer.
final class Questioning {
    private static final long PATIENCE_MS = 3_000;

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

    /// A sentence when it came to nothing.
    Optional<String> ask(Guest guest, JsonNode body) throws InterruptedException {
        return refusal(
                new QuestionCommand.Ask(
                        Guests.SOURCE + "-" + nonces.get(),
                        guest.viewer(),
                        WishReader.text(body, "name"),
                        WishReader.text(body, "text"),
                        WishReader.text(body, "anchor"),
                        clock.now()));
    }

    Optional<String> vote(Guest guest, JsonNode body) throws InterruptedException {
        return refusal(
                new QuestionCommand.Vote(
                        body.path("number").asLong(0),
                        guest.viewer(),
                        body.path("up").asBoolean(false)));
    }

    Optional<String> withdraw(Guest guest) throws InterruptedException {
        return refusal(new QuestionCommand.Withdraw(guest.viewer()));
    }

    /// What the guest asked and voted for.
    byte[] mine(Guest guest) {
        return json.mine(guest.viewer(), intake.now());
    }

    /// The same of somebody who may not have come in.
    byte[] mine(Optional<Guest> guest) {
        return guest.map(this::mine).orElseGet(json::stranger);
    }

    private Optional<String> refusal(QuestionCommand.OfViewers wish) throws InterruptedException {
        try {
            return switch (intake.offer(wish).get(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                case Decision.Done _ -> Optional.empty();
                case Decision.Refused(var why) -> Optional.of(why.sentence());
            };
        } catch (TimeoutException | ExecutionException unanswered) {
            return Optional.of(Refusal.BUSY.sentence());
        }
    }
}
