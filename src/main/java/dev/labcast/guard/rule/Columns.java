package dev.labcast.guard.rule;

import dev.labcast.guard.rule.SecretName.Degree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tables: a column whose head says that it holds secrets (`user | password | host`, parted by
/// bars, commas, tabs or two blanks), and a row whose first cell does (`│ Password │ x │`). Any
/// thread.
final class Columns {
    static final String RULE = "column";

    private static final int LONGEST = 200;
    private static final Pattern SELECT =
            Pattern.compile("(?i)\\bselect\\s{1,4}(.{1,160}?)\\s{1,4}from\\b");
    private static final int MOST_BROKEN = 40;

    /// `| | the value's next piece |`
    private static final Pattern CONTINUED =
            Pattern.compile("\\s{0,8}[|│┃]\\s{2,60}[|│┃]\\s{0,4}([^\\s|│┃]{4,300})\\s*[|│┃]?\\s*");

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{16,64}");
    private static final Set<String> WORDS = WordLists.of("said-passwords");

    /// A cell of a row: chars `from` to `to` (exclusive), without the blanks around its text.
    private record Cell(int from, int to) {
        String in(String line) {
            return line.substring(from, to);
        }
    }

    private enum Bars {
        BARS("|│┃║"),
        TABS("\t"),
        COMMAS(",;"),
        BLANKS("");

        private final String signs;

        /// Whether they part anything on the line.
        boolean in(String line) {
            if (this == BLANKS) {
                return line.contains("  ") || line.indexOf('\t') >= 0;
            }
            for (int i = 0; i < signs.length(); i++) {
                if (line.indexOf(signs.charAt(i)) >= 0) {
                    return true;
                }
            }
            return false;
        }

        Bars(String signs) {
            this.signs = signs;
        }
    }

    private Columns() {}

    /// The `i`-th line as a row, and as the head of those below it.
    static void find(List<String> lines, int i, List<List<Finding>> findings) {
        String line = lines.get(i);
        if (!mayName(line)) {
            return;
        }
        if (row(line, findings.get(i))) {
            goesOn(lines, i, findings);
        }
        if (i + 1 == lines.size() || selected(lines, i, findings)) {
            return;
        }
        for (Bars bars : Bars.values()) {
            if (bars.in(line) && head(lines, i, bars, findings)) {
                return;
            }
        }
    }

    private static boolean mayName(String line) {
        return line.length() >= 6 && line.length() <= 400;
    }

    /// `| secretKey | x |`, and `passcode x` on a line of its own; whether there was one.
    private static boolean row(String line, List<Finding> out) {
        List<Cell> cells = cells(line, Bars.BARS);
        if (cells.size() < 2) {
            cells = cells(line, Bars.BLANKS);
            if (cells.size() != 2) {
                return false;
            }
        }
        boolean any = false;
        for (int i = 0; i + 1 < cells.size(); i++) {
            Degree degree = judge(cells.get(i).in(line));
            if (degree != Degree.NONE) {
                any = true;
                hide(line, cells.get(i + 1), degree, cells.size() == 2, out);
            }
        }
        return any;
    }

    /// The rows below whose first cell is empty: the value was too long for one.
    private static void goesOn(List<String> lines, int named, List<List<Finding>> findings) {
        for (int i = named + 1; i < lines.size() && i < named + MOST_BROKEN; i++) {
            Matcher row = CONTINUED.matcher(lines.get(i));
            if (!row.matches()) {
                return;
            }
            findings.get(i).add(new Finding.Secret(RULE, row.start(1), row.end(1), false));
        }
    }

    private static boolean head(
            List<String> lines, int at, Bars bars, List<List<Finding>> findings) {
        String head = lines.get(at);
        List<Cell> cells = cells(head, bars);
        boolean apart =
                bars != Bars.BARS
                        || head.contains(" |")
                        || head.contains("| ")
                        || head.indexOf('│') >= 0
                        || head.indexOf('┃') >= 0;
        boolean list =
                bars == Bars.COMMAS
                        && (Chars.isBlank(head.charAt(0)) || head.strip().endsWith(","));
        if (cells.size() < 2 || !apart || list || !isHead(head, cells)) {
            return false;
        }
        boolean any = false;
        for (int c = 0; c < cells.size(); c++) {
            Degree degree = judge(cells.get(c).in(head));
            if (degree != Degree.NONE) {
                any = true;
                column(lines, at, bars, cells, c, degree, findings);
            }
        }
        return any;
    }

    /// `select name, secret from x`, whose answer comes without a head: a bar between its columns.
    private static boolean selected(List<String> lines, int at, List<List<Finding>> findings) {
        Matcher select = SELECT.matcher(lines.get(at));
        if (lines.get(at + 1).indexOf('|') < 0 || !select.find()) {
            return false;
        }
        List<Cell> names = cells(select.group(1), Bars.COMMAS);
        boolean any = false;
        for (int c = 0; c < names.size(); c++) {
            Degree degree = judge(names.get(c).in(select.group(1)));
            if (degree != Degree.NONE) {
                any = true;
                column(lines, at, Bars.BARS, names, c, degree, findings);
            }
        }
        return any;
    }

    /// Heads are short words; a line of values is none.
    private static boolean isHead(String line, List<Cell> cells) {
        return cells.stream()
                .map(it -> it.in(line))
                .allMatch(it ->
                        it.length() <= 30
                                && it.chars().filter(c -> c == ' ').count() <= 2
                                && it.chars().noneMatch(c -> "=:/{}()<>".indexOf(c) >= 0)
                                && !ValueShape.isRandom(it));
    }

    private static void column(
            List<String> lines,
            int head,
            Bars bars,
            List<Cell> heads,
            int column,
            Degree degree,
            List<List<Finding>> findings) {
        int misses = 0;
        for (int i = head + 1; i < lines.size() && i < head + LONGEST && misses < 2; i++) {
            String line = lines.get(i);
            if (isRule(line)) {
                continue;
            }
            List<Cell> cells = cells(line, bars);
            Optional<Cell> cell =
                    bars == Bars.BLANKS
                            ? under(cells, heads.get(column))
                            : cells.size() == heads.size()
                                    ? Optional.of(cells.get(column))
                                    : Optional.empty();
            misses = cell.isEmpty() ? misses + 1 : 0;
            List<Finding> out = findings.get(i);
            cell.ifPresent(it -> hide(line, it, degree, false, out));
        }
    }

    private static Optional<Cell> under(List<Cell> cells, Cell head) {
        return cells.stream()
                .filter(cell -> cell.from() < head.to() && head.from() < cell.to())
                .findFirst();
    }

    /// A line that only parts head and body.
    private static boolean isRule(String line) {
        return line.chars().allMatch(c -> "-+=|:─═┼┿╪├┤╞╡│┃║┠┨ \t".indexOf(c) >= 0)
                && !line.isBlank();
    }

    private static Degree judge(String name) {
        String word = name.strip().toLowerCase(Locale.ROOT);
        if (word.length() > 40 || word.isEmpty()) {
            return Degree.NONE;
        }
        if (WORDS.contains(word.replace(' ', '_'))) {
            return Degree.PASSWORD;
        }
        Degree degree = SecretName.judge(name.strip().replace(' ', '_'));
        return degree == Degree.NONE && (word.equals("token") || word.equals("psk"))
                ? Degree.WEAK
                : degree;
    }

    private static void hide(
            String line, Cell cell, Degree degree, boolean alone, List<Finding> out) {
        String value = cell.in(line);
        boolean random =
                (ValueShape.isRandom(value) || ValueShape.isScrambled(value))
                        && !Identifier.isObjectName(value);
        boolean odd =
                value.length() >= 4
                        && value.chars().anyMatch(c -> !Character.isLetter(c))
                        && value.chars().anyMatch(Character::isLetter);
        boolean secret =
                value.indexOf(' ') < 0
                        && !Placeholder.isOne(value)
                        && (random
                                || (degree == Degree.STRONG && ID.matcher(value).matches())
                                || (degree == Degree.PASSWORD && odd && !alone)
                                || (degree == Degree.PASSWORD && alone && odd));
        if (secret) {
            out.add(
                    new Finding.Secret(
                            RULE, cell.from(), cell.to(), random && ValueShape.isTelling(value)));
        }
    }

    private static List<Cell> cells(String line, Bars bars) {
        List<Cell> cells = new ArrayList<>();
        int from = 0;
        while (from <= line.length()) {
            int to = end(line, from, bars);
            int first = Chars.skipBlanks(line, from, to);
            int last = to;
            while (last > first && Chars.isBlank(line.charAt(last - 1))) {
                last--;
            }
            if (last > first || (bars != Bars.BLANKS && from > 0 && to < line.length())) {
                cells.add(new Cell(first, last));
            }
            from = Math.max(to + 1, from + 1);
        }
        return cells;
    }

    private static int end(String line, int from, Bars bars) {
        int i = from;
        while (i < line.length()) {
            char c = line.charAt(i);
            boolean gap =
                    bars == Bars.BLANKS
                            ? c == '\t'
                                    || (c == ' '
                                            && i > from
                                            && i + 1 < line.length()
                                            && line.charAt(i + 1) == ' ')
                            : bars.signs.indexOf(c) >= 0;
            if (gap) {
                return i;
            }
            i++;
        }
        return i;
    }
}
