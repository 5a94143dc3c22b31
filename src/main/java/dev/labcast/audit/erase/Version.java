package dev.labcast.audit.erase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// A text that stood at one place (a row of the terminal, a line of the notebook) until another
/// took its place: the text, what of it is to be masked, and what stood there right `before` and
/// `after`. Used by one thread.
final class Version {
    final String text;
    final BitSet masked = new BitSet();
    final List<Version> before = new ArrayList<>();
    final List<Version> after = new ArrayList<>();

    Version(String text) {
        this.text = text;
    }

    static Version of(String text, Version earlier) {
        Version next = new Version(text);
        next.follows(earlier);
        return next;
    }

    /// Blank places tell nothing of what comes there.
    void follows(Version earlier) {
        if (this != earlier && !earlier.text.isBlank() && !text.isBlank()) {
            before.add(earlier);
            earlier.after.add(this);
        }
    }
}
