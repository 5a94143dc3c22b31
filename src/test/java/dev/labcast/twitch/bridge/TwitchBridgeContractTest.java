package dev.labcast.twitch.bridge;

import dev.labcast.question.chat.ChannelChatContract;
import dev.labcast.question.chat.ChatSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/// A bridge with everything switched on, both connections telling the same chat, is a source as
/// others are.
class TwitchBridgeContractTest extends ChannelChatContract {
    private final List<RehearsedBridge> others = new ArrayList<>();

    @Override
    protected Channel place() throws Exception {
        return new RehearsedBridge(RehearsedBridge.ALL);
    }

    @Override
    protected ChatSource unanswered() throws Exception {
        RehearsedBridge frozen = new RehearsedBridge(RehearsedBridge.ALL);
        others.add(frozen);
        frozen.twitch.irc().freeze();
        return frozen.source();
    }

    @AfterEach
    void close_the_others() {
        others.forEach(RehearsedBridge::close);
    }
}
