package dev.labcast.web.room;

import dev.labcast.question.Tally;
import dev.labcast.session.Asked;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the room shows of a session: a part of the public state, that of the live stage's head.
/// While the stage is hidden, what is being done is hidden as well; questions are not, since
/// viewers wrote them. Immutable; any thread.
record RoomView(
        String title,
        Optional<Now> segment,
        boolean hidden,
        boolean closed,
        boolean premoderated,
        Map<Long, Asked> questions) {
    static final RoomView NOTHING =
            new RoomView("", Optional.empty(), false, false, true, Map.of());

    /// The segment that runs, since `since` (ms).
    record Now(String activity, String title, long since) {}

    static RoomView of(SessionState state, Vocabulary vocabulary, boolean premoderated) {
        Map<Long, Asked> questions = new LinkedHashMap<>();
        state.questions().list().forEach(it -> questions.put(it.number(), it));
        return new RoomView(
                state.title(),
                state.hidden()
                        ? Optional.empty()
                        : state.segments()
                                .current()
                                .map(it ->
                                        new Now(
                                                vocabulary.nameOf(it.activity()),
                                                it.title(),
                                                it.start())),
                state.hidden(),
                state.closed(),
                premoderated,
                questions);
    }

    /// Of those that viewers may vote for, and that wait for their turn.
    List<Tally> waiting() {
        return questions.values().stream()
                .filter(it -> it.fate() instanceof Asked.Fate.Waiting)
                .map(it -> new Tally(it.number(), it.votes(), Math.max(it.seen(), it.votes())))
                .toList();
    }

    /// The questions that are not the same as in `before`.
    Map<Long, Asked> changedSince(RoomView before) {
        Map<Long, Asked> changed = new LinkedHashMap<>(questions);
        changed.entrySet().removeIf(it -> it.getValue().equals(before.questions.get(it.getKey())));
        return changed;
    }
}
