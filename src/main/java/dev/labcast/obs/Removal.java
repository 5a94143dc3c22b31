package dev.labcast.obs;

import java.util.ArrayList;
import java.util.List;

/// Takes everything that Labcast made out of OBS Studio, and nothing else. A scene in which the
/// person put something of her own stays, without our items; so does one if it is the last of the
/// collection, since OBS needs one. The link's thread; used once.
final class Removal {
    private final Obs obs;
    private final Found found;
    private final List<String> left = new ArrayList<>();

    Removal(Obs obs, Found found) {
        this.obs = obs;
        this.found = found;
    }

    /// Says what stays and why, each in a sentence for the person.
    List<String> run() throws ObsTrouble {
        List<String> going = new ArrayList<>();
        for (String scene : found.ours().values()) {
            if (found.items().getOrDefault(scene, List.of()).stream().allMatch(found::isOurs)) {
                going.add(scene);
            } else {
                left.add(
                        "The scene \"%s\" stays, because there is something of yours in it."
                                .formatted(scene));
            }
        }
        List<String> staying = new ArrayList<>(found.scenes());
        staying.removeAll(going);
        if (staying.isEmpty() && !going.isEmpty()) {
            String last = going.removeLast();
            staying.add(last);
            left.add(
                    "The scene \"%s\" stays, empty, because OBS needs at least one scene."
                            .formatted(last));
        }
        if (going.contains(obs.programScene())) {
            obs.switchTo(elsewhere(staying));
        }
        for (Obs.Input input : found.parts().values()) {
            obs.removeInput(input.name());
        }
        for (String input : found.going()) {
            obs.removeInput(input);
        }
        for (String scene : going) {
            obs.removeScene(scene);
        }
        return left;
    }

    /// A scene of the person's own if there is one.
    private String elsewhere(List<String> staying) {
        return staying.stream()
                .filter(scene -> !found.ours().containsValue(scene))
                .findFirst()
                .orElse(staying.getFirst());
    }
}
