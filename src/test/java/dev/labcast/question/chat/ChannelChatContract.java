package dev.labcast.question.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What chats of channels tell besides: channels send each other their viewers, and know people by
/// a login.
public abstract class ChannelChatContract extends ChatSourceContract {

    /// A place that other channels may send their viewers to.
    public interface Channel extends Place {
        void raid(String from, int viewers);
    }

    @Override
    protected abstract Channel place() throws Exception;

    @Test
    void a_raid_is_told_in_its_turn() throws Exception {
        place.clear();
        ((Channel) place).raid("Grace", 40);

        heard.await(new ChatEvent.Raided("Grace", 40));
        assertEquals(
                List.of(new ChatEvent.Cleared(), new ChatEvent.Raided("Grace", 40)),
                heard.events());
    }

    @Test
    void people_are_known_by_their_login() throws Exception {
        place.say("ada", "message");
        String id = heard.await("message").by().id();
        place.silence("ada");

        assertEquals("ada", heard.await("message").by().login());
        heard.await(new ChatEvent.Silenced(id, "ada"));
    }
}
