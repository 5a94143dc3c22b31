package dev.labcast.obs;

import dev.labcast.session.Scene;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
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
/// @param going inputs that were to be removed when the connection broke, and seconds of what may
///   lie over the stage's window once
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
                if (part.is(role, input.kind()) && better) {
                    Optional.ofNullable(parts.put(part, input))
                            .filter(_ -> Part.COVERS.contains(part))
                            .ifPresent(second -> going.add(second.name()));
                    settings.put(part, its);
                } else if (part.is(role, input.kind()) && Part.COVERS.contains(part)) {
                    going.add(input.name());
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
}
