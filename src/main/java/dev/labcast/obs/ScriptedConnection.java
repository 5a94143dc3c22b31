package dev.labcast.obs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// A connection to [ScriptedObs], which carries out what is asked here while it holds its lock.
final class ScriptedConnection implements Obs {
    private static final int LEAST_WIDTH = 8;
    private static final int MOST_WIDTH = 4_096;
    private static final long LAST_EVENT_MILLIS = 1_000;

    private final ScriptedObs studio;
    private final Troubles troubles;
    private volatile ObsTrouble end;
    private final EventThread events;
    private CompletableFuture<Boolean> heard = CompletableFuture.completedFuture(true);

    ScriptedConnection(ScriptedObs studio, Troubles troubles, Consumer<ObsEvent> consumer) {
        this.studio = studio;
        this.troubles = troubles;
        events = new EventThread(consumer, () -> {});
        events.start();
        end = troubles.gone();
    }

    Troubles troubles() {
        return troubles;
    }

    /// Holding the studio's lock, as the next two.
    void mustBeHeard() throws ObsTrouble {
        if (events.ended()) {
            throw end;
        }
        if (!heard.isDone()) {
            throw troubles.stillSilent();
        }
    }

    void silentUntil(CompletableFuture<Boolean> answering) {
        heard = answering;
    }

    void tell(ObsEvent event) {
        if (!events.post(event)) {
            events.end(troubles.overrun());
        }
    }

    /// OBS is gone, in order (`politely`) or not.
    void gone(boolean politely) {
        end = politely ? troubles.quits() : troubles.gone();
        events.end(end);
        studio.leave(this);
    }

