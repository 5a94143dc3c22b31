package dev.labcast.stage.card;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Cuts a text into lines that are no wider than `width`, at most `most` of them, the last with "…"
/// if there is more: at places where its script allows a break, or anywhere if a word is wider than
/// a line. Done by hand, since JavaFX 26 paints a right-to-left passage that it wraps within other
/// text twice and beyond the edge. `measure` gives a line's width. One thread.
final class LineWrap {
    private final double width;
    private final int most;
    private final ToDoubleFunction<String> measure;

    LineWrap(double width, int most, ToDoubleFunction<String> measure) {
        this.width = width;
        this.most = most;
        this.measure = measure;
    }

    List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length() && lines.size() < most) {
            int end = lineEnd(text, start);
            boolean cut = lines.size() + 1 == most && end < text.length();
            lines.add(cut ? shortened(text.substring(start, end)) : text.substring(start, end));
            start = end;
        }
        return lines.stream().map(String::strip).toList();
    }

    /// At least one character further.
    private int lineEnd(String text, int start) {
        int byWords = furthest(BreakIterator.getLineInstance(Locale.ROOT), text, start);
        if (byWords > start) {
            return byWords;
        }
        int byLetters = furthest(BreakIterator.getCharacterInstance(Locale.ROOT), text, start);
        return byLetters > start ? byLetters : start + Character.charCount(text.codePointAt(start));
    }

    private int furthest(BreakIterator breaks, String text, int start) {
        breaks.setText(text);
        int end = start;
        for (int next = breaks.following(start);
                next != BreakIterator.DONE && fits(text.substring(start, next));
                next = breaks.next()) {
            end = next;
        }
        return end;
    }

    private String shortened(String line) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(line);
        int end = letters.last();
        while (end > 0 && !fits(line.substring(0, end).strip() + "…")) {
            end = letters.previous();
        }
        return line.substring(0, Math.max(0, end)).strip() + "…";
    }

    private boolean fits(String line) {
        return measure.applyAsDouble(line.strip()) <= width;
    }
}
