package dev.labcast.twitch.bridge;

import dev.labcast.twitch.helix.ChannelActions.Look;
import dev.labcast.twitch.login.Feature;
import java.util.OptionalLong;

/// Something that is to be done in the channel because of what the session's log holds. Texts are
/// the log's, so they may be seen. Immutable; any thread.
sealed interface Deed {

    /// A marker for the session's moment `at` (ms), at which question `answer` was answered or else
    /// a segment began. What was asked is not in `words`: it is looked up when the marker is set,
    /// for by then it may have been taken back.
    record Mark(String words, OptionalLong answer, long at) implements Deed {}

    record Describe(Look look) implements Deed {}

    /// Those who asked are told what has become of it; what exactly, is found when it is said.
    record Tell() implements Deed {}

    /// Without which it is not done.
    default Feature feature() {
        return switch (this) {
            case Mark _ -> Feature.MARK;
            case Describe _ -> Feature.TITLE;
            case Tell _ -> Feature.SPEAK;
        };
    }

    /// For so long (ms) it is worth doing. A marker minutes away from what it marks helps nobody.
    default long lasts() {
        return switch (this) {
            case Mark _ -> 120_000;
            case Describe _ -> 600_000;
            case Tell _ -> 60_000;
        };
    }
}
