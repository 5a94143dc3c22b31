package dev.labcast.export;

import dev.labcast.recording.Recovered;

/// What a [Format] writes from: the episode on its axis, the frame rate for formats that count
/// frames, and the session itself for those that hold what was shown. Immutable; any thread.
public record Material(Episode episode, FrameRate rate, Recovered session) {}
