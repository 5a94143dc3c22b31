package dev.labcast.app.desk;

import dev.labcast.question.chat.ChatHealth;
import javafx.scene.Node;

/// How the chat is, in a few words in the desk's first row, and all of it in its hint. Not there
/// while no chat is listened to. JavaFX thread.
public final class ChatLamp {
    private final Lamp lamp = new Lamp();
    private String name = "Chat";
    private Words chat = new Words("", "", false);
    private Words login = new Words("", "", false);

    private record Words(String few, String more, boolean trouble) {}

    Node node() {
        return lamp.node();
    }

    /// Whose chat it is, such as "Twitch".
    public void name(String who) {
        name = who;
    }

    public String text() {
        return lamp.text();
    }

    public String hint() {
        return lamp.hint();
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
        lamp.say(
                name + chat.few() + (login.few().isEmpty() ? "" : " · " + login.few()),
                (chat.more() + "\n" + login.more()).strip(),
                chat.trouble() || login.trouble());
    }
}
