package dev.labcast.obs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One connection to an OBS Studio, in Labcast's words: each method is a request of obs-websocket 5
/// (github.com/obsproject/obs-websocket, docs/generated/protocol.md), checked for its answer. All
/// block until OBS answers, at most about two seconds, and throw [ObsTrouble]: AWAY when the
/// connection is gone (at once) or OBS is silent, REFUSED with OBS's own code otherwise. Any thread
/// but JavaFX's and the one that hands out events.
public interface Obs extends AutoCloseable {

    /// How old it is and what it can do.
    ///
    /// @param studio the version of OBS Studio, `29.0.2`
    /// @param websocket that of obs-websocket, `5.1.0`
    /// @param requests the names of all requests it answers
    record Version(String studio, String websocket, String platform, List<String> requests) {}

    /// The canvas in px and its frame rate (frames per second, as a fraction).
    record Canvas(int width, int height, int fpsNumerator, int fpsDenominator) {
        public double frameMillis() {
            return 1000.0 * fpsDenominator / fpsNumerator;
        }
    }

    /// An input, whatever scenes it is in. `kind` as OBS calls it (`image_source`).
    record Input(String name, String kind) {}

    /// A source's place in a scene: `id` names it there, `index` counts from the bottom.
    record Item(long id, String source, int index, boolean enabled) {}

    /// The place of an item on the canvas in px. With `boundsWidth` and `boundsHeight` above 0 the
    /// picture is fitted into that box, centred, keeping its shape; crops are taken off it first.
    record Placement(double x, double y, double boundsWidth, double boundsHeight) {}

    /// A recording or stream as it is. `millis`: how much of it there is (pauses left out), by the
    /// frames that went into it.
    record Output(
            boolean active,
            boolean paused,
            boolean reconnecting,
            long millis,
            long bytes,
            long skippedFrames,
            long totalFrames) {}

    /// How OBS is doing. `cpu` percent of all cores, `memory` MB, `disk` MB left where it records,
    /// frames since it started.
    record Stats(
            double cpu,
            double memory,
            double disk,
            double fps,
            double renderMillis,
            long renderSkipped,
            long renderTotal,
            long outputSkipped,
            long outputTotal) {}

    Version version() throws ObsTrouble;

    Canvas canvas() throws ObsTrouble;

    /// From the top of OBS's list down.
    List<String> scenes() throws ObsTrouble;

    String programScene() throws ObsTrouble;

    void switchTo(String scene) throws ObsTrouble;

    boolean studioMode() throws ObsTrouble;

    void createScene(String scene) throws ObsTrouble;

    /// With all items of it in other scenes. Waits up to a second until OBS lets go of it, when its
    /// name is free again. Leave one scene at least: OBS 29 lets the last one go, and then
    /// misbehaves.
    void removeScene(String scene) throws ObsTrouble;

    /// REFUSED with 601 also when it has that name already; so for inputs.
    void renameScene(String scene, String to) throws ObsTrouble;

    List<Input> inputs() throws ObsTrouble;

    /// What kinds of inputs this OBS can make, as [Input#kind].
    List<String> inputKinds() throws ObsTrouble;

    /// Makes an input and puts it on top of `scene`, seen or not; the id of its item. Give OBS a
    /// tenth of a second before you remove it again: 29.0 may keep its name for ever otherwise.
    long createInput(
            String scene, String input, String kind, Map<String, Object> settings, boolean enabled)
            throws ObsTrouble;

    /// As above, and it is seen.
    default long createInput(String scene, String input, String kind, Map<String, Object> settings)
            throws ObsTrouble {
        return createInput(scene, input, kind, settings, true);
    }

    /// With all its items. Waits up to a second until OBS lets go of it, when its name is free.
    void removeInput(String input) throws ObsTrouble;

    void renameInput(String input, String to) throws ObsTrouble;

    /// Values are String, Number (Long or Double) or Boolean; others are left out.
    Map<String, Object> settings(String input) throws ObsTrouble;

    /// Whether an input is in any picture that OBS draws now: the program's, a preview's or a
    /// projector's.
    boolean showing(String input) throws ObsTrouble;

    /// Lays `settings` over those the input has.
    void setSettings(String input, Map<String, Object> settings) throws ObsTrouble;

    /// What the list property of an input offers, values by their names (windows to capture, say).
    Map<String, String> choices(String input, String property) throws ObsTrouble;

    /// From the bottom up.
    List<Item> items(String scene) throws ObsTrouble;

    /// Puts an input or scene that is there already on top of `scene`, seen or not; the id of its
    /// item.
    long addItem(String scene, String source, boolean enabled) throws ObsTrouble;

    /// As above, and it is seen.
    default long addItem(String scene, String source) throws ObsTrouble {
        return addItem(scene, source, true);
    }

    /// An input goes with the last item of it.
    void removeItem(String scene, long id) throws ObsTrouble;

    void place(String scene, long id, Placement placement) throws ObsTrouble;

    Placement placement(String scene, long id) throws ObsTrouble;

    /// `index` counts from the bottom.
    void reorder(String scene, long id, int index) throws ObsTrouble;

    void show(String scene, long id, boolean enabled) throws ObsTrouble;

    /// From now on OBS goes to `scene` at once, whatever transition it has otherwise. Does nothing
    /// where the person took the cut out of OBS's transitions.
    void cutTo(String scene) throws ObsTrouble;

    /// REFUSED with 604 when the input has no sound.
    void mute(String input, boolean muted) throws ObsTrouble;

    boolean muted(String input) throws ObsTrouble;

    /// OBS writes what `source` (a scene too) shows to `png`, `width` px wide (8 to 4096), on the
    /// machine it runs on. It makes missing folders, and does not say when it could not write.
    void screenshot(String source, Path png, int width) throws ObsTrouble;

    /// It has begun with [ObsEvent.RecordChanged] STARTED. REFUSED with 500 while it records.
    void startRecord() throws ObsTrouble;

    /// The path of the file, which is complete with [ObsEvent.RecordChanged] STOPPED. REFUSED with
    /// 501 when nothing is recorded. After a pause shorter than a frame OBS 29 never comes to
    /// STOPPED.
    String stopRecord() throws ObsTrouble;

    /// Answers also when OBS cannot pause (nothing is recorded, or recording and stream share an
    /// encoder); it has paused with [ObsEvent.RecordChanged] PAUSED.
    void pauseRecord(boolean pause) throws ObsTrouble;

    Output record() throws ObsTrouble;

    /// A chapter in the recording; REFUSED with 204 where this OBS knows none (before 30.2).
    void chapter(String title) throws ObsTrouble;

    /// OBS answers before it has reached the server: [ObsEvent.StreamChanged] tells how it went.
    void startStream() throws ObsTrouble;

    void stopStream() throws ObsTrouble;

    Output stream() throws ObsTrouble;

    Stats stats() throws ObsTrouble;

    /// Presses one of OBS's own hotkeys, `OBSBasic.ForceStopStreaming` say.
    void hotkey(String name) throws ObsTrouble;

    /// Has the page of a browser source load again, past its cache; REFUSED with 600 where
    /// `browserInput` is none.
    void refresh(String browserInput) throws ObsTrouble;

    /// Ends the connection and its threads. Twice does nothing.
    @Override
    void close();
}