    @Override
    public void close() {
        events.end(troubles.closedByUs());
        studio.leave(this);
        try {
            events.await(LAST_EVENT_MILLIS);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Version version() throws ObsTrouble {
        return ask("GetVersion", obs -> obs.version);
    }

    @Override
    public Canvas canvas() throws ObsTrouble {
        return ask("GetVideoSettings", obs -> ScriptedObs.CANVAS);
    }

    @Override
    public List<String> scenes() throws ObsTrouble {
        return ask("GetSceneList", obs -> obs.collection.scenes());
    }

    @Override
    public String programScene() throws ObsTrouble {
        return ask("GetSceneList", obs -> obs.collection.program());
    }

    @Override
    public void switchTo(String scene) throws ObsTrouble {
        tell("SetCurrentProgramScene", obs -> obs.collection.switchTo(scene));
    }

    @Override
    public boolean studioMode() throws ObsTrouble {
        return ask("GetStudioModeEnabled", obs -> false);
    }

    @Override
    public void createScene(String scene) throws ObsTrouble {
        tell("CreateScene", obs -> obs.collection.createScene(scene));
    }

    @Override
    public void removeScene(String scene) throws ObsTrouble {
        tell("RemoveScene", obs -> obs.collection.removeScene(scene));
    }

    @Override
    public void renameScene(String scene, String to) throws ObsTrouble {
        tell("SetSceneName", obs -> obs.collection.renameScene(scene, to));
    }

    @Override
    public List<Input> inputs() throws ObsTrouble {
        return ask("GetInputList", obs -> obs.collection.inputs());
    }

    @Override
    public List<String> inputKinds() throws ObsTrouble {
        return ask("GetInputKindList", obs -> List.copyOf(obs.collection.kinds()));
    }

    @Override
    public long createInput(
            String scene, String input, String kind, Map<String, Object> settings, boolean enabled)
            throws ObsTrouble {
        return ask(
                "CreateInput",
                obs -> obs.collection.createInput(scene, input, kind, settings, enabled));
    }

    @Override
    public void removeInput(String input) throws ObsTrouble {
        tell("RemoveInput", obs -> obs.collection.removeInput(input));
    }

    @Override
    public void renameInput(String input, String to) throws ObsTrouble {
        tell("SetInputName", obs -> obs.collection.renameInput(input, to));
    }

    @Override
    public Map<String, Object> settings(String input) throws ObsTrouble {
        return ask("GetInputSettings", obs -> Fields.plain(obs.collection.input(input).settings));
    }

    @Override
    public boolean showing(String input) throws ObsTrouble {
        return ask("GetSourceActive", obs -> obs.collection.showing(input));
    }

    @Override
    public void setSettings(String input, Map<String, Object> settings) throws ObsTrouble {
        tell("SetInputSettings", obs -> obs.collection.input(input).settings.putAll(settings));
    }

    @Override
    public Map<String, String> choices(String input, String property) throws ObsTrouble {
        return ask(
                "GetInputPropertiesListPropertyItems",
                obs -> {
                    obs.collection.input(input);
                    Map<String, String> offered = obs.choices.get(property);
                    if (offered == null) {
                        throw Refused.notFound(property);
                    }
                    return offered;
                });
    }

    @Override
    public List<Item> items(String scene) throws ObsTrouble {
        return ask("GetSceneItemList", obs -> obs.collection.items(scene));
    }

    @Override
    public long addItem(String scene, String source, boolean enabled) throws ObsTrouble {
        return ask("CreateSceneItem", obs -> obs.collection.addItem(scene, source, enabled));
    }

    @Override
    public void removeItem(String scene, long id) throws ObsTrouble {
        tell("RemoveSceneItem", obs -> obs.collection.removeItem(scene, id));
    }

    @Override
    public void place(String scene, long id, Placement placement) throws ObsTrouble {
        boolean boxed = placement.boundsWidth() > 0 && placement.boundsHeight() > 0;
        Placement kept = boxed ? placement : new Placement(placement.x(), placement.y(), 0, 0);
        tell("SetSceneItemTransform", obs -> obs.collection.item(scene, id).placement = kept);
    }

    @Override
    public Placement placement(String scene, long id) throws ObsTrouble {
        return ask("GetSceneItemTransform", obs -> obs.collection.item(scene, id).placement);
    }

    @Override
    public void reorder(String scene, long id, int index) throws ObsTrouble {
        tell("SetSceneItemIndex", obs -> obs.collection.reorder(scene, id, index));
    }

    @Override
    public void show(String scene, long id, boolean enabled) throws ObsTrouble {
        tell("SetSceneItemEnabled", obs -> obs.collection.show(scene, id, enabled));
    }

    @Override
    public void cutTo(String scene) throws ObsTrouble {
        tell("SetSceneSceneTransitionOverride", obs -> obs.collection.cutTo(scene));
    }

    @Override
    public void mute(String input, boolean muted) throws ObsTrouble {
        tell("SetInputMute", obs -> obs.collection.heard(input).muted = muted);
    }

    @Override
    public boolean muted(String input) throws ObsTrouble {
        return ask("GetInputMute", obs -> obs.collection.heard(input).muted);
    }

    @Override
    public void screenshot(String source, Path png, int width) throws ObsTrouble {
        tell(
                "SaveSourceScreenshot",
                obs -> {
                    if (width < LEAST_WIDTH || width > MOST_WIDTH) {
                        throw Refused.outOfRange("imageWidth");
                    }
                    try {
                        obs.collection.picture(source, ScriptedObs.CANVAS, width).write(png);
                    } catch (IOException unwritable) {
                        throw new UncheckedIOException(
                                "no picture of the scripted OBS", unwritable);
                    }
                });
    }

    @Override
    public void startRecord() throws ObsTrouble {
        tell(
                "StartRecord",
                obs -> {
                    obs.record.start();
                    recordIs(OutputState.STARTING, Optional.empty());
                    recordIs(OutputState.STARTED, Optional.of(obs.recording(true)));
                });
    }

    @Override
    public String stopRecord() throws ObsTrouble {
        return ask(
                "StopRecord",
                obs -> {
                    obs.record.stop();
                    recordIs(OutputState.STOPPING, Optional.empty());
                    recordIs(OutputState.STOPPED, Optional.of(obs.recording(false)));
                    return obs.recording(false);
                });
    }

    @Override
    public void pauseRecord(boolean pause) throws ObsTrouble {
        tell(
                pause ? "PauseRecord" : "ResumeRecord",
                obs -> {
                    if (!pause) {
                        obs.record.resume();
                        recordIs(OutputState.RESUMED, Optional.empty());
                    } else if (obs.record.pause()) {
                        recordIs(OutputState.PAUSED, Optional.empty());
                    }
                });
    }

    @Override
    public Output record() throws ObsTrouble {
        return ask("GetRecordStatus", obs -> obs.record.state());
    }

    @Override
    public void chapter(String title) throws ObsTrouble {
        tell(
                "CreateRecordChapter",
                obs -> {
                    if (!obs.record.active()) {
                        throw Refused.notRunning();
                    }
                    obs.chapters.add(title);
                });
    }

    @Override
    public void startStream() throws ObsTrouble {
        tell(
                "StartStream",
                obs -> {
                    obs.stream.start();
                    obs.tell(new ObsEvent.StreamChanged(OutputState.STARTING));
                    obs.tell(new ObsEvent.StreamChanged(OutputState.STARTED));
                });
    }

    @Override
    public void stopStream() throws ObsTrouble {
        tell("StopStream", ScriptedConnection::endStream);
    }

    @Override
    public Output stream() throws ObsTrouble {
        return ask("GetStreamStatus", obs -> obs.stream.state());
    }

    @Override
    public Stats stats() throws ObsTrouble {
        return ask("GetStats", ScriptedObs::stats);
    }

    @Override
    public void hotkey(String name) throws ObsTrouble {
        tell(
                "TriggerHotkeyByName",
                obs -> {
                    if (!ScriptedRequests.HOTKEYS.contains(name)) {
                        throw Refused.notFound(name);
                    }
                    obs.hotkeys.add(name);
                    if (name.endsWith("StopStreaming") && obs.stream.active()) {
                        endStream(obs);
                    }
                });
    }

    @Override
    public void refresh(String browserInput) throws ObsTrouble {
        tell(
                "PressInputPropertiesButton",
                obs -> {
                    if (!obs.collection.input(browserInput).kind.equals("browser_source")) {
                        throw Refused.notFound("refreshnocache");
                    }
                    obs.refreshed.add(browserInput);
                });
    }

    private static void endStream(ScriptedObs obs) throws ObsTrouble {
        obs.stream.stop();
        obs.tell(new ObsEvent.StreamChanged(OutputState.STOPPING));
        obs.tell(new ObsEvent.StreamChanged(OutputState.STOPPED));
    }

    private void recordIs(OutputState state, Optional<String> path) {
        studio.tell(new ObsEvent.RecordChanged(state, path));
    }

    private interface Deed {
        void on(ScriptedObs obs) throws ObsTrouble;
    }

    private void tell(String request, Deed deed) throws ObsTrouble {
        ask(
                request,
                obs -> {
                    deed.on(obs);
                    return true;
                });
    }

    private <T> T ask(String request, ScriptedObs.Act<T> act) throws ObsTrouble {
        return studio.ask(this, request, act);
    }
}
