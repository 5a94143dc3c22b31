package dev.labcast.app;

import dev.labcast.app.rehearsal.Crowd;
import dev.labcast.app.rehearsal.Step;
import dev.labcast.app.rehearsal.StepFailed;
import dev.labcast.fx.FxThread;
import dev.labcast.question.Decision;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.Viewer;
import dev.labcast.web.live.Anchor;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What the hands of a rehearsal do with viewers: they let them talk, and treat their questions as
/// a person does at the desk. Rehearsal's thread.
final class AudienceHands {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Audience audience;
    private final LiveSession session;
    private final Crowd crowd;

    /// By what they call themselves; each asks once.
    private final Map<String, Viewer> guests = new HashMap<>();

    private int asked;

    AudienceHands(Audience audience, LiveSession session, Crowd crowd) {
        this.audience = audience;
        this.session = session;
        this.crowd = crowd;
    }

    void perform(Step.OfAudience step) throws StepFailed, InterruptedException {
        switch (step) {
            case Step.Viewer(var name, var says, var answering) -> {
                guests.remove(name); // what they say last is in the chat
                answering.ifPresentOrElse(
                        to -> crowd.answers(name, to, says), () -> crowd.says(name, says));
            }
            case Step.Guest(var name, var says, var about) -> guest(name, says, about);
            case Step.Delete(var name) -> delete(name);
            case Step.Silence(var name) -> silence(name);
            case Step.Raid(var name, var viewers) -> crowd.raids(name, viewers);
            case Step.Decide(var name, var verdict) -> decide(awaitNewestOf(name), verdict);
            case Step.Merge(var name, var into) -> {
                Question kept = awaitNewestOf(into);
                String duplicate = awaitNewestOf(name).id();
                become(want(new QuestionCommand.Merge(kept.id(), duplicate)));
            }
            case Step.Question(var on) -> question(on);
        }
    }

    /// As the room's page asks, with what the live page says the question is about.
    private void guest(String name, String says, Optional<String> about)
            throws StepFailed, InterruptedException {
        String anchor = "";
        if (about.isPresent()) {
            String words = about.get();
            DeskHands.await(
                    PATIENCE, "viewers to see " + words, () -> pointedAt(words).isPresent());
            anchor = pointedAt(words).map(Anchor::text).orElse("");
        }
        asked++;
        Viewer guest = new Viewer("room", "guest-" + asked);
        guests.put(name, guest);
        become(
                offer(
                        new QuestionCommand.Ask(
                                guest.id(), guest, name, says, anchor, session.clock().now())));
    }

    private void delete(String name) throws StepFailed, InterruptedException {
        Optional<Viewer> guest = Optional.ofNullable(guests.remove(name));
        if (guest.isPresent()) {
            Viewer by = guest.get();
            become(offer(new QuestionCommand.Retract(by.source(), by.id())));
        } else if (!crowd.deletes(name)) {
            throw new StepFailed(name + " has said nothing that could be deleted.");
        }
    }

    private void silence(String name) throws StepFailed, InterruptedException {
        Optional<Viewer> guest = Optional.ofNullable(guests.remove(name));
        if (guest.isPresent()) {
            become(offer(new QuestionCommand.Silence(guest.get(), session.clock().now())));
        } else {
            crowd.silences(name);
        }
    }

    private CompletableFuture<Decision> offer(QuestionCommand.OfViewers wish) {
        return audience.questions().offer(wish);
    }

    private Optional<Anchor> pointedAt(String words) {
        return PointedAt.find(words, session.logged());
    }

    /// Done when the queue has it so, as what follows may count on it.
    private void question(boolean on) throws StepFailed, InterruptedException {
        if (on) {
            DeskHands.await(
                    PATIENCE,
                    "a question that waits",
                    () -> FxThread.ask(audience.desk()::hasNext));
        }
        FxThread.ask(() -> {
            if (on) {
                audience.desk().showNext();
            } else {
                audience.desk().takeOff();
            }
            return true;
        });
        DeskHands.await(
                PATIENCE,
                on ? "a question on stream" : "no question on stream",
                () -> now().onStage().isPresent() == on);
    }

    private Question awaitNewestOf(String name) throws StepFailed, InterruptedException {
        DeskHands.await(PATIENCE, "a question of " + name, () -> newestOf(name).isPresent());
        return newestOf(name).orElseThrow(() -> new StepFailed("The question is gone again."));
    }

    private Optional<Question> newestOf(String name) {
        return now().questions().stream()
                .filter(it -> it.name().equalsIgnoreCase(name))
                .reduce((_, newer) -> newer);
    }

    private QuestionQueue now() {
        return audience.questions().now();
    }

    private void decide(Question question, Step.Verdict verdict)
            throws StepFailed, InterruptedException {
        become(
                switch (verdict) {
                    case LET_THROUGH -> want(new QuestionCommand.Approve(question.id()));
                    case SHOWN -> want(new QuestionCommand.Show(question.id()));
                    case ANSWERED -> FxThread.ask(() -> audience.desk().answer(question));
                    case ACCEPTED -> FxThread.ask(() -> audience.desk().accept(question));
                    case DROPPED -> want(new QuestionCommand.Drop(question.id()));
                });
    }

    private static void become(CompletableFuture<Decision> made)
            throws StepFailed, InterruptedException {
        try {
            if (made.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    instanceof Decision.Refused(var why)) {
                throw new StepFailed(why.sentence());
            }
        } catch (TimeoutException | ExecutionException broken) {
            throw new StepFailed("Nothing became of it; the log file may say why.");
        }
    }

    private CompletableFuture<Decision> want(QuestionCommand.OfDesk wish) {
        return audience.questions().want(wish);
    }
}
