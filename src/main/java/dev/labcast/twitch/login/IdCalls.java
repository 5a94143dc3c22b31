package dev.labcast.twitch.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The OAuth calls of a public client (dev.twitch.tv/docs/authentication/getting-tokens-oauth,
/// device code grant flow): tokens go in the body of a form or in a header, never in an address,
/// and there is no client secret. Any thread that may wait.
final class IdCalls {
    private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";
    private static final long LONGEST_CODE_S = 3_600;
    private static final long LONGEST_INTERVAL_S = 120;

    private final TwitchApp app;
    private final Http http;

    IdCalls(TwitchApp app, Http http) {
        this.app = app;
        this.http = http;
    }

    /// `code` is ours to ask with, `userCode` the person's to confirm.
    record Device(Secret code, String userCode, URI address, Duration lasts, Duration interval) {}

    record Pair(Secret access, Secret refresh, Set<String> scopes, Duration lasts) {}

    record Whose(String login, String userId, Set<String> scopes, Duration lasts) {}

    /// What is said to the person where the client is not known there.
    String unknownApp() {
        return app.unknown();
    }

    IdAnswer<Device> device(Set<String> scopes) {
        return post(
                "device",
                Map.of("client_id", app.clientId(), "scopes", String.join(" ", scopes)),
                IdCalls::device);
    }

    IdAnswer<Pair> redeem(Secret code, Set<String> scopes) {
        return post(
                "token",
                Map.of(
                        "client_id", app.clientId(),
                        "scopes", String.join(" ", scopes),
                        "device_code", code.reveal(),
                        "grant_type", DEVICE_GRANT),
                IdCalls::pair);
    }

    IdAnswer<Pair> renew(Secret refresh) {
        return post(
                "token",
                Map.of(
                        "client_id", app.clientId(),
                        "refresh_token", refresh.reveal(),
                        "grant_type", "refresh_token"),
                IdCalls::pair);
    }

    IdAnswer<Whose> whose(Secret access) {
        HttpRequest request =
                HttpRequest.newBuilder(app.at("validate"))
                        .header("Authorization", "OAuth " + access.reveal())
                        .build();
        return answer(http.send(request), IdCalls::whose);
    }

    IdAnswer<Boolean> revoke(Secret token) {
        return post(
                "revoke",
                Map.of("client_id", app.clientId(), "token", token.reveal()),
                _ -> Optional.of(true));
    }

    private <T> IdAnswer<T> post(
            String call, Map<String, String> form, Function<JsonNode, Optional<T>> reading) {
        String body =
                new TreeMap<>(form)
                        .entrySet().stream()
                                .map(it ->
                                        it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                                .collect(Collectors.joining("&"));
        HttpRequest request =
                HttpRequest.newBuilder(app.at(call))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return answer(http.send(request), reading);
    }

    private static <T> IdAnswer<T> answer(Reply reply, Function<JsonNode, Optional<T>> reading) {
        return switch (reply) {
            case Reply.Unheard _ -> new IdAnswer.Away<>();
            case Reply.Heard heard when heard.status() == 200 ->
                    reading.apply(heard.body())
                            .<IdAnswer<T>>map(IdAnswer.Yes::new)
                            .orElseGet(IdAnswer.Away::new);
            case Reply.Heard heard when heard.status() >= 500 -> new IdAnswer.Away<>();
            case Reply.Heard heard -> new IdAnswer.No<>(heard.status(), heard.message());
        };
    }

    private static Optional<Device> device(JsonNode body) {
        String userCode = body.path("user_code").asText("");
        Optional<URI> address = web(body.path("verification_uri").asText(""));
        return Secret.of(body.path("device_code").asText(""))
                .filter(_ -> userCode.matches("[A-Za-z0-9-]{4,20}") && address.isPresent())
                .map(code ->
                        new Device(
                                code,
                                userCode,
                                address.orElseThrow(),
                                seconds(body.path("expires_in"), LONGEST_CODE_S),
                                seconds(body.path("interval"), LONGEST_INTERVAL_S)));
    }

    /// An address that can be shown and opened.
    private static Optional<URI> web(String text) {
        return text.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9/?&=._~+-]{0,300})?")
                ? Optional.of(URI.create(text))
                : Optional.empty();
    }

    private static Optional<Pair> pair(JsonNode body) {
        Optional<Secret> refresh = Secret.of(body.path("refresh_token").asText(""));
        return Secret.of(body.path("access_token").asText(""))
                .filter(_ -> refresh.isPresent())
                .map(access ->
                        new Pair(
                                access,
                                refresh.orElseThrow(),
                                texts(body.path("scope")),
                                lasts(body)));
    }

    private static Optional<Whose> whose(JsonNode body) {
        Whose whose =
                new Whose(
                        body.path("login").asText(""),
                        body.path("user_id").asText(""),
                        texts(body.path("scopes")),
                        lasts(body));
        return whose.login().isEmpty() || whose.userId().isEmpty()
                ? Optional.empty()
                : Optional.of(whose);
    }

    private static Duration lasts(JsonNode body) {
        return Duration.ofSeconds(Math.clamp(body.path("expires_in").asLong(0), 0, 1L << 32));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(it -> texts.add(it.asText()));
        return texts;
    }

    private static Duration seconds(JsonNode number, long most) {
        return Duration.ofSeconds(Math.clamp(number.asLong(5), 1, most));
    }
}
