package dev.labcast.question.chat;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Somebody who speaks in a chat. `id` stays the same when the name changes; `login` is what the
/// chat knows them by, "" where there are no logins, `name` what people see. `firstTime` is true of
/// somebody who has never spoken there before. All texts are as they came: hostile. Immutable; any
/// thread.
public record Chatter(String id, String login, String name, Set<Role> roles, boolean firstTime) {

    /// What the channel lets somebody do, or knows them as.
    public enum Role {
        BROADCASTER,
        MODERATOR,
        VIP,
        SUBSCRIBER
    }

    public Chatter {
        // A set of an enum is a number, and there is one for each message of a flood.
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /// Whether they may answer for the researcher: drop a question, call it answered, merge two.
    public boolean moderates() {
        return roles.contains(Role.BROADCASTER) || roles.contains(Role.MODERATOR);
    }
}
