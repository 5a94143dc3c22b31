package dev.labcast.review.ui;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// The window's first row: which session this is, how long it is, and whether it was ended in
/// order. JavaFX thread.
final class ReviewHeader extends HBox {

    ReviewHeader(ReviewedSession session) {
        Label brand = new Label("Review", new FontIcon(MaterialDesignF.FLASK_OUTLINE));
        brand.getStyleClass().add("brand");
        brand.setMinWidth(Region.USE_PREF_SIZE);
        Label title = new Label(session.title());
        title.getStyleClass().add("session-title");
        title.setMinWidth(40);
        Label length = new Label(Times.span(session.length()));
        length.getStyleClass().add("quiet");
        length.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("review-header");
        getChildren().addAll(brand, title, length);
        String until = Times.clock(session.length());
        if (session.stillRecorded()) {
            pill(
                    "Still being recorded",
                    "This is the session up to %s. Open it again to see more.".formatted(until));
        } else if (session.length() == 0) {
            pill("Empty", "Nothing was recorded in this session.");
        } else if (!session.last().closed()) {
            pill(
                    "Not ended in order",
                    "The recording broke off at %s; all that was written before is here."
                            .formatted(until));
        }
    }

    private void pill(String words, String more) {
        Label pill = new Label(words);
        pill.getStyleClass().add("pill");
        pill.setMinWidth(Region.USE_PREF_SIZE);
        Label sentence = new Label(more);
        sentence.getStyleClass().add("quiet");
        sentence.setMinWidth(0);
        sentence.setTooltip(new Tooltip(more));
        getChildren().addAll(pill, sentence);
    }
}
