package dev.labcast.app.rehearsal;

import java.util.function.Consumer;

/// Types the text of one step. Each key is due at a time that counts from the first one, however
/// long the desk takes for a key: whoever is late does not wait, and types what is due already in
/// one stroke. So a text takes as long at a busy desk as at an idle one. Made by [Pace#typist]; one
/// thread.
public final class Typist {
    /// More keys at once would be a paste.
    static final int MOST = 24;

    private final Pace pace;
    private final Timer timer;
    private long due;

    Typist(Pace pace, Timer timer) {
        this.pace = pace;
        this.timer = timer;
        this.due = timer.nanos();
    }

    /// Types `text`, and returns when the key after its last one would be due. `stroke` takes one
    /// key, or when late up to [#MOST], and returns when they are typed.
    public void type(String text, Consumer<String> stroke) throws InterruptedException {
        int typed = 0;
        while (typed < text.length()) {
            int end = typed;
            int keys = 0;
            do {
                end = text.offsetByCodePoints(end, 1);
                due += pace.nextKeyNanos();
                keys++;
            } while (end < text.length() && keys < MOST && due < timer.nanos());
            stroke.accept(text.substring(typed, end));
            typed = end;
            awaitDue();
        }
    }

    private void awaitDue() throws InterruptedException {
        long left = due - timer.nanos();
        if (left > 0) {
            timer.sleep(left);
        }
    }
}
