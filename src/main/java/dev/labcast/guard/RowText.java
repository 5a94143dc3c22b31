package dev.labcast.guard;

import dev.labcast.guard.rule.Finding;
import java.util.BitSet;

/// A line of plain text and what of it is hidden. Used by one thread.
final class RowText {
    private final String text;
    private final BitSet masked = new BitSet();
    private final BitSet withheld = new BitSet();

    RowText(String text) {
        this.text = text;
    }

    void hide(Finding finding) {
        switch (finding) {
            case Finding.Secret(var _, var start, var end, var _) -> masked.set(start, end);
            case Finding.Unfinished(var start, var end) -> withheld.set(start, end);
        }
    }

    void withhold(int from, int to) {
        withheld.set(from, to);
    }

    /// This line as viewers see it; nothing more may be hidden of it afterwards.
    SeenLine line() {
        masked.or(withheld);
        return new SeenLine(text, masked);
    }

    /// Masked parts become a mark of fixed width, withheld ones nothing.
    String seen() {
        StringBuilder seen = new StringBuilder(text.length());
        boolean marked = false;
        for (int i = 0; i < text.length(); i++) {
            boolean mask = masked.get(i);
            if (mask && !marked) {
                seen.append(GuardRules.MASK);
            }
            marked = mask || (marked && withheld.get(i));
            if (!mask && !withheld.get(i)) {
                seen.append(text.charAt(i));
            }
        }
        return seen.toString();
    }
}
