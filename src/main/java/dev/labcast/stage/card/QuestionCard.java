package dev.labcast.stage.card;

import dev.labcast.question.TextHygiene;
import dev.labcast.session.Asked;
import dev.labcast.session.SessionEvent;

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

    public static QuestionCard of(SessionEvent.ViewerSpoke spoke) {
        return new QuestionCard(
                TextHygiene.name(spoke.name()), TextHygiene.question(spoke.text()).text());
    }
}
