package dev.labcast.obs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The items of one card in our scenes, those of the program scene first: viewers see that one. The
/// link's thread.
record CardItems(Map<String, List<Obs.Item>> byScene) {

    static CardItems of(Obs obs, Collection<String> scenes, String input) throws ObsTrouble {
        String program = obs.programScene();
        List<String> order = new ArrayList<>(scenes);
        order.sort((a, b) -> Boolean.compare(b.equals(program), a.equals(program)));
        Map<String, List<Obs.Item>> found = new LinkedHashMap<>();
        for (String scene : order) {
            found.put(
                    scene,
                    obs.items(scene).stream().filter(it -> it.source().equals(input)).toList());
        }
        return new CardItems(found);
    }

    void show(Obs obs, boolean shown) throws ObsTrouble {
        for (Map.Entry<String, List<Obs.Item>> scene : byScene.entrySet()) {
            for (Obs.Item item : scene.getValue()) {
                if (item.enabled() != shown) {
                    obs.show(scene.getKey(), item.id(), shown);
                }
            }
        }
    }
}
