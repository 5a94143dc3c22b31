package dev.labcast.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.question.chat.ChatHealth;
import javafx.css.PseudoClass;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatLampTest {
    private ChatLamp lamp;

    @BeforeAll
    static void start() {
        Fx.start();
    }

    @BeforeEach
    void open() {
        lamp = Fx.ask(ChatLamp::new);
        Fx.run(() -> lamp.name("Twitch"));
    }

    @Test
    void it_is_not_there_before_there_is_a_chat() {
        assertFalse(Fx.ask(() -> lamp.node().isVisible()));
    }

    @Test
    void it_says_how_chat_and_login_are_in_words() {
        Fx.run(() -> lamp.show(new ChatHealth.Connected("ada")));
        assertEquals("Twitch", lamp.text());

        Fx.run(() -> lamp.showLogin("as ada", "Logged in.", false));
        assertEquals("Twitch · as ada", lamp.text());
        assertEquals("What is said in the chat of ada is heard.\nLogged in.", lamp.hint());
        assertFalse(isRed());

        Fx.run(() -> lamp.show(new ChatHealth.Away("The chat is lost.", 500)));
        assertEquals("Twitch away · as ada", lamp.text());
        assertTrue(isRed());

        Fx.run(() -> {
            lamp.show(new ChatHealth.Connected("ada"));
            lamp.showLogin("login lost", "Log in again.", true);
        });
        assertEquals("Twitch · login lost", lamp.text());
        assertTrue(isRed());
    }

    private boolean isRed() {
        return Fx.ask(() ->
                lamp.node().getPseudoClassStates().contains(PseudoClass.getPseudoClass("trouble")));
    }
}
