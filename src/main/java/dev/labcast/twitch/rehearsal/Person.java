package dev.labcast.twitch.rehearsal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Somebody with an account. Immutable; any thread.
///
/// @param colour `#RRGGBB`, "" for none chosen
/// @param badges as the chat writes them, `moderator/1`
/// @param firstTime whether they have never spoken in the room before
public record Person(
        String id,
        String login,
        String name,
        String colour,
        List<String> badges,
        boolean firstTime) {

    public Person {
        badges = List.copyOf(badges);
    }

    /// A viewer without badges, whose login is the name in small letters.
    public static Person viewer(String id, String name) {
        return new Person(id, name.toLowerCase(Locale.ROOT), name, "#1E90FF", List.of(), false);
    }

    public Person with(String badge) {
        List<String> more = Stream.concat(badges.stream(), Stream.of(badge)).toList();
        return new Person(id, login, name, colour, more, firstTime);
    }

    public Person speakingFirst() {
        return new Person(id, login, name, colour, badges, true);
    }

    boolean has(String badge) {
        return badges.stream().anyMatch(it -> it.startsWith(badge + "/"));
    }
}
