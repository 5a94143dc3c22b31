package dev.labcast.twitch.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The door of id.twitch.tv for public clients (dev.twitch.tv/docs/authentication): device code,
/// tokens, validation, revocation. Refuses what Twitch refuses a public client, a secret among it.
/// Any thread.
final class IdDouble {
    private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    private final TwitchState state;

    IdDouble(TwitchState state) {
        this.state = state;
    }

    Told answer(Asked asked) {
        return switch (asked.call()) {
            case "GET validate" -> validate(asked.token("OAuth"));
            case "POST device", "POST token", "POST revoke" -> forClient(asked);
            default -> Told.refused(404, "not found");
        };
    }

    private Told forClient(Asked asked) {
        Map<String, String> form = asked.form();
        if (!form.getOrDefault("client_id", "").equals(state.clientId())) {
            return Told.refused(400, "invalid client");
        }
        if (form.containsKey("client_secret") || !asked.query().isEmpty()) {
            return Told.refused(403, "invalid client secret");
        }
        return switch (asked.call()) {
            case "POST device" -> device(form);
            case "POST token" -> token(form);
            default ->
                    state.issued().revoke(form.getOrDefault("token", ""))
                            ? Told.nothing(200)
                            : Told.refused(400, "Invalid token");
        };
    }

    private Told device(Map<String, String> form) {
        Issued.Code code = state.issued().code(List.of(form.getOrDefault("scopes", "").split(" ")));
        return Told.of(
                Told.JSON
                        .objectNode()
                        .put("device_code", code.device())
                        .put("expires_in", Issued.CODE_LASTS.toSeconds())
                        .put("interval", state.issued().interval().toSeconds())
                        .put("user_code", code.user())
                        .put(
                                "verification_uri",
                                "https://www.twitch.tv/activate?public=true&device-code="
                                        + code.user()));
    }

    private Told token(Map<String, String> form) {
        return switch (form.getOrDefault("grant_type", "")) {
            case DEVICE_GRANT ->
                    form.containsKey("scopes")
                            ? redeemed(form.getOrDefault("device_code", ""))
                            : Told.refused(400, "missing scopes");
            case "refresh_token" ->
                    state.issued()
                            .renewed(form.getOrDefault("refresh_token", ""))
                            .map(this::tokens)
                            .orElseGet(() -> Told.refused(400, "Invalid refresh token"));
            default -> Told.refused(400, "invalid grant type");
        };
    }

    private Told redeemed(String code) {
        return switch (state.issued().worth(code)) {
            case Issued.Worth.Tokens(var pair) -> tokens(pair);
            case Issued.Worth.Not(String message) -> Told.refused(400, message);
        };
    }

    private Told tokens(Issued.Pair pair) {
        ObjectNode body =
                Told.JSON
                        .objectNode()
                        .put("access_token", pair.access())
                        .put("refresh_token", pair.refresh())
                        .put("expires_in", left(pair.holder()))
                        .put("token_type", "bearer");
        body.set("scope", list(pair.holder().scopes()));
        return Told.of(body);
    }

    private Told validate(String token) {
        return state.issued()
                .holder(token)
                .map(it -> {
                    ObjectNode body =
                            Told.JSON
                                    .objectNode()
                                    .put("client_id", state.clientId())
                                    .put("login", it.person().login())
                                    .put("user_id", it.person().id())
                                    .put("expires_in", left(it));
                    body.set("scopes", list(it.scopes()));
                    return Told.of(body);
                })
                .orElseGet(() -> Told.refused(401, "invalid access token"));
    }

    private long left(Issued.Holder holder) {
        return Duration.between(state.time().instant(), holder.until()).toSeconds();
    }

    private static ArrayNode list(Set<String> texts) {
        ArrayNode list = Told.JSON.arrayNode();
        new TreeSet<>(texts).forEach(list::add);
        return list;
    }
}
