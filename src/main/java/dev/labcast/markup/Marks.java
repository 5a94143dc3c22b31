package dev.labcast.markup;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The marks of one line while it is read: a bit set per character, so that marks may nest. Used by
/// one thread, for one line.
final class Marks {

    /// Marks inside a line are looked for this far (UTF-16 units): every opening sign looks for its
    /// end, which on a line of a megabyte would stop the typist.
    private static final int LONGEST = 4_000;

    private static final String ESCAPABLE = "\\`*_{}[]()#+-.!$~<>|";

    private final String line;
    private final int[] bits;
    private final int limit;

    Marks(String line) {
        this.line = line;
        this.bits = new int[line.length()];
        this.limit = Math.min(line.length(), LONGEST);
    }

    Marks mark(int start, int end, Mark mark) {
        for (int at = start; at < end; at++) {
            bits[at] |= 1 << mark.ordinal();
        }
        return this;
    }

    /// Marks what stands out from `from` on, and gives all spans.
    List<Span> inline(int from) {
        inline(from, limit);
        return spans();
    }

    private void inline(int from, int end) {
        int at = from;
        while (at < end) {
            at = step(at, end);
        }
    }

    /// Marks what begins at `at`, and returns where to look next.
    private int step(int at, int end) {
        return switch (line.charAt(at)) {
            case '\\' ->
                    at + 1 < end && ESCAPABLE.indexOf(line.charAt(at + 1)) >= 0 ? at + 2 : at + 1;
            case '`' -> code(at, end);
            case '$' -> maths(at, end);
            case '*', '_' -> emphasis(at, end);
            case '~' -> struck(at, end);
            case '[' -> link(at, end);
            case 'h' -> address(at, end);
            case '#' -> tag(at, end);
            default -> at + 1;
        };
    }

    private int code(int at, int end) {
        int ticks = run(at, end);
        int close = at + ticks;
        while (close < end) {
            int run = line.charAt(close) == '`' ? run(close, end) : 0;
            if (run == ticks) {
                return enclosed(at, close, ticks, Mark.CODE);
            }
            close += Math.max(1, run);
        }
        return at + ticks;
    }

    private int maths(int at, int end) {
        int signs = Math.min(2, run(at, end));
        int open = at + signs;
        if (open >= end || Character.isWhitespace(line.charAt(open))) {
            return open;
        }
        for (int close = open + 1; close + signs <= end; close++) {
            if (line.charAt(close) == '$'
                    && run(close, end) >= signs
                    && closesMaths(close, signs, end)) {
                return enclosed(at, close, signs, Mark.MATHS);
            }
        }
        return open;
    }

    private boolean closesMaths(int close, int signs, int end) {
        char inside = line.charAt(close - 1);
        boolean beforeDigit = close + signs < end && Character.isDigit(line.charAt(close + signs));
        return !Character.isWhitespace(inside) && inside != '\\' && !(signs == 1 && beforeDigit);
    }

    private int emphasis(int at, int end) {
        int signs = Math.min(2, run(at, end));
        int open = at + signs;
        boolean opens =
                open < end
                        && !Character.isWhitespace(line.charAt(open))
                        && line.charAt(open) != line.charAt(at)
                        && !(line.charAt(at) == '_' && isWord(at - 1));
        int close = opens ? closing(open + 1, end, line.charAt(at), signs) : -1;
        if (close < 0) {
            return at + run(at, end);
        }
        inline(open, close);
        return enclosed(at, close, signs, signs == 2 ? Mark.STRONG : Mark.EMPHASIS);
    }

    private int struck(int at, int end) {
        if (run(at, end) != 2) {
            return at + run(at, end);
        }
        int close = closing(at + 2, end, '~', 2);
        if (close < 0) {
            return at + 2;
        }
        inline(at + 2, close);
        return enclosed(at, close, 2, Mark.STRUCK);
    }

    /// Where `signs` of `sign` end what they mark, or -1. A longer run does not, nor does one after
    /// a space, nor an underscore before a letter.
    private int closing(int from, int end, char sign, int signs) {
        int at = from;
        while (at < end) {
            if (line.charAt(at) != sign) {
                at += line.charAt(at) == '\\' ? 2 : 1;
                continue;
            }
            int run = run(at, end);
            boolean fits = run == signs || run == 3;
            int last = at + run - signs;
            if (fits
                    && !Character.isWhitespace(line.charAt(at - 1))
                    && !(sign == '_' && isWord(at + run))) {
                return last;
            }
            at += run;
        }
        return -1;
    }

    private int link(int at, int end) {
        int text = line.indexOf("](", at);
        int target = text < 0 ? -1 : line.indexOf(')', text);
        if (target < 0
                || target >= end
                || line.indexOf('[', at + 1) >= 0 && line.indexOf('[', at + 1) < text) {
            return at + 1;
        }
        inline(at + 1, text);
        mark(at, target + 1, Mark.LINK);
        mark(at, at + 1, Mark.MARKER);
        mark(text, target + 1, Mark.MARKER);
        return target + 1;
    }

    private int address(int at, int end) {
        if (isWord(at - 1)
                || !(line.startsWith("https://", at) || line.startsWith("http://", at))) {
            return at + 1;
        }
        int to = at;
        while (to < end
                && !Character.isWhitespace(line.charAt(to))
                && "<>\"`".indexOf(line.charAt(to)) < 0) {
            to++;
        }
        while (".,;:!?)'".indexOf(line.charAt(to - 1)) >= 0) {
            to--;
        }
        mark(at, to, Mark.LINK);
        return to;
    }

    private int tag(int at, int end) {
        boolean begins =
                at == 0
                        || Character.isWhitespace(line.charAt(at - 1))
                        || line.charAt(at - 1) == '(';
        int to = at + 1;
        while (to < end
                && (Character.isLetterOrDigit(line.charAt(to))
                        || "_-/".indexOf(line.charAt(to)) >= 0)) {
            to++;
        }
        if (!begins || to == at + 1 || !Character.isLetter(line.charAt(at + 1))) {
            return at + 1;
        }
        mark(at, to, Mark.TAG);
        String name = line.substring(at + 1, to);
        if (name.equals("private") || name.equals("public")) {
            mark(at, to, Mark.PRIVACY);
        }
        return to;
    }

    private int enclosed(int at, int close, int signs, Mark mark) {
        mark(at, close + signs, mark);
        mark(at, at + signs, Mark.MARKER);
        mark(close, close + signs, Mark.MARKER);
        return close + signs;
    }

    private int run(int at, int end) {
        int to = at;
        while (to < end && line.charAt(to) == line.charAt(at)) {
            to++;
        }
        return to - at;
    }

    private boolean isWord(int at) {
        return at >= 0 && at < line.length() && Character.isLetterOrDigit(line.charAt(at));
    }

    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= bits.length; at++) {
            if (at == bits.length || bits[at] != bits[start]) {
                if (bits[start] != 0) {
                    spans.add(new Span(start, at, marksOf(bits[start])));
                }
                start = at;
            }
        }
        return spans;
    }

    private static Set<Mark> marksOf(int set) {
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : Mark.values()) {
            if ((set & 1 << mark.ordinal()) != 0) {
                marks.add(mark);
            }
        }
        return marks;
    }
}
