package dev.labcast.app.desk;

import dev.labcast.question.Question;
import dev.labcast.question.Standing;
import dev.labcast.session.QuestionKind;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The line of a card that says what kind of question it is, what whoever asked is known as, where
/// and how long ago: one row at the rail's width, as lists measure rows before they know whether
/// they wrap. JavaFX thread.
final class AskedBy extends HBox {
    private static final PseudoClass BUG = PseudoClass.getPseudoClass("bug");

    private final Label kind = new Label();
    private final Label role = new Label();
    private final Label origin = new Label();
    private final FontIcon icon = new FontIcon();
    private Optional<Question> shown = Optional.empty();

    AskedBy() {
        super(6);
        getStyleClass().add("asked-by");
        kind.getStyleClass().add("kind-badge");
        role.getStyleClass().add("role");
        origin.getStyleClass().add("pane-detail");
        role.setGraphic(icon);
        getChildren().setAll(kind, role, origin);
    }

    /// `now` is the session's time, in ms.
    void show(Question question, long now) {
        shown = Optional.of(question);
        kind.pseudoClassStateChanged(BUG, question.asking().kind() == QuestionKind.BUG);
        say(kind, QuestionWords.kind(question.asking().kind()));
        Standing standing = question.asking().manner().standing();
        say(role, QuestionWords.standing(standing));
        icon(standing).ifPresent(icon::setIconCode);
        tick(now);
    }

    void tick(long now) {
        shown.ifPresent(it -> origin.setText(QuestionWords.origin(it, now)));
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    private static Optional<Ikon> icon(Standing standing) {
        return switch (standing) {
            case NEWCOMER -> Optional.of(MaterialDesignS.SPROUT_OUTLINE);
            case KNOWN -> Optional.empty();
            case SUBSCRIBER -> Optional.of(MaterialDesignS.STAR_OUTLINE);
            case VIP -> Optional.of(MaterialDesignD.DIAMOND_STONE);
            case MODERATOR -> Optional.of(MaterialDesignS.SHIELD_OUTLINE);
        };
    }
}
