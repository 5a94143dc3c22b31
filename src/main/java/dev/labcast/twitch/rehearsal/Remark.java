package dev.labcast.twitch.rehearsal;

import java.util.Optional;

/// Something that was said in the room. Immutable; any thread.
///
/// @param at ms since 1970-01-01
/// @param how in which way it was said
public record Remark(String id, Person by, String text, long at, How how) {

    /// The ways of saying something.
    public sealed interface How {

        record Plainly() implements How {}

        /// `/me`
        record Acting() implements How {}

        record Replying(Remark to) implements How {}

        record Cheering(int bits) implements How {}

        /// Paid for with the channel's points; `reward` is its id.
        record Redeeming(String reward) implements How {}

        /// Paid for to stand out.
        record Highlighted() implements How {}
    }

    Optional<Remark> answers() {
        return how instanceof How.Replying(Remark to) ? Optional.of(to) : Optional.empty();
    }
}
