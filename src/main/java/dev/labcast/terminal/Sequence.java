package dev.labcast.terminal;

import java.util.Arrays;

/// The parameters of one control sequence as they are collected (ECMA-48 5.4; `:` separates
/// sub-parameters as in ITU-T T.416). Numbers are held down to 65535, parameters after the 32nd are
/// dropped. Guarded by the terminal's lock.
final class Sequence {
    static final int LARGEST = 65_535;

    private static final int MOST = 32;
    private static final int OMITTED = -1;

    private final int[] values = new int[MOST];
    private final boolean[] sub = new boolean[MOST];
    private int count;
    private boolean overfull;

    /// `<`, `=`, `>` or `?` before the parameters; 0 without one.
    char prefix;

    /// The one intermediate character; 0 without one, `~` when there were several.
    char intermediate;

    void begin() {
        count = 0;
        overfull = false;
        prefix = 0;
        intermediate = 0;
        Arrays.fill(values, OMITTED);
        Arrays.fill(sub, false);
    }

    void intermediate(char c) {
        intermediate = intermediate == 0 ? c : '~';
    }

    void digit(char c) {
        if (count == 0) {
            count = 1;
        }
        if (!overfull) {
            int value = Math.max(values[count - 1], 0) * 10 + (c - '0');
            values[count - 1] = Math.min(value, LARGEST);
        }
    }

    void separator(char c) {
        if (count == 0) {
            count = 1;
        }
        if (count == MOST) {
            overfull = true;
        } else {
            sub[count] = c == ':';
            count++;
        }
    }

    int count() {
        return count;
    }

    /// Whether the parameter belongs to the one before it.
    boolean sub(int index) {
        return index < count && sub[index];
    }

    /// The value, 0 when it is left out.
    int value(int index) {
        return index < count ? Math.max(values[index], 0) : 0;
    }

    /// A count or position: 1 when it is left out or 0.
    int number(int index) {
        return Math.max(value(index), 1);
    }
}
