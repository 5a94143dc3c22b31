package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.question.chat.ChatHealth;
import dev.labcast.question.chat.Chatter;
import dev.labcast.question.chat.HeardChat;
import dev.labcast.question.chat.ScriptedChat;
import dev.labcast.session.SessionClock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TwoChatsTest {
    private static final Chatter MIRA = new Chatter("1", "mira", "Mira", Set.of(), false);

    private final ScriptedChat main = new ScriptedChat("lab", SessionClock.startingNow());
    private final ScriptedChat other = new ScriptedChat("far", SessionClock.startingNow());
    private final TwoChats both = new TwoChats(main, other);
    private final HeardChat heard = new HeardChat();

    @BeforeEach
    void open() throws Exception {
        both.open(heard);
        heard.awaitConnected();
    }

    @AfterEach
    void close() {
        both.close();
    }

    @Test
    void what_is_said_in_either_is_heard() throws Exception {
        main.say(MIRA, "here");
        heard.await("here");
        other.say(MIRA, "there");
        heard.await("there");
        assertEquals("rehearsal", both.name());
    }

    @Test
    void it_is_as_the_one_that_is_worse_off() throws Exception {
        ChatHealth.Away away = new ChatHealth.Away("gone", 0);
        other.goAway("gone");
        heard.awaitLastHealth(away::equals);
        main.say(MIRA, "still here");
        heard.await("still here");
        other.comeBack();
        heard.awaitConnected();

        ChatHealth there = new ChatHealth.Connected("lab");
        assertEquals(List.of(new ChatHealth.Connecting(), there, away, there), heard.healths());
    }
}
