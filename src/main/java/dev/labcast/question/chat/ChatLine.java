package dev.labcast.question.chat;

/// One thing that was said in a chat, as the researcher may read it: `name` and `text` went through
/// [dev.labcast.question.TextHygiene], but not through the guard: this is private. `by` tells
/// people apart, `sentAt` is ms since 1970-01-01 by the chat's clock. Immutable; any thread.
public record ChatLine(String id, String by, String login, String name, String text, long sentAt) {}
