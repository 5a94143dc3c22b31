package dev.labcast.twitch.helix;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labcast.twitch.helix.HelixCalls.Call;
import dev.labcast.twitch.helix.HelixCalls.Question;
import dev.labcast.twitch.login.Access;
import dev.labcast.twitch.login.Feature;
import dev.labcast.twitch.login.Http;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// One channel through Helix.
public final class HelixChannel implements ChannelActions, ChannelRewards, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int LONGEST_MARK = 140;

    private final Http http;
    private final HelixCalls calls;
    private final Home home;
    private final Speech speech;
    private final Looks looks;

    /// - `helix`: Twitch's own is `https://api.twitch.tv/helix`.
    /// - `channel`: its name; empty for the one of whoever is logged in.
    public HelixChannel(URI helix, String channel, Access access, InstantSource time) {
        this(helix, channel, access, time, PATIENCE);
    }

    HelixChannel(URI helix, String channel, Access access, InstantSource time, Duration patience) {
        http = new Http(patience);
        calls = new HelixCalls(helix, access, http, new Budget(time));
        home = new Home(channel, access, calls);
        speech = new Speech(calls, new SayLimit(time));
        looks = new Looks(calls);
    }

    @Override
    public Answer<Said> say(Saying what) {
        return home.place().then(place -> speech.say(place, what));
    }

    @Override
    public Answer<Marked> mark(String description) {
        return home.place()
                .then(place ->
                        calls.ask(
                                new Call<>(
                                        Optional.of(Feature.MARK),
                                        new Question(
                                                "POST",
                                                "streams/markers",
                                                Json.object()
                                                        .put("user_id", place.channel())
                                                        .put("description", cut(description))
                                                        .toString()),
                                        body -> Json.first(body).flatMap(HelixChannel::marked))));
    }

    private static Optional<Marked> marked(JsonNode marker) {
        return Json.instant(marker.path("created_at"))
                .map(at ->
                        new Marked(
                                marker.path("id").asText(),
                                at,
                                marker.path("position_seconds").asLong(0)));
    }

    private static String cut(String description) {
        return description.codePointCount(0, description.length()) <= LONGEST_MARK
                ? description
                : description.substring(0, description.offsetByCodePoints(0, LONGEST_MARK - 1))
                        + "…";
    }

    @Override
    public Answer<Look> describe(Look look) {
        return home.place().then(place -> looks.change(place, look));
    }

    @Override
    public Answer<Stream> stream() {
        return home.place()
                .then(place -> calls.list("streams?user_id=" + Json.encoded(place.channel())))
                .then(all ->
                        all.stream()
                                .findFirst()
                                .flatMap(HelixChannel::stream)
                                .<Answer<Stream>>map(Answer.Done::new)
                                .orElseGet(Answer.NotLive::new));
    }

    private static Optional<Stream> stream(JsonNode stream) {
        return Json.instant(stream.path("started_at"))
                .map(since ->
                        new Stream(
                                stream.path("id").asText(), since, stream.path("title").asText()));
    }

    @Override
    public Answer<Optional<Person>> person(String login) {
        return calls.person(login);
    }

    @Override
    public Answer<List<Reward>> rewards() {
        return home.place()
                .then(place ->
                        calls.ask(
                                new Call<>(
                                        Optional.of(Feature.REDEEM),
                                        new Question(
                                                "GET",
                                                "channel_points/custom_rewards?broadcaster_id="
                                                        + Json.encoded(place.channel()),
                                                ""),
                                        body -> Json.all(body).map(HelixChannel::rewards))));
    }

    private static List<Reward> rewards(List<JsonNode> all) {
        return all.stream()
                .map(it -> new Reward(it.path("id").asText(), it.path("title").asText()))
                .toList();
    }

    @Override
    public void close() {
        http.close();
    }
}
