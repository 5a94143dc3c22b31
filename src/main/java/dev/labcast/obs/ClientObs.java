package dev.labcast.obs;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The port in the protocol's words: each method is a request of obs-websocket 5's protocol.md and
/// its fields. Any thread but JavaFX's and the one that hands out events.
final class ClientObs implements Obs {
    /// Left and top, OBS's `OBS_ALIGN_LEFT | OBS_ALIGN_TOP`.
    private static final int TOP_LEFT = 1 | 1 << 2;

    private static final int CENTRE = 0;

    private static final int NOT_FOUND = 600;
    private static final int GONE_TRIES = 50;
    private static final long GONE_PAUSE_MILLIS = 20;

    private final Line line;

    ClientObs(Line line) {
        this.line = line;
    }

    @Override
    public Version version() throws ObsTrouble {
        Fields answer = line.ask(new Ask("GetVersion"));
        return new Version(
                answer.text("obsVersion"),
                answer.text("obsWebSocketVersion"),
                answer.text("platform"),
                answer.texts("availableRequests"));
    }

    @Override
    public Canvas canvas() throws ObsTrouble {
        Fields answer = line.ask(new Ask("GetVideoSettings"));
        return new Canvas(
                (int) answer.whole("baseWidth"),
                (int) answer.whole("baseHeight"),
                (int) answer.whole("fpsNumerator"),
                (int) answer.whole("fpsDenominator"));
    }

    @Override
    public List<String> scenes() throws ObsTrouble {
        return line.ask(new Ask("GetSceneList")).list("scenes").stream()
                .sorted(
                        Comparator.comparingLong((Fields scene) -> scene.whole("sceneIndex"))
                                .reversed())
                .map(scene -> scene.text("sceneName"))
                .toList();
    }

    /// Not by GetCurrentProgramScene: an OBS between two scene collections has none, and 29.0 falls
    /// over that question then.
    @Override
    public String programScene() throws ObsTrouble {
        return line.ask(new Ask("GetSceneList")).text(Line.PROGRAM);
    }

    @Override
    public void switchTo(String scene) throws ObsTrouble {
        line.ask(scene("SetCurrentProgramScene", scene));
    }

    @Override
    public boolean studioMode() throws ObsTrouble {
        return line.ask(new Ask("GetStudioModeEnabled")).flag("studioModeEnabled");
    }

    @Override
    public void createScene(String scene) throws ObsTrouble {
        line.ask(scene("CreateScene", scene));
    }

    @Override
    public void removeScene(String scene) throws ObsTrouble {
        items(scene); // refused when it is not there or no scene
        removeItemsOf(scene);
        line.ask(scene("RemoveScene", scene));
        awaitGone(() -> refusedNotFound(() -> items(scene)));
    }

    @Override
    public void renameScene(String scene, String to) throws ObsTrouble {
        line.ask(scene("SetSceneName", scene).with("newSceneName", to));
    }

    /// What a transition is called depends on the language; its kind does not.
    @Override
    public void cutTo(String scene) throws ObsTrouble {
        Optional<String> cut =
                line.ask(new Ask("GetSceneTransitionList")).list("transitions").stream()
                        .filter(it -> it.text("transitionKind").equals("cut_transition"))
                        .map(it -> it.text("transitionName"))
                        .findFirst();
        if (cut.isPresent()) {
            line.ask(
                    scene("SetSceneSceneTransitionOverride", scene)
                            .with("transitionName", cut.get()));
        }
    }

    @Override
    public List<Input> inputs() throws ObsTrouble {
        return line.ask(new Ask("GetInputList")).list("inputs").stream()
                .map(input -> new Input(input.text("inputName"), input.text("inputKind")))
                .toList();
    }

    @Override
    public List<String> inputKinds() throws ObsTrouble {
        return line.ask(new Ask("GetInputKindList")).texts("inputKinds");
    }

    @Override
    public long createInput(
            String scene, String input, String kind, Map<String, Object> settings, boolean enabled)
            throws ObsTrouble {
        return line.ask(
                        scene("CreateInput", scene)
                                .with("inputName", input)
                                .with("inputKind", kind)
                                .with("inputSettings", Fields.of(settings))
                                .with("sceneItemEnabled", enabled))
                .whole("sceneItemId");
    }

    @Override
    public void removeInput(String input) throws ObsTrouble {
        settings(input); // refused when it is not there or no input
        removeItemsOf(input);
        if (!awaitGone(() -> inputs().stream().noneMatch(it -> it.name().equals(input)))) {
            // Then a group holds it.
            refusedNotFound(() -> line.ask(input("RemoveInput", input)));
        }
    }

