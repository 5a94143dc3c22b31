package dev.labcast.app.desk;

import dev.labcast.question.Likeness;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionQueue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/// Which questions may ask what another asks that came before or that viewers have seen, for the
/// person to decide. Each is compared when it comes, and again when it is let through, away from
/// the JavaFX thread, on which the rest happens.
final class Alikes {
    private final Executor elsewhere;
    private final Executor here;
    private final Runnable known;

    /// The id of the elder one by that of the younger; "" for none, or none yet.
    private final Map<String, String> elders = new HashMap<>();

    /// Those that were held when they were compared, by id.
    private final Set<String> held = new HashSet<>();

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
        held.retainAll(elders.keySet());
        words.keySet().removeIf(it -> queue.find(it).filter(Question::stands).isEmpty());
        for (Question question : queue.questions()) {
            if (question.stands() && isNew(question)) {
                elsewhere.execute(() -> compare(question, queue));
            }
        }
    }

    private boolean isNew(Question question) {
        boolean came = elders.putIfAbsent(question.id(), "") == null;
        boolean through = question.votable() && held.remove(question.id());
        if (came && question.held()) {
            held.add(question.id());
        }
        return came || through;
    }

    /// What `question` may repeat, if that waits too, or what stands for it.
    Optional<Question> of(Question question, QuestionQueue queue) {
        return queue.find(elders.getOrDefault(question.id(), ""))
                .map(queue::standing)
                .filter(it -> it.mayStandFor(question));
    }

    /// What viewers have seen is what those repeat that wait to be let through, also when it came
    /// later.
    private void compare(Question question, QuestionQueue queue) {
        List<Question> alike =
                Likeness.to(
                        question,
                        queue,
                        it -> it.mayStandFor(question) || question.mayStandFor(it),
                        this::words);
        alike.stream()
                .filter(it -> it.mayStandFor(question) && isElder(it, question, queue))
                .findFirst()
                .ifPresent(it -> here.execute(() -> found(question.id(), it.id())));
        if (question.votable()) {
            alike.stream()
                    .filter(Question::held)
                    .forEach(it -> here.execute(() -> found(it.id(), question.id())));
        }
    }

    private static boolean isElder(Question one, Question other, QuestionQueue queue) {
        if (one.votable()) {
            return other.held() || one.number() < other.number();
        }
        return queue.questions().stream()
                .filter(it -> it.id().equals(one.id()) || it.id().equals(other.id()))
                .findFirst()
                .equals(Optional.of(one));
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
