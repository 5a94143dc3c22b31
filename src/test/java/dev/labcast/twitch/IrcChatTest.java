package dev.labcast.twitch;

import dev.labcast.question.chat.ChannelChatContract;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.session.SessionClock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

class IrcChatTest extends ChannelChatContract {
    private final List<RehearsedTwitch> others = new ArrayList<>();

    @Override
    protected Channel place() throws IOException {
        return new RehearsedTwitch();
    }

    @Override
    protected Channel hurriedPlace() throws IOException {
        return new RehearsedTwitch(Pace.USUAL.dividedBy(4), Optional.empty());
    }

    @Override
    protected ChatSource unanswered() throws IOException {
        RehearsedTwitch frozen = new RehearsedTwitch();
        others.add(frozen);
        frozen.irc.freeze();
        return new IrcChat(
                "twitch",
                frozen.twitch.place(),
                "channel",
                Optional::empty,
                SessionClock.startingNow());
    }

    @AfterEach
    void close_the_others() {
        others.forEach(RehearsedTwitch::close);
    }
}
