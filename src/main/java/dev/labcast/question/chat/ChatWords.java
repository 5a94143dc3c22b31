package dev.labcast.question.chat;

import java.util.Set;

/// The words that chats give commands with, all in lower case and without `!`. `queue` bots use `q`
/// for something else; who has one takes it out. Immutable; any thread.
public record ChatWords(Set<String> ask, Set<String> bug, Set<String> idea) {
    public static final ChatWords USUAL =
            new ChatWords(Set.of("ask", "question", "q"), Set.of("bug"), Set.of("idea", "suggest"));

    public ChatWords {
        ask = Set.copyOf(ask);
        bug = Set.copyOf(bug);
        idea = Set.copyOf(idea);
    }
}
