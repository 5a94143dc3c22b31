package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.guard.Curtain;
import dev.labcast.guard.GuardSettings;
import dev.labcast.guard.LiveGuard;
import dev.labcast.question.Decision;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionIntake;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.QuestionRules;
import dev.labcast.question.Viewer;
import dev.labcast.session.SessionClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ClearedIntakeTest implements QuestionIntake {
    private static final Viewer ADA = new Viewer("room", "ada");

    private final List<QuestionCommand> offered = new ArrayList<>();

    @Override
    public CompletableFuture<Decision> offer(QuestionCommand.OfViewers wish) {
        offered.add(wish);
        return CompletableFuture.completedFuture(Decision.nothing());
    }

    @Override
    public CompletableFuture<Decision> want(QuestionCommand.OfDesk wish) {
        offered.add(wish);
        return CompletableFuture.completedFuture(Decision.nothing());
    }

    @Override
    public QuestionQueue now() {
        return QuestionQueue.empty(QuestionRules.USUAL);
    }

    private static QuestionCommand.Ask ask(String text) {
        return new QuestionCommand.Ask("1", ADA, "ada", text, "line 3", 7);
    }

    @Test
    void what_is_asked_is_read_by_the_guard_before_it_is_broken_into_words() {
        String token = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
        try (LiveGuard guard =
                new LiveGuard(
                        GuardSettings.of(Map.of(), List.of()),
                        SessionClock.startingNow(),
                        new Curtain(),
                        _ -> {})) {
            ClearedIntake intake = new ClearedIntake(this, guard);

            intake.offer(ask("is " + token + " yours, see https://me:hunter22@example.org/x?"));
            intake.offer(ask("why 0.25?"));

            assertEquals(
                    List.of(
                            ask("is ▒▒▒▒▒▒ yours, see https://me:▒▒▒▒▒▒@example.org/x?"),
                            ask("why 0.25?")),
                    offered);
        }
    }
}
