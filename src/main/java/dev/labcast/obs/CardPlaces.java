package dev.labcast.obs;

import java.util.List;
import java.util.Map;

/// Where cards lie as their size changes from one to the next: at the margin they belong to, unless
/// the person moved them. The link's thread.
record CardPlaces(Obs.Canvas canvas) {
    private static final int LOWER_WIDTH = 900;
    private static final int LOWER_HEIGHT = 150;
    private static final int QUESTION_WIDTH = 620;
    private static final int QUESTION_HEIGHT = 320;

    /// `size` as [Card#size], "" for one that was never shown.
    Obs.Placement usual(Part part, String size) {
        int by = size.indexOf('x');
        boolean known = size.matches("[1-9]\\d{0,4}x[1-9]\\d{0,4}");
        boolean lower = part == Part.LOWER_THIRD;
        int width = lower ? LOWER_WIDTH : QUESTION_WIDTH;
        int height = lower ? LOWER_HEIGHT : QUESTION_HEIGHT;
        return new Layout(canvas)
                .of(
                        part,
                        known ? Integer.parseInt(size.substring(0, by)) : width,
                        known ? Integer.parseInt(size.substring(by + 1)) : height);
    }

    /// Moves the items of `input` that lie where a card of size `before` does to where one of size
    /// `after` does; says how many.
    int follow(
            Obs obs,
            Part part,
            String input,
            String before,
            String after,
            Map<String, List<Obs.Item>> items)
            throws ObsTrouble {
        Obs.Placement from = usual(part, before);
        Obs.Placement to = usual(part, after);
        int moved = 0;
        if (Layout.same(from, to)) {
            return moved;
        }
        for (Map.Entry<String, List<Obs.Item>> scene : items.entrySet()) {
            for (Obs.Item item : scene.getValue()) {
                if (item.source().equals(input)
                        && Layout.same(from, obs.placement(scene.getKey(), item.id()))) {
                    obs.place(scene.getKey(), item.id(), to);
                    moved++;
                }
            }
        }
        return moved;
    }
}
