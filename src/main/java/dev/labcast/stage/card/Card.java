package dev.labcast.stage.card;

/// What one card says. Equal cards look the same, so that nothing is drawn twice. Immutable; any
/// thread.
public sealed interface Card permits LowerThird, QuestionCard {}
