package dev.labcast.twitch.rehearsal;

/// What happens in the [Room]; doors tell it in their own words. Immutable; any thread.
public sealed interface Happening {

    record Said(Remark remark) implements Happening {}

    /// A moderator took one remark away.
    record Deleted(Remark remark) implements Happening {}

    /// `seconds` is 0 for a ban.
    record Silenced(Person person, int seconds) implements Happening {}

    record Cleared() implements Happening {}

    record Raided(Person from, int viewers) implements Happening {}

    /// Twitch tells everybody in the room something.
    record Noticed(String code, String text) implements Happening {}
}
