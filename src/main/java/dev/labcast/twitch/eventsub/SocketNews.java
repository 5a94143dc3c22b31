package dev.labcast.twitch.eventsub;

/// What happens to a [Socket], in its order. Immutable; any thread.
sealed interface SocketNews {

    record Heard(Socket from, String text) implements SocketNews {}

    /// It could not be made, or has ended.
    record Over(Socket from) implements SocketNews {}

    /// What became of all that was to be subscribed to: the worst of it.
    record Subscribed(Socket from, Subscriber.Outcome outcome) implements SocketNews {}

    /// Nothing; whoever waits for news looks up.
    record Wake() implements SocketNews {}
}
