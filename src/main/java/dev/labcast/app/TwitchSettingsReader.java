package dev.labcast.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads what stands below `twitch` in `settings.json`. Lives for one reading on one thread.
final class TwitchSettingsReader {
    private static final Set<String> NAMES =
            Set.of(
                    "channel",
                    "clientId",
                    "addresses",
                    "markers",
                    "title",
                    "tags",
                    "category",
                    "replies",
                    "listen",
                    "rewards");
    private static final int MOST = 10;
    private static final Set<String> ADDRESSES = Set.of("irc", "id", "helix", "eventsub");
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final JsonNode twitch;
    private final Function<String, Refusal> fault;

    /// `fault` makes a refusal that names the file.
    TwitchSettingsReader(JsonNode twitch, Function<String, Refusal> fault) {
        this.twitch = twitch;
        this.fault = fault;
    }

    TwitchSettings read() throws Refusal {
        if (twitch.isMissingNode()) {
            return TwitchSettings.USUAL;
        }
        check(twitch, NAMES, "below 'twitch'");
        return new TwitchSettings(
                text(
                        "channel",
                        "[A-Za-z0-9_]{1,25}",
                        "wants the name of a channel, as in its address, for 'channel'"),
                text(
                        "clientId",
                        "[A-Za-z0-9]{10,64}",
                        "wants the client id of an application (letters and digits) for"
                                + " 'clientId'"),
                uses(),
                addresses(twitch.path("addresses")));
    }

    private TwitchUses uses() throws Refusal {
        return new TwitchUses(
                isOn("markers"),
                isOn("title"),
                twitch.has("tags")
                        ? Optional.of(
                                texts(
                                        "tags",
                                        "[\\p{L}\\p{N}]{1,25}",
                                        "of letters and digits, of at most 25 characters"))
                        : Optional.empty(),
                text(
                        "category",
                        ".{1,140}",
                        "wants the name of a category, as Twitch writes it, for 'category'"),
                isOn("replies"),
                isOn("listen"),
                texts("rewards", ".{1,45}", "as Twitch writes them"));
    }

    private boolean isOn(String name) throws Refusal {
        JsonNode value = twitch.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw fault.apply("wants true or false for '" + name + "' below 'twitch'");
        }
        return value.asBoolean(false);
    }

    private List<String> texts(String name, String form, String how) throws Refusal {
        JsonNode list = twitch.path(name);
        List<String> texts = new ArrayList<>();
        boolean good = list.isMissingNode() || list.isArray() && list.size() <= MOST;
        for (JsonNode one : list) {
            good &= one.isTextual() && one.asText().matches(form);
            texts.add(one.asText());
        }
        if (!good) {
            throw fault.apply(
                    "wants a list of at most %d texts, %s, for '%s' below 'twitch'"
                            .formatted(MOST, how, name));
        }
        return texts;
    }

    private void check(JsonNode object, Set<String> names, String where) throws Refusal {
        if (!object.isObject()) {
            throw fault.apply("wants names and values " + where);
        }
        for (String name : (Iterable<String>) object::fieldNames) {
            if (isSecret(name)) {
                throw fault.apply(
                        "holds a secret "
                                + where
                                + ", where others may read it; take it out and revoke it, Labcast"
                                + " logs in by 'labcast twitch login' and needs none");
            }
            if (!names.contains(name)) {
                throw fault.apply(
                        "does not know '"
                                + name
                                + "' "
                                + where
                                + " (known are "
                                + String.join(", ", names.stream().sorted().toList())
                                + ")");
            }
        }
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("secret")
                || lower.contains("token")
                || lower.contains("password")
                || lower.contains("oauth");
    }

    private Optional<String> text(String name, String form, String wants) throws Refusal {
        JsonNode text = twitch.path(name);
        if (text.isMissingNode()) {
            return Optional.empty();
        }
        if (!text.isTextual() || !text.asText().matches(form)) {
            throw fault.apply(wants + " below 'twitch'");
        }
        return Optional.of(text.asText());
    }

    private TwitchSettings.Addresses addresses(JsonNode set) throws Refusal {
        TwitchSettings.Addresses usual = TwitchSettings.USUAL.addresses();
        if (set.isMissingNode()) {
            return usual;
        }
        check(set, ADDRESSES, "below 'addresses' of 'twitch'");
        return new TwitchSettings.Addresses(
                address(set, "irc", "ws", usual.irc()),
                address(set, "id", "http", usual.id()),
                address(set, "helix", "http", usual.helix()),
                address(set, "eventsub", "ws", usual.eventsub()));
    }

    /// Tokens go there, so only a program on this machine may be spoken to without encryption.
    private URI address(JsonNode set, String name, String plain, URI usual) throws Refusal {
        if (!set.has(name)) {
            return usual;
        }
        Optional<URI> address = uri(set.path(name).asText());
        String host = address.map(it -> Objects.requireNonNullElse(it.getHost(), "")).orElse("");
        String scheme =
                address.map(it -> Objects.requireNonNullElse(it.getScheme(), "")).orElse("");
        boolean good = scheme.equals(plain + "s") || scheme.equals(plain) && HERE.contains(host);
        if (host.isEmpty() || !good) {
            throw fault.apply(
                    "wants an address with %ss:// (or %s:// on this machine) for '%s' below 'addresses' of 'twitch'"
                            .formatted(plain, plain, name));
        }
        return address.orElseThrow();
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(
                    new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text));
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }
}
