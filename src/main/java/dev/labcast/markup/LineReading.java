package dev.labcast.markup;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells what one line of a notebook is; [MarkupLine] names the dialect. Any thread.
final class LineReading {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})(?:[ \\t].*)?");
    private static final Pattern QUOTE = Pattern.compile("( {0,3}>+ ?).*");
    private static final Pattern ITEM =
            Pattern.compile(
                    "([ \\t]*)([-*+]|\\d{1,9}[.)])([ \\t]+(?:(\\[[ xX]\\])(?:[ \\t].*)?)?).*|([ \\t]*)[-*+]");

    private LineReading() {}

    /// A line that lies in `fence`; it may close it.
    static MarkupLine inside(String line, Fence fence) {
        if (fence.isClosedBy(line)) {
            return new MarkupLine(Block.FENCE, 0, whole(line, Mark.MARKER), Fence.NONE);
        }
        return fence.holdsMaths()
                ? new MarkupLine(Block.MATHS, 0, whole(line, Mark.MATHS), fence)
                : new MarkupLine(Block.CODE, 0, whole(line, Mark.CODE), fence);
    }

    /// A line that lies in no fence; it may open one.
    static MarkupLine outside(String line) {
        Fence opened = Fence.openedBy(line);
        return opened.isOpen()
                ? new MarkupLine(Block.FENCE, 0, whole(line, Mark.MARKER), opened)
                : open(line);
    }

    private static MarkupLine open(String line) {
        if (line.isBlank()) {
            return line(Block.BLANK, 0, List.of());
        }
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            int depth = heading.group(1).length();
            return line(
                    Block.HEADING,
                    depth,
                    new Marks(line).mark(0, depth, Mark.MARKER).inline(depth));
        }
        if (ImageLink.of(line).isPresent()) {
            return line(Block.IMAGE, 0, whole(line, Mark.LINK));
        }
        if (isRule(line)) {
            return line(Block.RULE, 0, whole(line, Mark.MARKER));
        }
        Matcher quote = QUOTE.matcher(line);
        if (quote.matches()) {
            int from = quote.end(1);
            return line(Block.QUOTE, 0, new Marks(line).mark(0, from, Mark.MARKER).inline(from));
        }
        Matcher item = ITEM.matcher(line);
        return item.matches() ? item(line, item) : line(Block.TEXT, 0, new Marks(line).inline(0));
    }

    /// Three or more of one of `-`, `*` and `_`, with any spaces between. By hand, since a group
    /// that repeats takes stack for each time, and a line may hold a million signs.
    private static boolean isRule(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        if (at > 3 || at == line.length() || "-*_".indexOf(line.charAt(at)) < 0) {
            return false;
        }
        char sign = line.charAt(at);
        int signs = 0;
        for (; at < line.length(); at++) {
            if (line.charAt(at) == sign) {
                signs++;
            } else if (line.charAt(at) != ' ') {
                return false;
            }
        }
        return signs >= 3;
    }

    private static MarkupLine item(String line, Matcher item) {
        Marks marks = new Marks(line);
        if (item.group(2) == null) {
            int depth = item.end(5);
            return line(
                    Block.ITEM, depth, marks.mark(depth, depth + 1, Mark.MARKER).inline(depth + 1));
        }
        int depth = item.end(1);
        marks.mark(depth, item.end(2), Mark.MARKER);
        if (item.group(4) == null) {
            return line(Block.ITEM, depth, marks.inline(item.end(2)));
        }
        boolean done = item.group(4).charAt(1) != ' ';
        marks.mark(item.start(4), item.end(4), done ? Mark.BOX_DONE : Mark.BOX_OPEN);
        return line(Block.TASK, depth, marks.inline(item.end(4)));
    }

    private static MarkupLine line(Block block, int depth, List<Span> spans) {
        return new MarkupLine(block, depth, spans, Fence.NONE);
    }

    private static List<Span> whole(String line, Mark mark) {
        return new Marks(line).mark(0, line.length(), mark).spans();
    }
}
