package dev.labcast.obs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The scenes and inputs of [ScriptedObs], which guards it. Refuses what OBS refuses, in the order
/// in which OBS checks it.
final class ScriptedCollection {
    private final Map<String, ScriptedSource> sources = new LinkedHashMap<>();
    private final Set<String> kinds =
            new LinkedHashSet<>(
                    List.of(
                            "image_source",
                            "color_source_v3",
                            "slideshow",
                            "xshm_input",
                            "xcomposite_input",
                            "pulse_input_capture",
                            "pulse_output_capture",
                            "v4l2_input",
                            "ffmpeg_source",
                            "text_ft2_source_v2"));
    private final Set<String> withSound =
            Set.of(
                    "pulse_input_capture",
                    "pulse_output_capture",
                    "ffmpeg_source",
                    "browser_source");
    private final Consumer<ObsEvent> events;
    private ScriptedSource.Scene program = new ScriptedSource.Scene();

    ScriptedCollection(Consumer<ObsEvent> events) {
        this.events = events;
        sources.put("Scene", program);
    }

    Set<String> kinds() {
        return kinds;
    }

    /// OBS tells the new scene and the new list.
    private void scenesChanged() {
        events.accept(new ObsEvent.ScenesChanged());
        events.accept(new ObsEvent.ScenesChanged());
    }

    private void itemsChanged(String scene) {
        events.accept(new ObsEvent.ItemsChanged(scene));
    }

    List<String> scenes() {
        List<String> scenes = new ArrayList<>();
        sources.forEach((name, source) -> {
            if (source instanceof ScriptedSource.Scene) {
                scenes.add(name);
            }
        });
        return scenes;
    }

    String program() {
        return nameOf(program);
    }

    void switchTo(String scene) throws ObsTrouble {
        ScriptedSource.Scene wanted = scene(scene);
        if (wanted != program) {
            program = wanted;
            events.accept(new ObsEvent.SceneSwitched(scene));
            events.accept(new ObsEvent.TransitionEnded());
        }
    }

    /// It has no transitions: every switch is a cut.
    void cutTo(String name) throws ObsTrouble {
        scene(name);
    }

    void createScene(String name) throws ObsTrouble {
        mustBeFree(name);
        sources.put(name, new ScriptedSource.Scene());
        scenesChanged();
    }

    void removeScene(String name) throws ObsTrouble {
        ScriptedSource.Scene scene = scene(name);
        List<String> before = scenes();
        if (before.size() < 2) {
            throw Refused.lastScene();
        }
        int at = before.indexOf(name);
        String next = before.get(at + 1 < before.size() ? at + 1 : at - 1);
        sources.remove(name);
        dropItemsOf(scene);
        scene.items.clear();
        dropOrphans();
        scenesChanged();
        if (scene == program) {
            switchTo(next);
        }
    }

    void renameScene(String name, String to) throws ObsTrouble {
        scene(name);
        mustBeFree(to);
        rename(name, to);
        events.accept(new ObsEvent.ScenesChanged());
    }

    List<Obs.Input> inputs() {
        List<Obs.Input> inputs = new ArrayList<>();
        sources.forEach((name, source) -> {
            if (source instanceof ScriptedSource.Input input) {
                inputs.add(new Obs.Input(name, input.kind));
            }
        });
        return inputs;
    }

    long createInput(
            String scene, String name, String kind, Map<String, Object> settings, boolean enabled)
            throws ObsTrouble {
        ScriptedSource.Scene into = scene(scene);
        mustBeFree(name);
        if (!kinds.contains(kind)) {
            throw Refused.noSuchKind(kind);
        }
        ScriptedSource.Input input = new ScriptedSource.Input(kind, settings);
        sources.put(name, input);
        itemsChanged("");
        return put(scene, into, input, enabled);
    }

    /// In the program's picture; there is no other.
    boolean showing(String name) throws ObsTrouble {
        return shows(program, input(name));
    }

    private static boolean shows(ScriptedSource.Scene scene, ScriptedSource wanted) {
        return scene.items.stream()
                .filter(item -> item.enabled)
                .anyMatch(item ->
                        item.source == wanted
                                || item.source instanceof ScriptedSource.Scene inner
                                        && shows(inner, wanted));
    }

    void removeInput(String name) throws ObsTrouble {
        ScriptedSource.Input input = input(name);
        sources.remove(name);
        itemsChanged("");
        dropItemsOf(input);
    }

    void renameInput(String name, String to) throws ObsTrouble {
        input(name);
        mustBeFree(to);
        rename(name, to);
        itemsChanged("");
    }

    long addItem(String scene, String source, boolean enabled) throws ObsTrouble {
        ScriptedSource.Scene into = scene(scene);
        ScriptedSource added = source(source);
        if (added == into) {
            throw Refused.withinItself();
        }
        if (holds(added, into)) {
            throw Refused.notMade();
        }
        return put(scene, into, added, enabled);
    }

