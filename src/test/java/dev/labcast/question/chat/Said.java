package dev.labcast.question.chat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Messages of nobody in particular.
public final class Said {
    private Said() {}

    /// `name` is also the person's id and login.
    public static ChatMessage by(String id, String name, String text) {
        return new ChatMessage(
                id,
                new Chatter(name, name, name, Set.of(), false),
                text,
                0,
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                List.of());
    }
}
