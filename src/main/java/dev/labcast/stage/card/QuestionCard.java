package dev.labcast.stage.card;

import dev.labcast.session.Asked;
import dev.labcast.session.SessionEvent;

/// A viewer's question that is on air: who asks ("Somebody" without a name), and what. Immutable;
/// any thread.
public record QuestionCard(String viewer, String text) implements Card {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 600;

    private static final String NAMELESS = "Somebody";

    public QuestionCard {
        viewer = viewer.isEmpty() ? NAMELESS : viewer;
    }

    public static QuestionCard of(Asked question) {
        return new QuestionCard(
                CardText.plain(question.name(), LONGEST_NAME),
                CardText.plain(question.text(), LONGEST_TEXT));
    }

    public static QuestionCard of(SessionEvent.ViewerSpoke spoke) {
        return new QuestionCard(
                CardText.plain(spoke.name(), LONGEST_NAME),
                CardText.plain(spoke.text(), LONGEST_TEXT));
    }
}
