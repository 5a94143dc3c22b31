package dev.labcast.obs;

import java.util.ArrayList;
import java.util.List;

/// The place of an item in a scene, to be given to another. The link's thread.
record Seat(String scene, int index, boolean enabled, Obs.Placement placement) {

    /// Wherever `source` is, in the person's own scenes too.
    static List<Seat> of(Obs obs, List<String> scenes, String source) throws ObsTrouble {
        List<Seat> seats = new ArrayList<>();
        for (String scene : scenes) {
            for (Obs.Item item : obs.items(scene)) {
                if (item.source().equals(source)) {
                    seats.add(of(obs, scene, item));
                }
            }
        }
        return seats;
    }

    static Seat of(Obs obs, String scene, Obs.Item item) throws ObsTrouble {
        return new Seat(scene, item.index(), item.enabled(), obs.placement(scene, item.id()));
    }

    /// False for what is as OBS makes it, in its own size.
    boolean isPlaced() {
        return placement.boundsWidth() > 0;
    }

    Seat above() {
        return new Seat(scene, index + 1, enabled, placement);
    }

    void give(Obs obs, long id) throws ObsTrouble {
        obs.place(scene, id, placement);
        obs.reorder(scene, id, index);
        obs.show(scene, id, enabled);
    }
}
