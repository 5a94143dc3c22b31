package dev.labcast.twitch;

/// With whose name the chat is read, and the token that proves it (scope `chat:read`), without
/// `oauth:` before it. Immutable; any thread. Its text never holds the token.
public record ChatLogin(String login, String userId, String token) {
    @Override
    public String toString() {
        return login;
    }
}
