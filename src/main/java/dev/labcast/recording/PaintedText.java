package dev.labcast.recording;

import dev.labcast.session.Run;
import dev.labcast.session.Style;
import java.util.List;

/// Terminal output being put together: text with its looks, and cursor moves. Whatever a cell
/// holds, no control character gets out but those written here. One thread.
final class PaintedText {
    private static final char UNPRINTABLE = '\ufffd';

    private final StringBuilder out = new StringBuilder();
    private Style pen = Style.PLAIN;

    void raw(String sequence) {
        out.append(sequence);
    }

    /// To the cell at `row` and `column`, both from 0 (CUP, ECMA-48 8.3.21, counts from 1).
    void moveTo(int row, int column) {
        out.append("\u001b[").append(row + 1).append(';').append(column + 1).append('H');
    }

    /// To the cell at `column`, from 0, of the row the cursor is in (CHA, ECMA-48 8.3.9).
    void column(int column) {
        out.append("\u001b[").append(column + 1).append('G');
    }

    void style(Style style) {
        if (!style.equals(pen)) {
            Sgr.append(out, style);
            pen = style;
        }
    }

    void runs(List<Run> runs) {
        for (Run run : runs) {
            style(run.style());
            text(run.text());
        }
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                out.append(UNPRINTABLE);
            } else if (!Character.isSurrogate(c)) {
                out.append(c);
            } else if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else {
                out.append(UNPRINTABLE);
            }
        }
    }

    /// What was put together; begins anew with the look that was set last.
    String take() {
        String text = out.toString();
        out.setLength(0);
        return text;
    }
}
