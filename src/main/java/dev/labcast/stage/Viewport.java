package dev.labcast.stage;

import java.util.function.IntToDoubleFunction;

/// Which line of a long text stands at the top so that the caret's line is in view: the text stays
/// where it is as long as it can, keeps a little context around the caret, and leaves no blank room
/// below its end. Only lines near the caret are measured. Pure; any thread.
final class Viewport {

    /// Lines kept in view above and below the caret's, as far as there is room.
    static final int CONTEXT = 2;

    private final int count;
    private final int caret;
    private final IntToDoubleFunction height;
    private final double room;

    /// `height` gives a line's height in px; `room` is what there is for all of them.
    Viewport(int count, int caret, IntToDoubleFunction height, double room) {
        this.count = count;
        this.caret = caret;
        this.height = height;
        this.room = room;
    }

    /// The new top line, given the one of before.
    int top(int before, int reach) {
        int top = Math.clamp(before, Math.max(0, caret - reach), Math.max(0, caret - CONTEXT));
        int last = Math.min(count - 1, caret + CONTEXT);
        while (top < caret && sum(top, last) > room) {
            top++;
        }
        while (top > Math.max(0, caret - reach) && sum(top - 1, count - 1) <= room) {
            top--;
        }
        return top;
    }

    /// The height of lines `first` to `last`; stops adding once it is more than the room.
    private double sum(int first, int last) {
        double sum = 0;
        for (int i = first; i <= last && sum <= room; i++) {
            sum += height.applyAsDouble(i);
        }
        return sum;
    }
}
