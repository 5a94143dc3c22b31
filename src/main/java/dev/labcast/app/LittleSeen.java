package dev.labcast.app;

import dev.labcast.app.desk.DeskAction;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.Ranking;
import dev.labcast.session.SessionState;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongToIntFunction;
import java.util.function.Supplier;

/// Names two little-seen questions over the picture now and then, since a chat shows nobody what
/// others asked long ago, and tells the queue to how many they were shown. Only questions that were
/// let through, only while somebody may see them. JavaFX thread.
final class LittleSeen {
    static final long SHOWN_MS = 20_000;
    static final long REST_MS = 100_000;

    /// What it goes by, and through what it acts. `visible` says whether what is named can be seen,
    /// `chatting` whether a chat is heard, `present` how many are there at a time (ms).
    record Around(
            Supplier<QuestionQueue> queue,
            Supplier<SessionState> seen,
            BooleanSupplier visible,
            BooleanSupplier chatting,
            LongToIntFunction present,
            Consumer<List<Long>> name,
            Consumer<QuestionCommand.OfDesk> want) {}

    private final Around around;
    private final Consumer<String> say;
    private boolean wanted = true;
    private List<Long> named = List.of();

    /// Since when they are named, or the last ones were.
    private long since;

    /// `say` tells the person something.
    LittleSeen(Around around, Consumer<String> say) {
        this.around = around;
        this.say = say;
    }

    List<DeskAction> actions() {
        return List.of(
                DeskAction.of(
                        "Questions: name little-seen ones over the picture now and then, or do not",
                        this::toggle));
    }

    /// Called a few times a second; `now` is the session's time (ms).
    void tick(long now) {
        if (named.isEmpty()) {
            if (now - since >= REST_MS && wanted && isQuiet()) {
                name(
                        Ranking.toName(around.queue().get()).stream()
                                .map(Question::number)
                                .sorted()
                                .toList(),
                        now);
            }
        } else if (!isQuiet()) {
            name(List.of(), now); // nobody can tell how long they were seen
        } else if (now - since >= SHOWN_MS) {
            around.want()
                    .accept(new QuestionCommand.Glimpsed(named, around.present().applyAsInt(now)));
            name(List.of(), now);
        }
    }

    private void name(List<Long> numbers, long now) {
        named = numbers;
        since = now;
        around.name().accept(numbers);
    }

    /// While a question is on stage viewers should read that.
    private boolean isQuiet() {
        return around.visible().getAsBoolean()
                && around.chatting().getAsBoolean()
                && around.seen().get().questions().onStage().isEmpty();
    }

    private void toggle() {
        wanted = !wanted;
        if (!wanted) {
            named = List.of();
            around.name().accept(named);
        }
        say.accept(
                wanted
                        ? "Two questions that few have seen are named over the picture now and then."
                        : "No questions are named over the picture any more but those you show.");
    }
}
