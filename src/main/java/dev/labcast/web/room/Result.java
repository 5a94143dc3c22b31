package dev.labcast.web.room;

import dev.labcast.question.Refusal;

/// What came of a guest's wish. Immutable; any thread.
sealed interface Result {

    record Done() implements Result {}

    /// The queue understood, and said no.
    record Declined(Refusal why) implements Result {}

    /// It did not come as far as that.
    record Turned(RoomRefused why) implements Result {}
}
