package dev.labcast.app.desk;

import dev.labcast.question.Likeness;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionQueue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/// Which questions may ask what an elder one asks, for the person to decide. Each is compared once,
/// when it comes, away from the JavaFX thread, on which the rest happens.
final class Alikes {
    private final Executor elsewhere;
    private final Executor here;
    private final Runnable known;

    /// The id of the elder one by that of the younger; "" for none, or none yet.
    private final Map<String, String> elders = new HashMap<>();

    /// By id; compared with again and again.
    private final Map<String, Set<String>> words = new ConcurrentHashMap<>();

    /// `elsewhere` compares, `here` is the JavaFX thread; `known` is told when an elder was found.
    Alikes(Executor elsewhere, Executor here, Runnable known) {
        this.elsewhere = elsewhere;
        this.here = here;
        this.known = known;
    }

    /// The queue is `queue` now.
    void show(QuestionQueue queue) {
        elders.keySet().retainAll(queue.byId().keySet());
        words.keySet().removeIf(it -> queue.find(it).filter(Question::votable).isEmpty());
        for (Question question : queue.questions()) {
            if (question.votable() && elders.putIfAbsent(question.id(), "") == null) {
                elsewhere.execute(() -> compare(question, queue));
            }
        }
    }

    /// What `question` may repeat, if that waits too, or what stands for it.
    Optional<Question> of(Question question, QuestionQueue queue) {
        return queue.find(elders.getOrDefault(question.id(), ""))
                .map(queue::standing)
                .filter(it -> it.votable() && !it.id().equals(question.id()));
    }

    private void compare(Question question, QuestionQueue queue) {
        Likeness.to(question, queue, this::words).stream()
                .filter(it -> it.number() < question.number())
                .findFirst()
                .ifPresent(it -> here.execute(() -> found(question.id(), it.id())));
    }

    private Set<String> words(Question question) {
        return words.computeIfAbsent(question.id(), _ -> Likeness.words(question));
    }

    private void found(String question, String elder) {
        if (elders.replace(question, elder) != null) {
            known.run();
        }
    }
}
