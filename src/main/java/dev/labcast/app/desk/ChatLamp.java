package dev.labcast.app.desk;

import dev.labcast.question.chat.ChatHealth;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// How the chat is, in a few words in the desk's first row, and all of it in its hint. Not there
/// while no chat is listened to. JavaFX thread.
public final class ChatLamp {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final Label label = new Label();
    private final Tooltip hint = new Tooltip();
    private String name = "Chat";
    private Words chat = new Words("", "", false);
    private Words login = new Words("", "", false);

    private record Words(String few, String more, boolean trouble) {}

    ChatLamp() {
        label.getStyleClass().add("pill");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setTooltip(hint);
        label.setVisible(false);
        label.setManaged(false);
    }

    Node node() {
        return label;
    }

    /// Whose chat it is, such as "Twitch".
    public void name(String who) {
        name = who;
    }

    public String text() {
        return label.getText();
    }

    public String hint() {
        return hint.getText();
    }

    public void show(ChatHealth health) {
        switch (health) {
            case ChatHealth.Connecting() -> say(" …", "The chat is being connected to.", false);
            case ChatHealth.Connected(var channel) ->
                    say("", "What is said in the chat of " + channel + " is heard.", false);
            case ChatHealth.Away(var sentence, var _) -> say(" away", sentence, true);
            case ChatHealth.Refused(var sentence) -> say(" refused", sentence, true);
        }
    }

    private void say(String words, String more, boolean trouble) {
        chat = new Words(words, more, trouble);
        refresh();
    }

    /// How the login is, behind how the chat is: in few words, "" for nothing, and in a sentence.
    public void showLogin(String words, String more, boolean trouble) {
        login = new Words(words, more, trouble);
        refresh();
    }

    private void refresh() {
        label.setText(name + chat.few() + (login.few().isEmpty() ? "" : " · " + login.few()));
        hint.setText((chat.more() + "\n" + login.more()).strip());
        label.setVisible(true);
        label.setManaged(true);
        label.pseudoClassStateChanged(TROUBLE, chat.trouble() || login.trouble());
    }
}
