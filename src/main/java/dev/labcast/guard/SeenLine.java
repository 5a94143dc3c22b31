package dev.labcast.guard;

import java.util.BitSet;

/// A line that viewers see: its text, as far as it still stands, and which of its chars are hidden.
/// Nobody changes `hidden` any more. Any thread.
record SeenLine(String text, BitSet hidden) {
    static final SeenLine NONE = new SeenLine("", new BitSet());

    /// A line of which viewers see nothing.
    static SeenLine hidden(String text) {
        BitSet all = new BitSet();
        all.set(0, text.length());
        return new SeenLine(text, all);
    }

    /// What of it still stands at the beginning of `newer`.
    SeenLine still(String newer) {
        return newer.startsWith(text)
                ? this
                : new SeenLine(text.substring(0, Foresight.commonPrefix(text, newer)), hidden);
    }

    /// How far viewers see it from `start` on without a gap.
    int seenFrom(int start) {
        int gap = hidden.nextSetBit(start);
        int end = gap < 0 ? text.length() : Math.min(gap, text.length());
        return Math.max(start, end);
    }
}
