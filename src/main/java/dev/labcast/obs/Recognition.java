package dev.labcast.obs;

import dev.labcast.session.Scene;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds our scenes among all in OBS Studio. Reads the items of a scene once. The link's thread.
final class Recognition {
    private final Obs obs;
    private final List<String> scenes;
    private final Map<Part, Obs.Input> parts;
    private final Runnable breathe;
    private final Map<String, List<Obs.Item>> read = new HashMap<>();

    Recognition(Obs obs, List<String> scenes, Map<Part, Obs.Input> parts, Runnable breathe) {
        this.obs = obs;
        this.scenes = scenes;
        this.parts = parts;
        this.breathe = breathe;
    }

    Map<Scene, String> of(Memo memo) throws ObsTrouble {
        Map<Scene, String> ours = new EnumMap<>(Scene.class);
        for (Scene scene : Scene.values()) {
            String last = memo.names().getOrDefault(scene, "");
            if (free(last, ours.values()) && holds(last, Part.of(scene), false)) {
                ours.put(scene, last);
            }
        }
        for (Scene scene : Scene.values()) {
            String usual = Part.usualName(scene);
            if (!ours.containsKey(scene) && free(usual, ours.values())) {
                ours.put(scene, usual);
            }
        }
        for (Scene scene : Scene.values()) {
            if (!ours.containsKey(scene)) {
                renamed(scene, ours.values()).ifPresent(name -> ours.put(scene, name));
            }
        }
        return ours;
    }

    private boolean free(String name, Collection<String> taken) {
        return scenes.contains(name) && !taken.contains(name);
    }

    /// A scene that nobody claims and that holds all that belongs into `scene`.
    private Optional<String> renamed(Scene scene, Collection<String> taken) throws ObsTrouble {
        for (String name : scenes) {
            if (!taken.contains(name) && holds(name, Part.of(scene), true)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private boolean holds(String scene, List<Part> wanted, boolean all) throws ObsTrouble {
        List<String> sources = items(scene).stream().map(Obs.Item::source).toList();
        List<Part> there =
                wanted.stream()
                        .filter(part ->
                                Optional.ofNullable(parts.get(part))
                                        .filter(input -> sources.contains(input.name()))
                                        .isPresent())
                        .toList();
        List<Part> made = wanted.stream().filter(this::tells).toList();
        return !there.isEmpty() && (!all || there.containsAll(made));
    }

    /// What lies over the stage's window tells no more than the window.
    private boolean tells(Part part) {
        boolean cover = Part.COVERS.contains(part) && parts.containsKey(Part.STAGE);
        return parts.containsKey(part) && !cover;
    }

    private List<Obs.Item> items(String scene) throws ObsTrouble {
        List<Obs.Item> known = read.get(scene);
        if (known != null) {
            return known;
        }
        breathe.run();
        List<Obs.Item> items = obs.items(scene);
        read.put(scene, items);
        return items;
    }

    Map<String, List<Obs.Item>> itemsOf(Collection<String> names) throws ObsTrouble {
        Map<String, List<Obs.Item>> items = new LinkedHashMap<>();
        for (String name : names) {
            items.put(name, items(name));
        }
        return items;
    }
}
