package dev.labcast.twitch.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ChannelTest {
    private final Channel channel = new Channel(Person.viewer("1", "ada"), InstantSource.system());

    /// A room that is told something by another thread meanwhile holds its lock, and asks.
    @Test
    void a_channel_can_be_asked_while_it_tells_what_was_said() {
        channel.subscribe("channel.chat.message", "s1");
        List<Boolean> answers = new CopyOnWriteArrayList<>();
        channel.whenSaid(_ ->
                answers.add(
                        CompletableFuture.supplyAsync(
                                        () -> channel.hasSubscribed("s1", "channel.chat.message"))
                                .completeOnTimeout(false, 5, TimeUnit.SECONDS)
                                .join()));

        channel.say("ada", "hello", "");

        assertEquals(List.of(true), answers);
    }
}
