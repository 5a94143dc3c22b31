package dev.labcast.web.overlay;

import dev.labcast.session.Asked;
import dev.labcast.session.SessionState;
import dev.labcast.stage.card.QuestionCard;
import java.util.Optional;

/// The question that is over the picture: the one of the queue that is on stage, or else what a
/// viewer said and the person wished for. Any thread.
final class QuestionOnAir {
    private QuestionOnAir() {}

    static Optional<Overlay.Question> of(SessionState state, Wishes wishes) {
        return state.questions()
                .onStage()
                .map(QuestionOnAir::queued)
                .or(() ->
                        wishes.question()
                                .filter(it -> it.viewer() < state.viewers().size())
                                .map(it -> said(state, it)));
    }

    private static Overlay.Question queued(Asked asked) {
        QuestionCard card = QuestionCard.of(asked);
        return new Overlay.Question(card.viewer(), card.text(), asked.votes());
    }

    private static Overlay.Question said(SessionState state, OverlayWish.Asked asked) {
        QuestionCard card = QuestionCard.of(state.viewers().get(asked.viewer()));
        return new Overlay.Question(card.viewer(), card.text(), asked.votes());
    }
}
