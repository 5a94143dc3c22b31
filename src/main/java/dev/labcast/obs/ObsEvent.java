package dev.labcast.obs;

import java.util.Optional;

/// What happens in OBS Studio without our asking, or because we asked: the events of obs-websocket
/// that Labcast heeds. Immutable; any thread.
public sealed interface ObsEvent {

    /// The program scene is `scene` now (the transition to it has begun). Of switches that follow
    /// each other within a few milliseconds only the last may be told.
    record SceneSwitched(String scene) implements ObsEvent {}

    /// A transition has ended.
    record TransitionEnded() implements ObsEvent {}

    /// Scenes were made, removed, renamed or reordered.
    record ScenesChanged() implements ObsEvent {}

    /// Something was made, removed, renamed, reordered, shown or hidden within `scene` ("" when OBS
    /// does not say in which). Dragging on the canvas is not told.
    record ItemsChanged(String scene) implements ObsEvent {}

    /// The person switched to another scene collection, which has other scenes and sources.
    record CollectionChanged(String name) implements ObsEvent {}

    /// The recording's state; `path` when OBS names the file (once started and once stopped).
    record RecordChanged(OutputState state, Optional<String> path) implements ObsEvent {}

    /// The recording goes on in another file (OBS 30 and later).
    record RecordFileChanged(String path) implements ObsEvent {}

    record StreamChanged(OutputState state) implements ObsEvent {}

    record StudioModeChanged(boolean on) implements ObsEvent {}

    /// OBS is about to quit.
    record Exiting() implements ObsEvent {}

    /// The connection is gone. Nothing follows.
    record Closed(ObsTrouble reason) implements ObsEvent {}
}
