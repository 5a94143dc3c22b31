package dev.labcast.app.desk;

import dev.labcast.question.chat.ChatLine;
import dev.labcast.question.chat.ChatLines;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.Duration;

/// All that is said in the chat, newest first, for who wants to read it: it never takes the focus,
/// is drawn ten times a second at most, and not at all while it is not shown. Texts of strangers
/// are set as plain text. JavaFX thread.
final class ChatRail {
    private static final Duration BETWEEN = Duration.millis(100);
    private static final int MOST_SHOWN = 500;

    private final RailList<ChatLine> rail =
            new RailList<>("Chat", "Nobody has said anything yet.", Card::new);
    private final PauseTransition pause = new PauseTransition(BETWEEN);
    private ChatLines lines = new ChatLines();
    private long drawnSaid;
    private long drawnRemoved;
    private boolean shown;

    ChatRail() {
        pause.setOnFinished(_ -> drawSoon());
    }

    Node node() {
        return rail.root();
    }

    boolean isShown() {
        return shown;
    }

    void setShown(boolean now) {
        shown = now;
        rail.root().setVisible(now);
        rail.root().setManaged(now);
        drawSoon();
    }

    /// There is more, or less, in `chat` than before.
    void show(ChatLines chat) {
        lines = chat;
        if (lines.removed() != drawnRemoved) {
            draw(); // what was deleted is not read for another moment
        } else {
            drawSoon();
        }
    }

    private void drawSoon() {
        boolean changed = lines.said() != drawnSaid || lines.removed() != drawnRemoved;
        if (pause.getStatus() != Animation.Status.RUNNING && changed) {
            draw();
            pause.playFromStart();
        }
    }

    private void draw() {
        if (!shown) {
            return;
        }
        drawnSaid = lines.said();
        drawnRemoved = lines.removed();
        rail.count(String.valueOf(lines.size()));
        rail.cards().getItems().setAll(lines.newest(MOST_SHOWN).reversed());
    }

    private static final class Card extends RailCell<ChatLine> {
        private final Label name = name();
        private final Label text = text();

        Card() {
            setFace(name, text);
        }

        @Override
        void draw(ChatLine item) {
            name.setText(item.name());
            text.setText(item.text());
        }
    }
}
