package dev.labcast.web.room;

import dev.labcast.question.QuestionQueue;
import dev.labcast.question.QuestionRules;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.question.chat.ChatSourceContract;
import dev.labcast.web.HandClock;
import java.io.IOException;

/// The room is a source as the chats are: guests fill in its forms over HTTP, and the researcher
/// does as a host what moderators do.
class RoomChatTest extends ChatSourceContract {

    @Override
    protected Place place() throws IOException {
        return new PeopleInRoom();
    }

    /// Whose room nobody has opened.
    @Override
    protected ChatSource unanswered() {
        var clock = new HandClock();
        return new RoomChat(
                new Guests(() -> "0", clock),
                () -> QuestionQueue.empty(QuestionRules.USUAL),
                clock,
                () -> "0");
    }
}
