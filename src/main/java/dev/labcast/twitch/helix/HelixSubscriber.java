package dev.labcast.twitch.helix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labcast.twitch.eventsub.Subscriber;
import dev.labcast.twitch.eventsub.Subscription;
import dev.labcast.twitch.helix.HelixCalls.Call;
import dev.labcast.twitch.helix.HelixCalls.Question;
import dev.labcast.twitch.login.Access;
import dev.labcast.twitch.login.Feature;
import dev.labcast.twitch.login.Http;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Subscribes to EventSub through Helix, as whoever is logged in. Any thread that may wait.
public final class HelixSubscriber implements Subscriber, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Http http = new Http(PATIENCE);
    private final HelixCalls calls;

    /// `helix` as with [HelixChannel].
    public HelixSubscriber(URI helix, Access access, InstantSource time) {
        calls = new HelixCalls(helix, access, http, new Budget(time));
    }

    @Override
    public Outcome subscribe(String session, Subscription wanted) {
        Answer<Boolean> answer =
                calls.ask(
                        new Call<>(
                                feature(wanted),
                                new Question(
                                        "POST", "eventsub/subscriptions", body(session, wanted)),
                                _ -> Optional.of(true)));
        return switch (answer) {
            case Answer.Done<Boolean> _ -> new Outcome.Done();
            case Answer.NotAllowed<Boolean>(var sentence) -> new Outcome.Refused(sentence);
            // A session that is over, or more than Twitch takes just now: a new one may do.
            case Answer.Refused<Boolean> _,
                    Answer.NotLive<Boolean> _,
                    Answer.TooMany<Boolean> _,
                    Answer.Away<Boolean> _ ->
                    new Outcome.Failed();
        };
    }

    private static Optional<Feature> feature(Subscription wanted) {
        if (wanted.type().startsWith("channel.chat.")) {
            return Optional.of(Feature.LISTEN);
        }
        return wanted.type().startsWith("channel.channel_points")
                ? Optional.of(Feature.REDEEM)
                : Optional.empty();
    }

    private static String body(String session, Subscription wanted) {
        ObjectNode body = Json.object();
        body.put("type", wanted.type()).put("version", wanted.version());
        ObjectNode condition = body.putObject("condition");
        wanted.condition().forEach(condition::put);
        body.putObject("transport").put("method", "websocket").put("session_id", session);
        return body.toString();
    }

    @Override
    public void close() {
        http.close();
    }
}