    List<Obs.Item> items(String scene) throws ObsTrouble {
        List<ScriptedSource.Item> items = scene(scene).items;
        List<Obs.Item> all = new ArrayList<>();
        for (ScriptedSource.Item item : items) {
            all.add(new Obs.Item(item.id, nameOf(item.source), all.size(), item.enabled));
        }
        return all;
    }

    void removeItem(String scene, long id) throws ObsTrouble {
        scene(scene).items.remove(item(scene, id));
        itemsChanged(scene);
        dropOrphans();
    }

    void reorder(String scene, long id, int index) throws ObsTrouble {
        List<ScriptedSource.Item> items = scene(scene).items;
        if (index < 0) {
            throw Refused.outOfRange("sceneItemIndex");
        }
        ScriptedSource.Item item = item(scene, id);
        items.remove(item);
        items.add(Math.min(index, items.size()), item);
        itemsChanged(scene);
    }

    void show(String scene, long id, boolean enabled) throws ObsTrouble {
        ScriptedSource.Item item = item(scene, id);
        if (item.enabled != enabled) {
            item.enabled = enabled;
            itemsChanged(scene);
        }
    }

    ScriptedSource.Item item(String scene, long id) throws ObsTrouble {
        return scene(scene).items.stream()
                .filter(item -> item.id == id)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("item " + id));
    }

    ScriptedSource.Input input(String name) throws ObsTrouble {
        if (source(name) instanceof ScriptedSource.Input input) {
            return input;
        }
        throw Refused.wrongType(name);
    }

    ScriptedSource.Input heard(String name) throws ObsTrouble {
        ScriptedSource.Input input = input(name);
        if (!withSound.contains(input.kind)) {
            throw Refused.noSound(name);
        }
        return input;
    }

    ScriptedSource source(String name) throws ObsTrouble {
        ScriptedSource source = sources.get(name);
        if (source == null) {
            throw Refused.notFound(name);
        }
        return source;
    }

    String nameOf(ScriptedSource source) {
        return sources.entrySet().stream()
                .filter(entry -> entry.getValue() == source)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /// What a source shows on the canvas.
    ScriptedPicture picture(String source, Obs.Canvas canvas, int width) throws ObsTrouble {
        int height = Math.max(1, width * canvas.height() / canvas.width());
        ScriptedPicture picture = new ScriptedPicture(width, height);
        ScriptedSource shown = source(source);
        picture.fill(colour(shown), 0, 0, 0, 0);
        if (shown instanceof ScriptedSource.Scene scene) {
            for (ScriptedSource.Item item : scene.items) {
                if (item.enabled) {
                    Obs.Placement at = item.placement;
                    picture.fill(
                            colour(item.source),
                            at.x() / canvas.width(),
                            at.y() / canvas.height(),
                            at.boundsWidth() / canvas.width(),
                            at.boundsHeight() / canvas.height());
                }
            }
        }
        return picture;
    }

    /// The one that a colour source has (OBS writes it as ABGR); some other for all the rest.
    private int colour(ScriptedSource source) {
        if (source instanceof ScriptedSource.Input input
                && input.settings.get("color") instanceof Number abgr) {
            return Integer.reverseBytes(abgr.intValue()) >>> 8;
        }
        int settings = source instanceof ScriptedSource.Input it ? it.settings.hashCode() : 0;
        return ((nameOf(source).hashCode() * 31 + settings) * 0x9e3779b1) >>> 8;
    }

    private ScriptedSource.Scene scene(String name) throws ObsTrouble {
        if (source(name) instanceof ScriptedSource.Scene scene) {
            return scene;
        }
        throw Refused.wrongType(name);
    }

    private void mustBeFree(String name) throws ObsTrouble {
        if (name.isEmpty()) {
            throw Refused.empty();
        }
        if (sources.containsKey(name)) {
            throw Refused.exists(name);
        }
    }

    private long put(
            String name, ScriptedSource.Scene scene, ScriptedSource source, boolean enabled) {
        long id = ++scene.lastId;
        scene.items.add(new ScriptedSource.Item(id, source, enabled));
        itemsChanged(name);
        return id;
    }

    /// In its old place in the list.
    private void rename(String name, String to) {
        Map<String, ScriptedSource> all = new LinkedHashMap<>(sources);
        sources.clear();
        all.forEach((it, source) -> sources.put(it.equals(name) ? to : it, source));
    }

    private void dropItemsOf(ScriptedSource source) {
        sources.forEach((name, it) -> {
            if (it instanceof ScriptedSource.Scene scene
                    && scene.items.removeIf(item -> item.source == source)) {
                itemsChanged(name);
            }
        });
    }

    /// OBS keeps an input no longer than the last item of it.
    private void dropOrphans() {
        boolean dropped =
                sources.values()
                        .removeIf(source ->
                                source instanceof ScriptedSource.Input
                                        && sources.values().stream()
                                                .noneMatch(it -> holds(it, source)));
        if (dropped) {
            itemsChanged("");
        }
    }

    private static boolean holds(ScriptedSource outer, ScriptedSource inner) {
        return outer instanceof ScriptedSource.Scene scene
                && scene.items.stream()
                        .anyMatch(item -> item.source == inner || holds(item.source, inner));
    }
}
