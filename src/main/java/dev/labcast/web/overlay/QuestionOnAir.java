package dev.labcast.web.overlay;

import dev.labcast.session.Asked;
import dev.labcast.session.SessionState;
import dev.labcast.stage.card.QuestionCard;
import java.util.Optional;

/// The question that is over the picture: the one of the queue that is on stage. Any thread.
final class QuestionOnAir {
    private QuestionOnAir() {}

    static Optional<Overlay.Question> of(SessionState state) {
        return state.questions().onStage().map(QuestionOnAir::card);
    }

    private static Overlay.Question card(Asked asked) {
        QuestionCard card = QuestionCard.of(asked);
        return new Overlay.Question(card.viewer(), card.text(), asked.votes());
    }
}
