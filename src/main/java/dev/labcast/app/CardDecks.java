package dev.labcast.app;

import dev.labcast.session.SessionClock;
import dev.labcast.session.Vocabulary;
import dev.labcast.stage.StageTheme;
import dev.labcast.stage.card.AwayPicture;
import dev.labcast.stage.card.CardDeck;
import dev.labcast.stage.card.CardFiles;
import dev.labcast.stage.card.CardPainter;
import dev.labcast.stage.card.CardPicture;
import dev.labcast.web.overlay.OverlayWish;

/// What a deck of cards is made of, but for the files it goes to; and the `overlay` in browsers,
/// which shows the same questions. JavaFX thread.
record CardDecks(StageTheme theme, Vocabulary vocabulary, SessionClock clock, OverlayWish overlay) {
    static final int USUAL_CANVAS = 720;

    CardPicture away() {
        return AwayPicture.paint(theme, vocabulary);
    }

    CardPainter painter() {
        return new CardPainter(theme);
    }

    CardDeck into(CardFiles files) {
        return new CardDeck(painter(), files, vocabulary, USUAL_CANVAS);
    }
}
