package dev.labcast.twitch.helix;

import java.time.Duration;
import java.util.function.Function;

/// What came of something that was to be done in the channel. Sentences are for the person.
/// Immutable; any thread.
public sealed interface Answer<T> {

    record Done<T>(T what) implements Answer<T> {}

    /// Twitch, or a rule that Twitch would hold it to, does not want it; the same again is refused
    /// again.
    record Refused<T>(String sentence) implements Answer<T> {}

    record NotLive<T>() implements Answer<T> {}

    /// There is no login, or it does not reach that far; the sentence says how it would.
    record NotAllowed<T>(String sentence) implements Answer<T> {}

    /// It was not done, and can be after `pause`.
    record TooMany<T>(Duration pause) implements Answer<T> {}

    /// Twitch could not be reached or is not well. `perhapsDone`: it may have been done all the
    /// same, so doing it again may do it twice.
    record Away<T>(String sentence, boolean perhapsDone) implements Answer<T> {}

    /// The same for what follows from what was done.
    default <U> Answer<U> then(Function<T, Answer<U>> next) {
        return switch (this) {
            case Done<T>(T what) -> next.apply(what);
            case Refused<T>(String sentence) -> new Refused<>(sentence);
            case NotLive<T> _ -> new NotLive<>();
            case NotAllowed<T>(String sentence) -> new NotAllowed<>(sentence);
            case TooMany<T>(Duration pause) -> new TooMany<>(pause);
            case Away<T>(String sentence, boolean perhapsDone) -> new Away<>(sentence, perhapsDone);
        };
    }
}
