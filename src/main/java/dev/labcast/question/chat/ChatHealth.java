package dev.labcast.question.chat;

/// How a [ChatSource] is. Sentences are for the person, and say what to do where something is to be
/// done. Immutable; any thread.
public sealed interface ChatHealth {

    record Connecting() implements ChatHealth {}

    /// What is said in `channel` is heard.
    record Connected(String channel) implements ChatHealth {}

    /// Out of touch for now; it tries again in `retryMillis`.
    record Away(String sentence, long retryMillis) implements ChatHealth {}

    /// It does not try again until the person has mended something.
    record Refused(String sentence) implements ChatHealth {}
}
