package dev.labcast.obs;

import dev.labcast.session.Scene;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What there is in OBS Studio, and which of it Labcast made: its inputs by their marks, its scenes
/// by the names they had last, or have usually, or by what is in them. Only reads. The link's
/// thread.
///
/// @param scenes all of them, from the top of OBS's list down
/// @param inputs all of them
/// @param parts ours among the inputs
/// @param settings of ours
/// @param going inputs that were to be removed when the connection broke
/// @param ours our scenes, by their names of now
/// @param items of our scenes, from the bottom up
record Found(
        Obs.Canvas canvas,
        List<String> scenes,
        List<Obs.Input> inputs,
        Map<Part, Obs.Input> parts,
        Map<Part, Map<String, Object>> settings,
        List<String> going,
        Map<Scene, String> ours,
        Map<String, List<Obs.Item>> items) {

    static Found in(Obs obs, Runnable breathe) throws ObsTrouble {
        List<Obs.Input> inputs = obs.inputs();
        Map<Part, Obs.Input> parts = new EnumMap<>(Part.class);
        Map<Part, Map<String, Object>> settings = new EnumMap<>(Part.class);
        List<String> going = new ArrayList<>();
        for (Obs.Input input : inputs) {
            if (!Kinds.mayBeOurs(input.kind())) {
                continue;
            }
            Map<String, Object> its = obs.settings(input.name());
            String role = Memo.text(its, Part.MARK);
            if (role.equals(Part.GOING)) {
                going.add(input.name());
            }
            for (Part part : Part.values()) {
                boolean better = !parts.containsKey(part) || input.name().equals(part.usualName());
                if (role.equals(part.role()) && better) {
                    parts.put(part, input);
                    settings.put(part, its);
                }
            }
            breathe.run();
        }
        List<String> scenes = obs.scenes();
        Recognition recognition = new Recognition(obs, scenes, parts, breathe);
        Memo memo = Memo.from(settings.getOrDefault(Memo.KEEPER, Map.of()));
        Map<Scene, String> ours = recognition.of(memo);
        return new Found(
                obs.canvas(),
                scenes,
                inputs,
                parts,
                settings,
                going,
                ours,
                recognition.itemsOf(ours.values()));
    }

    Memo memo() {
        return Memo.from(settings.getOrDefault(Memo.KEEPER, Map.of()));
    }

    Optional<Scene> scene(String name) {
        return ours.entrySet().stream()
                .filter(it -> it.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Scenes and inputs share their names.
    Set<String> names() {
        Set<String> names = new HashSet<>(scenes);
        inputs.forEach(input -> names.add(input.name()));
        return names;
    }

    boolean isOurs(Obs.Item item) {
        return parts.values().stream().anyMatch(input -> input.name().equals(item.source()))
                || going.contains(item.source());
    }

    /// Finds our scenes among all. Reads the items of a scene once.
    private record Recognition(
            Obs obs,
            List<String> scenes,
            Map<Part, Obs.Input> parts,
            Runnable breathe,
            Map<String, List<Obs.Item>> read) {

        Recognition(Obs obs, List<String> scenes, Map<Part, Obs.Input> parts, Runnable breathe) {
            this(obs, scenes, parts, breathe, new HashMap<>());
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
            List<Part> made = wanted.stream().filter(parts::containsKey).toList();
            return !there.isEmpty() && (!all || there.equals(made));
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
}
