package dev.labcast.app;

import dev.labcast.session.SessionClock;
import dev.labcast.session.Vocabulary;
import dev.labcast.stage.StageTheme;
import dev.labcast.stage.card.AwayPicture;
import dev.labcast.stage.card.CardDeck;
import dev.labcast.stage.card.CardFiles;
import dev.labcast.stage.card.CardPainter;
import dev.labcast.stage.card.CardPicture;

/// What a deck of cards is made of, but for the files it goes to. JavaFX thread.
record CardDecks(StageTheme theme, Vocabulary vocabulary, SessionClock clock) {
    static final int USUAL_CANVAS = 720;

    CardPicture away() {
        return AwayPicture.paint(theme, vocabulary);
    }

    CardDeck into(CardFiles files) {
        return new CardDeck(new CardPainter(theme), files, vocabulary, USUAL_CANVAS);
    }
}