    @Override
    public void renameInput(String input, String to) throws ObsTrouble {
        line.ask(input("SetInputName", input).with("newInputName", to));
    }

    @Override
    public Map<String, Object> settings(String input) throws ObsTrouble {
        return line.ask(input("GetInputSettings", input)).fields("inputSettings").plain();
    }

    @Override
    public boolean showing(String input) throws ObsTrouble {
        return line.ask(new Ask("GetSourceActive").with("sourceName", input)).flag("videoShowing");
    }

    @Override
    public void setSettings(String input, Map<String, Object> settings) throws ObsTrouble {
        line.ask(
                input("SetInputSettings", input)
                        .with("inputSettings", Fields.of(settings))
                        .with("overlay", true));
    }

    @Override
    public Map<String, String> choices(String input, String property) throws ObsTrouble {
        Map<String, String> choices = new LinkedHashMap<>();
        line.ask(input("GetInputPropertiesListPropertyItems", input).with("propertyName", property))
                .list("propertyItems")
                .forEach(
                        item -> choices.putIfAbsent(item.text("itemName"), item.text("itemValue")));
        return choices;
    }

    @Override
    public List<Item> items(String scene) throws ObsTrouble {
        return line.ask(scene("GetSceneItemList", scene)).list("sceneItems").stream()
                .map(item ->
                        new Item(
                                item.whole("sceneItemId"),
                                item.text("sourceName"),
                                (int) item.whole("sceneItemIndex"),
                                item.flag("sceneItemEnabled")))
                .sorted(Comparator.comparingInt(Item::index))
                .toList();
    }

    @Override
    public long addItem(String scene, String source, boolean enabled) throws ObsTrouble {
        return line.ask(
                        scene("CreateSceneItem", scene)
                                .with("sourceName", source)
                                .with("sceneItemEnabled", enabled))
                .whole("sceneItemId");
    }

    @Override
    public void removeItem(String scene, long id) throws ObsTrouble {
        line.ask(item("RemoveSceneItem", scene, id));
    }

    /// Scale and rotation are put back too, or a person's stretching would stay in it.
    @Override
    public void place(String scene, long id, Placement placement) throws ObsTrouble {
        boolean boxed = placement.boundsWidth() > 0 && placement.boundsHeight() > 0;
        JsonObject transform = new JsonObject();
        transform.addProperty("positionX", placement.x());
        transform.addProperty("positionY", placement.y());
        transform.addProperty("alignment", TOP_LEFT);
        transform.addProperty("rotation", 0.0);
        transform.addProperty("scaleX", 1.0);
        transform.addProperty("scaleY", 1.0);
        transform.addProperty("boundsType", boxed ? "OBS_BOUNDS_SCALE_INNER" : "OBS_BOUNDS_NONE");
        if (boxed) {
            transform.addProperty("boundsAlignment", CENTRE);
            transform.addProperty("boundsWidth", placement.boundsWidth());
            transform.addProperty("boundsHeight", placement.boundsHeight());
        }
        line.ask(item("SetSceneItemTransform", scene, id).with("sceneItemTransform", transform));
    }

    @Override
    public Placement placement(String scene, long id) throws ObsTrouble {
        Fields transform =
                line.ask(item("GetSceneItemTransform", scene, id)).fields("sceneItemTransform");
        boolean boxed = !transform.text("boundsType").equals("OBS_BOUNDS_NONE");
        return new Placement(
                transform.number("positionX"),
                transform.number("positionY"),
                boxed ? transform.number("boundsWidth") : 0,
                boxed ? transform.number("boundsHeight") : 0);
    }

    @Override
    public void reorder(String scene, long id, int index) throws ObsTrouble {
        line.ask(item("SetSceneItemIndex", scene, id).with("sceneItemIndex", index));
    }

    @Override
    public void show(String scene, long id, boolean enabled) throws ObsTrouble {
        line.ask(item("SetSceneItemEnabled", scene, id).with("sceneItemEnabled", enabled));
    }

    @Override
    public void mute(String input, boolean muted) throws ObsTrouble {
        line.ask(input("SetInputMute", input).with("inputMuted", muted));
    }

    @Override
    public boolean muted(String input) throws ObsTrouble {
        return line.ask(input("GetInputMute", input)).flag("inputMuted");
    }

