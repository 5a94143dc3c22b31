package dev.labcast.obs;

import java.util.List;
import java.util.stream.Stream;

/// What the twin says of its age, and the requests it answers at that age.
final class ScriptedRequests {
    private static final List<String> SINCE_28 =
            List.of(
                    "GetVersion",
                    "GetVideoSettings",
                    "GetSceneList",
                    "SetCurrentProgramScene",
                    "GetStudioModeEnabled",
                    "CreateScene",
                    "RemoveScene",
                    "SetSceneName",
                    "GetInputList",
                    "GetInputKindList",
                    "CreateInput",
                    "RemoveInput",
                    "SetInputName",
                    "GetInputSettings",
                    "GetSourceActive",
                    "SetInputSettings",
                    "GetInputPropertiesListPropertyItems",
                    "GetSceneItemList",
                    "CreateSceneItem",
                    "RemoveSceneItem",
                    "SetSceneItemTransform",
                    "GetSceneItemTransform",
                    "GetSceneTransitionList",
                    "SetSceneSceneTransitionOverride",
                    "SetSceneItemIndex",
                    "SetSceneItemEnabled",
                    "SetInputMute",
                    "GetInputMute",
                    "SaveSourceScreenshot",
                    "StartRecord",
                    "StopRecord",
                    "PauseRecord",
                    "ResumeRecord",
                    "GetRecordStatus",
                    "StartStream",
                    "StopStream",
                    "GetStreamStatus",
                    "GetStats",
                    "TriggerHotkeyByName",
                    "PressInputPropertiesButton");

    static final Obs.Version STUDIO_29 = new Obs.Version("29.0.2", "5.1.0", "scripted", SINCE_28);

    static final Obs.Version STUDIO_31 =
            new Obs.Version(
                    "31.0.0",
                    "5.5.4",
                    "scripted",
                    Stream.concat(SINCE_28.stream(), Stream.of("CreateRecordChapter")).toList());

    static final List<String> HOTKEYS =
            List.of(
                    "OBSBasic.StartStreaming",
                    "OBSBasic.StopStreaming",
                    "OBSBasic.ForceStopStreaming",
                    "OBSBasic.StartRecording",
                    "OBSBasic.StopRecording",
                    "OBSBasic.PauseRecording",
                    "OBSBasic.UnpauseRecording");

    private ScriptedRequests() {}
}
