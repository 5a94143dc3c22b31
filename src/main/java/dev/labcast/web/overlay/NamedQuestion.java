package dev.labcast.web.overlay;

import dev.labcast.session.Asked;
import dev.labcast.session.SessionState;
import dev.labcast.stage.card.QuestionCard;
import java.util.List;

/// A question that waits, as it is named so that viewers know what they may vote for. Immutable;
/// any thread.
record NamedQuestion(long number, String text) {

    /// Those of these numbers that wait; none beside the large card of a break.
    static List<NamedQuestion> of(SessionState state, List<Long> numbers) {
        return Pauses.isOne(state)
                ? List.of()
                : numbers.stream()
                        .flatMap(it -> state.questions().find(it).stream())
                        .filter(it -> it.fate() instanceof Asked.Fate.Waiting)
                        .map(it -> new NamedQuestion(it.number(), QuestionCard.text(it)))
                        .toList();
    }
}
