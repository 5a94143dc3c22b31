package dev.labcast.twitch.eventsub;

import dev.labcast.question.chat.ChannelChatContract;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.session.SessionClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class EventSubChatTest extends ChannelChatContract {
    private static final int KEEPALIVE_S = 10;

    private final List<ServerSocket> silent = new ArrayList<>();

    @Override
    protected Channel place() throws IOException {
        return new RehearsedEvents(KEEPALIVE_S);
    }

    @Override
    protected ChatSource unanswered() throws IOException {
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        silent.add(socket);
        URI address = URI.create("ws://127.0.0.1:" + socket.getLocalPort() + "/eventsub");
        return new EventSubChat(
                new EventSubChat.Ears(
                        address, "channel", List.of(), (_, _) -> new Subscriber.Outcome.Done()),
                SessionClock.startingNow(),
                _ -> {});
    }

    @AfterEach
    void close_the_others() throws IOException {
        for (ServerSocket socket : silent) {
            socket.close();
        }
    }
}
