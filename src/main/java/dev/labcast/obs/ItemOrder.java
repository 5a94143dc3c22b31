package dev.labcast.obs;

import java.util.ArrayList;
import java.util.List;

/// Brings our items of a scene into their order without moving anybody else's: the places that ours
/// have stay ours. The link's thread.
final class ItemOrder {
    private ItemOrder() {}

    /// `items` from the bottom up, `ours` in the order in which they should be. Says how many items
    /// it moved.
    static int mend(Obs obs, String scene, List<Obs.Item> items, List<Long> ours)
            throws ObsTrouble {
        List<Long> now = new ArrayList<>(items.stream().map(Obs.Item::id).toList());
        List<Long> wanted = wanted(now, ours);
        int moved = 0;
        for (int i = 0; i < wanted.size(); i++) {
            Long id = wanted.get(i);
            if (!now.get(i).equals(id)) {
                obs.reorder(scene, id, i);
                now.remove(id);
                now.add(i, id);
                moved++;
            }
        }
        return moved;
    }

    private static List<Long> wanted(List<Long> now, List<Long> ours) {
        List<Long> wanted = new ArrayList<>();
        int next = 0;
        for (Long id : now) {
            wanted.add(ours.contains(id) ? ours.get(next++) : id);
        }
        return wanted;
    }
}
