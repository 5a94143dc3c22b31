package dev.labcast.stage.card;

import dev.labcast.question.TextHygiene;
import dev.labcast.session.Asked;

/// A viewer's question that is on air: who asks ("Somebody" without a name), and what. Immutable;
/// any thread.
public record QuestionCard(String viewer, String text) implements Card {

    private static final String NAMELESS = "Somebody";

    public QuestionCard {
        viewer = viewer.isEmpty() ? NAMELESS : viewer;
    }

    public static QuestionCard of(Asked question) {
        return new QuestionCard(
                TextHygiene.name(question.name()), TextHygiene.question(question.text()).text());
    }
}
