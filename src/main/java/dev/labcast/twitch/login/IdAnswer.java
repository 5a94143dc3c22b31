package dev.labcast.twitch.login;

/// What id.twitch.tv says to a call. Immutable; any thread.
sealed interface IdAnswer<T> {

    record Yes<T>(T value) implements IdAnswer<T> {}

    /// `message` in Twitch's words, which are not for people.
    record No<T>(int status, String message) implements IdAnswer<T> {}

    /// It was not there, or not well; asking again later may help.
    record Away<T>() implements IdAnswer<T> {}
}
