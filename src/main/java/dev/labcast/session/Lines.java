package dev.labcast.session;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/// An immutable list of lines in which a few can be replaced at a cost that hardly grows with the
/// list: lines lie in blocks, and a new version shares all blocks but the touched ones. So a fold
/// over a million edits of a long notebook stays cheap, and so does keeping many states of it. Any
/// thread.
final class Lines extends AbstractList<String> {
    private static final int BLOCK = 64;
    private static final Lines EMPTY = new Lines(new String[0][]);

    private final String[][] blocks;

    /// `starts[i]` is the number of lines before block `i`; one more entry holds the size.
    private final int[] starts;

    private Lines(String[][] blocks) {
        this.blocks = blocks;
        starts = new int[blocks.length + 1];
        for (int i = 0; i < blocks.length; i++) {
            starts[i + 1] = starts[i] + blocks[i].length;
        }
    }

    static Lines of(List<String> lines) {
        return lines instanceof Lines same ? same : EMPTY.with(0, 0, lines);
    }

    /// The list in which the lines from `first` up to, not including, `end` gave way to `inserted`.
    Lines with(int first, int end, List<String> inserted) {
        int from = blocks.length == 0 ? 0 : blockOf(Math.min(first, size() - 1));
        int to = from;
        while (to < blocks.length && (starts[to + 1] <= end || to == from)) {
            to++;
        }
        if (to < blocks.length && starts[to] < end) {
            to++;
        }
        int before = first - starts[from];
        int behind = starts[to] - end;
        String[] middle = new String[before + inserted.size() + behind];
        copy(starts[from], middle, 0, before);
        for (int i = 0; i < inserted.size(); i++) {
            middle[before + i] = inserted.get(i);
        }
        copy(end, middle, before + inserted.size(), behind);
        return joined(from, middle, to);
    }

    /// The blocks before `from`, `middle` cut into blocks, and the blocks from `to` on.
    private Lines joined(int from, String[] middle, int to) {
        int pieces =
                middle.length <= 2 * BLOCK
                        ? Math.min(1, middle.length)
                        : (middle.length + BLOCK - 1) / BLOCK;
        String[][] next = new String[from + pieces + blocks.length - to][];
        System.arraycopy(blocks, 0, next, 0, from);
        for (int i = 0; i < pieces; i++) {
            next[from + i] =
                    pieces == 1
                            ? middle
                            : Arrays.copyOfRange(
                                    middle, i * BLOCK, Math.min(middle.length, (i + 1) * BLOCK));
        }
        System.arraycopy(blocks, to, next, from + pieces, blocks.length - to);
        return new Lines(next);
    }

    /// Copies `count` lines from line `at` on; they lie in at most a few blocks.
    private void copy(int at, String[] target, int to, int count) {
        int done = 0;
        while (done < count) {
            int block = blockOf(at + done);
            int within = at + done - starts[block];
            int length = Math.min(count - done, blocks[block].length - within);
            System.arraycopy(blocks[block], within, target, to + done, length);
            done += length;
        }
    }

    private int blockOf(int line) {
        int found = Arrays.binarySearch(starts, line);
        int block = found >= 0 ? found : -found - 2;
        return Math.min(block, blocks.length - 1);
    }

    @Override
    public String get(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException(index + " of " + size());
        }
        int block = blockOf(index);
        return blocks[block][index - starts[block]];
    }

    @Override
    public int size() {
        return starts[blocks.length];
    }
}
