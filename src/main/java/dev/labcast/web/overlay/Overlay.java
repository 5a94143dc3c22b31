package dev.labcast.web.overlay;

import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import dev.labcast.stage.card.CardText;
import java.util.List;
import java.util.Optional;

/// Everything that lies over the picture at one moment: drawn from the log and the person's wishes,
/// as texts that can be shown as they are. While the stage is hidden there is nothing. `retracted`
/// says that there is no question because the last one was taken back where it was asked.
/// Immutable; any thread.
record Overlay(
        boolean hidden,
        Optional<Banner> banner,
        Optional<Question> question,
        boolean retracted,
        Optional<String> next,
        List<NamedQuestion> named,
        Optional<Foretold> prediction) {

    /// Who asks, and what; `votes` 0 is not shown.
    record Question(String name, String text, int votes) {}

    /// A [Prediction] as it is shown.
    record Foretold(String claim, int percent, Prediction.Outcome outcome) {}

    /// Before anything happened.
    static final Overlay NONE = empty(false);

    /// Behind the curtain.
    static final Overlay HIDDEN = empty(true);

    private static final int LONGEST_NEXT = 200;
    private static final int LONGEST_CLAIM = 300;

    /// `retracted` is whether a question that was shown last was taken back.
    static Overlay of(SessionState state, Wishes wishes, Vocabulary vocabulary, boolean retracted) {
        if (state.hidden()) {
            return HIDDEN;
        }
        Optional<Question> question = QuestionOnAir.of(state);
        return new Overlay(
                false,
                state.segments().current().map(it -> Banner.of(it, vocabulary)),
                question,
                retracted && question.isEmpty(),
                Optional.of(CardText.plain(state.announced(), LONGEST_NEXT))
                        .filter(it -> !it.isEmpty()),
                NamedQuestion.of(state, wishes.named()),
                wishes.prediction().map(Overlay::foretold));
    }

    private static Overlay empty(boolean hidden) {
        return new Overlay(
                hidden,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static Foretold foretold(Prediction prediction) {
        return new Foretold(
                CardText.plain(prediction.claim().text(), LONGEST_CLAIM),
                prediction.percent(),
                prediction.outcome());
    }
}
