package dev.labcast.stage;

import java.util.function.IntToDoubleFunction;

/// Where in a long text the view begins so that the caret's line is in it: the text stays where it
/// is as long as it can, keeps a little context around the caret, and leaves no blank room below
/// its end that the line above could fill. A line goes as a whole, since half a line of text cannot
/// be read; a tall one, as a plot, is cut, for without it most of the room would be blank. Only
/// lines near the caret are measured. Pure; any thread.
final class Viewport {

    /// Lines kept in view above and below the caret's, as far as there is room.
    static final int CONTEXT = 2;

    /// A line that takes more than this part of the room is tall.
    private static final double TALL = 0.125;

    /// What is left of a cut line is more than this part of the room: a sliver shows nothing.
    private static final double SLIVER = 0.02;

    private final int count;
    private final int caret;
    private final IntToDoubleFunction height;
    private final double room;

    /// The line at the top, without its first `cut` px.
    record Top(int line, double cut) {
        static final Top START = new Top(0, 0);
    }

    /// `height` gives a line's height in px; `room` is what there is for all of them.
    Viewport(int count, int caret, IntToDoubleFunction height, double room) {
        this.count = count;
        this.caret = caret;
        this.height = height;
        this.room = room;
    }

    /// The new top, given the one of before; at most `reach` lines above the caret's.
    Top top(Top before, int reach) {
        int least = Math.max(0, caret - reach);
        int line = Math.clamp(before.line, least, Math.max(0, caret - CONTEXT));
        boolean stays = line == before.line && line < caret && isTall(line);
        double cut = stays && before.cut < height(line) ? before.cut : 0;
        return filled(followed(new Top(line, cut)), least);
    }

    /// Moved down until the caret's line and the context below it are in view.
    private Top followed(Top from) {
        int last = Math.min(count - 1, caret + CONTEXT);
        int line = from.line;
        double cut = from.cut;
        while (line < caret && sum(line, last, room + cut) > room + cut) {
            double above = height(line);
            double over = isTall(line) ? sum(line, last, room + above) - room : above;
            if (over < above - room * SLIVER) {
                return new Top(line, over);
            }
            line++;
            cut = 0;
        }
        return new Top(line, cut);
    }

    /// Moved up as far as there is blank room below the text's end.
    private Top filled(Top from, int least) {
        double blank = room + from.cut - sum(from.line, count - 1, room + from.cut);
        if (blank < from.cut) {
            return new Top(from.line, from.cut - Math.max(0, blank));
        }
        int line = from.line;
        while (line > least && sum(line - 1, count - 1, room) <= room) {
            line--;
        }
        if (line > least && isTall(line - 1)) {
            double above = height(line - 1);
            double over = sum(line - 1, count - 1, room + above) - room;
            if (over < above - room * SLIVER) {
                return new Top(line - 1, over);
            }
        }
        return new Top(line, 0);
    }

    private boolean isTall(int line) {
        return room > 0 && height(line) > room * TALL;
    }

    private double height(int line) {
        return height.applyAsDouble(line);
    }

    /// The height of lines `first` to `last`; stops adding once it is more than `enough`.
    private double sum(int first, int last, double enough) {
        double sum = 0;
        for (int i = first; i <= last && sum <= enough; i++) {
            sum += height(i);
        }
        return sum;
    }
}
