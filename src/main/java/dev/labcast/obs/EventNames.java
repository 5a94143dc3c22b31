package dev.labcast.obs;

import java.util.Arrays;
import java.util.Optional;

/// What an event of obs-websocket means to Labcast, by its name (protocol.md, "Events"). Those it
/// does not heed, also ones of later servers, mean nothing.
final class EventNames {
    private static final String STATE = "OBS_WEBSOCKET_OUTPUT_";

    /// General, Config, Scenes, Inputs, Transitions, Outputs, SceneItems, Ui.
    static final int SUBSCRIBED = 1 | 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4 | 1 << 6 | 1 << 7 | 1 << 10;

    private EventNames() {}

    static Optional<ObsEvent> read(RawEvent event) {
        Fields fields = event.fields();
        return switch (event.name()) {
            case "SceneTransitionEnded" -> Optional.of(new ObsEvent.TransitionEnded());
            case "SceneCreated", "SceneRemoved", "SceneNameChanged", "SceneListChanged" ->
                    Optional.of(new ObsEvent.ScenesChanged());
            case "SceneItemCreated",
                    "SceneItemRemoved",
                    "SceneItemListReindexed",
                    "SceneItemEnableStateChanged",
                    "InputCreated",
                    "InputRemoved",
                    "InputNameChanged" ->
                    Optional.of(new ObsEvent.ItemsChanged(fields.text("sceneName")));
            case "CurrentSceneCollectionChanged" ->
                    Optional.of(new ObsEvent.CollectionChanged(fields.text("sceneCollectionName")));
            case "RecordStateChanged" ->
                    state(fields)
                            .map(state ->
                                    new ObsEvent.RecordChanged(
                                            state, present(fields.text("outputPath"))));
            case "RecordFileChanged" ->
                    Optional.of(new ObsEvent.RecordFileChanged(fields.text("newOutputPath")));
            case "StreamStateChanged" -> state(fields).map(ObsEvent.StreamChanged::new);
            case "StudioModeStateChanged" ->
                    Optional.of(new ObsEvent.StudioModeChanged(fields.flag("studioModeEnabled")));
            case "ExitStarted" -> Optional.of(new ObsEvent.Exiting());
            default -> Optional.empty();
        };
    }

    private static Optional<OutputState> state(Fields fields) {
        String name = fields.text("outputState");
        return Arrays.stream(OutputState.values())
                .filter(state -> name.equals(STATE + state.name()))
                .findFirst();
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
