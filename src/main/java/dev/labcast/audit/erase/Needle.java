package dev.labcast.audit.erase;

import java.util.function.BiConsumer;

/// One form of a text that is to be gone. Found is the whole form and, of a longer one, whatever
/// holds all but a fifth of it in one piece: that tells nearly as much. Immutable; any thread.
record Needle(String form) {
    private static final int WHOLE_BELOW = 10;

    private int least() {
        int length = form.length();
        return length < WHOLE_BELOW ? length : (length * 4 + 4) / 5;
    }

    /// Gives start and end (exclusive) of each place in `text`, which may lie over each other.
    void in(String text, BiConsumer<Integer, Integer> found) {
        int least = least();
        int from = form.length() - least;
        // Every piece that is long enough holds the middle.
        String middle = form.substring(from, least);
        for (int at = text.indexOf(middle); at >= 0; at = text.indexOf(middle, at + 1)) {
            int start = at;
            int end = at + middle.length();
            for (int i = from;
                    i > 0 && start > 0 && text.charAt(start - 1) == form.charAt(i - 1); ) {
                start--;
                i--;
            }
            for (int i = least;
                    i < form.length()
                            && end < text.length()
                            && text.charAt(end) == form.charAt(i); ) {
                end++;
                i++;
            }
            if (end - start >= least) {
                found.accept(start, end);
            }
        }
    }
}
