package dev.labcast.twitch.login;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/// What Labcast can do with a login, and the scope that Twitch wants for it
/// (dev.twitch.tv/docs/authentication/scopes). A scope is asked for only when its feature is
/// switched on.
public enum Feature {
    SPEAK("user:write:chat", "write in your chat (answers to viewers)"),
    MARK("channel:manage:broadcast", "set markers in your stream"),
    TITLE("channel:manage:broadcast", "set title, tags and category of your channel"),
    LISTEN("user:read:chat", "read your chat as you"),
    REDEEM("channel:read:redemptions", "see which channel rewards are redeemed");

    private final String scope;
    private final String may;

    Feature(String scope, String may) {
        this.scope = scope;
        this.may = may;
    }

    public String scope() {
        return scope;
    }

    /// Completes the sentence "Labcast may …".
    public String may() {
        return may;
    }

    /// The scopes of all of `features`, in the order of the alphabet.
    public static Set<String> scopes(Collection<Feature> features) {
        Set<String> scopes = new TreeSet<>();
        features.forEach(it -> scopes.add(it.scope));
        return scopes;
    }

    /// What can be done with `scopes`.
    public static Set<Feature> allowedBy(Set<String> scopes) {
        Set<Feature> allowed = EnumSet.noneOf(Feature.class);
        Arrays.stream(values()).filter(it -> scopes.contains(it.scope)).forEach(allowed::add);
        return allowed;
    }
}
