package dev.labcast.stage.card;

import dev.labcast.question.TextHygiene;
import dev.labcast.session.Asked;
import dev.labcast.session.SessionState;
import java.util.Optional;

/// A viewer's question that is on air: who asks ("Somebody" without a name), and what. Immutable;
/// any thread.
public record QuestionCard(String viewer, String text) implements Card {

    private static final String NAMELESS = "Somebody";

    public QuestionCard {
        viewer = viewer.isEmpty() ? NAMELESS : viewer;
    }

    /// Empty while no question is on air and while the stage is hidden.
    public static Optional<QuestionCard> of(SessionState state) {
        return state.hidden()
                ? Optional.empty()
                : state.questions().onStage().map(QuestionCard::of);
    }

    public static QuestionCard of(Asked question) {
        return new QuestionCard(
                marked(question, TextHygiene.name(question.name())),
                TextHygiene.question(question.text()).text());
    }

    /// The question's text alone, with nobody's name.
    public static String text(Asked question) {
        return marked(question, TextHygiene.question(question.text()).text());
    }

    /// Nobody is to take a script's people for viewers.
    private static String marked(Asked question, String words) {
        return question.rehearsed() ? "REHEARSAL · " + words : words;
    }
}
