package dev.labcast.question.chat;

import java.util.List;

/// What happens where people talk, in the order in which the place tells it. A deletion may come
/// before the message it deletes, and anything may be told twice. Immutable; any thread.
public sealed interface ChatEvent {

    record Said(ChatMessage message) implements ChatEvent {}

    /// One message is gone.
    record Deleted(String messageId) implements ChatEvent {}

    /// Somebody was silenced or banned: all they said is gone. `chatterId` is "" where the chat
    /// names only the `login`.
    record Silenced(String chatterId, String login) implements ChatEvent {}

    /// Everything that was said is gone.
    record Cleared() implements ChatEvent {}

    /// Somebody had these questions before their eyes where they could vote for them.
    record Seen(Chatter by, List<Long> numbers) implements ChatEvent {
        public Seen {
            numbers = List.copyOf(numbers);
        }
    }

    /// Another channel's viewers have come over, `viewers` of them; only channels tell that.
    record Raided(String from, int viewers) implements ChatEvent {}

    /// The chat tells the person something; `code` is its own word for it, "" where it has none.
    record Notice(String code, String text) implements ChatEvent {}
}