    @Override
    public void screenshot(String source, Path png, int width) throws ObsTrouble {
        line.ask(
                new Ask("SaveSourceScreenshot")
                        .with("sourceName", source)
                        .with("imageFormat", "png")
                        .with("imageFilePath", png.toAbsolutePath().toString())
                        .with("imageWidth", width));
    }

    @Override
    public void startRecord() throws ObsTrouble {
        line.ask(new Ask("StartRecord"));
    }

    @Override
    public String stopRecord() throws ObsTrouble {
        return line.ask(new Ask("StopRecord")).text("outputPath");
    }

    @Override
    public void pauseRecord(boolean pause) throws ObsTrouble {
        line.ask(new Ask(pause ? "PauseRecord" : "ResumeRecord"));
    }

    @Override
    public Output record() throws ObsTrouble {
        return output(line.ask(new Ask("GetRecordStatus")));
    }

    @Override
    public void chapter(String title) throws ObsTrouble {
        line.ask(new Ask("CreateRecordChapter").with("chapterName", title));
    }

    @Override
    public void startStream() throws ObsTrouble {
        line.ask(new Ask("StartStream"));
    }

    @Override
    public void stopStream() throws ObsTrouble {
        line.ask(new Ask("StopStream"));
    }

    @Override
    public Output stream() throws ObsTrouble {
        return output(line.ask(new Ask("GetStreamStatus")));
    }

    @Override
    public Stats stats() throws ObsTrouble {
        Fields answer = line.ask(new Ask("GetStats"));
        return new Stats(
                answer.number("cpuUsage"),
                answer.number("memoryUsage"),
                answer.number("availableDiskSpace"),
                answer.number("activeFps"),
                answer.number("averageFrameRenderTime"),
                answer.whole("renderSkippedFrames"),
                answer.whole("renderTotalFrames"),
                answer.whole("outputSkippedFrames"),
                answer.whole("outputTotalFrames"));
    }

    @Override
    public void hotkey(String name) throws ObsTrouble {
        line.ask(new Ask("TriggerHotkeyByName").with("hotkeyName", name));
    }

    @Override
    public void refresh(String browserInput) throws ObsTrouble {
        line.ask(
                input("PressInputPropertiesButton", browserInput)
                        .with("propertyName", "refreshnocache"));
    }

    @Override
    public void close() {
        line.close();
    }

    /// RemoveInput and RemoveScene leave items behind in scenes that are not shown, and the name is
    /// taken as long as one is left. To take them away afterwards would race with OBS, which does
    /// so itself in the scene that is shown, and crashes now and then (seen with 29.0). So it is
    /// done before; an input goes with its last item.
    private void removeItemsOf(String source) throws ObsTrouble {
        for (String scene : scenes()) {
            if (!scene.equals(source)) {
                refusedNotFound(() -> removeItemsOf(source, scene));
            }
        }
    }

    private void removeItemsOf(String source, String scene) throws ObsTrouble {
        for (Item item : items(scene)) {
            if (item.source().equals(source)) {
                removeItem(scene, item.id());
            }
        }
    }

    /// OBS answers before a source is gone; a transition keeps the scene it comes from. False when
    /// it is still there after a second.
    private boolean awaitGone(Look gone) throws ObsTrouble {
        for (int tries = 0; tries < GONE_TRIES; tries++) {
            if (gone.yes()) {
                return true;
            }
            line.pause(GONE_PAUSE_MILLIS);
        }
        return false;
    }

    private interface Look {
        boolean yes() throws ObsTrouble;
    }

    private interface Question {
        void ask() throws ObsTrouble;
    }

    private static boolean refusedNotFound(Question question) throws ObsTrouble {
        try {
            question.ask();
            return false;
        } catch (ObsTrouble trouble) {
            if (trouble.code() == NOT_FOUND) {
                return true;
            }
            throw trouble;
        }
    }

    /// Questions whose answers are waited for; 0 when nobody asks.
    int waiting() {
        return line.waiting();
    }

    private static Output output(Fields answer) {
        return new Output(
                answer.flag("outputActive"),
                answer.flag("outputPaused"),
                answer.flag("outputReconnecting"),
                answer.whole("outputDuration"),
                answer.whole("outputBytes"),
                answer.whole("outputSkippedFrames"),
                answer.whole("outputTotalFrames"));
    }

    private static Ask scene(String request, String scene) {
        return new Ask(request).with("sceneName", scene);
    }

    private static Ask input(String request, String input) {
        return new Ask(request).with("inputName", input);
    }

    private static Ask item(String request, String scene, long id) {
        return scene(request, scene).with("sceneItemId", id);
    }
}
