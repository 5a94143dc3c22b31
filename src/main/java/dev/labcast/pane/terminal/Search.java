package dev.labcast.pane.terminal;

import dev.labcast.session.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Finds text in the terminal's lines, across the rows that a long line was wrapped into. Pure; any
/// thread.
final class Search {
    /// More hits than this help nobody; the newest are kept.
    static final int MOST_HITS = 10_000;

    /// What to look for: `text` as it is, or a regular expression.
    record Query(String text, boolean regex, boolean caseSensitive) {}

    /// A place found, a span for each row it lies on.
    record Hit(List<Span> spans) {
        Hit {
            spans = List.copyOf(spans);
        }

        long line() {
            return spans.getFirst().line();
        }
    }

    /// What was found, oldest first, and in `complaint` one sentence if the query could not be
    /// used.
    record Found(List<Hit> hits, String complaint) {
        static final Found NOTHING = new Found(List.of(), "");

        Found {
            hits = List.copyOf(hits);
        }
    }

    private Search() {}

    /// Looks through `lines`, of which the first has the number `first`.
    static Found find(Query query, List<Line> lines, long first) {
        if (query.text().isEmpty()) {
            return Found.NOTHING;
        }
        try {
            int flags = query.caseSensitive() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            Pattern pattern =
                    Pattern.compile(query.text(), query.regex() ? flags : flags | Pattern.LITERAL);
            return new Found(hits(pattern, lines, first), "");
        } catch (PatternSyntaxException e) {
            return new Found(List.of(), "Not a regular expression: " + e.getDescription() + ".");
        } catch (PatientText.TooSlow e) {
            return new Found(List.of(), "This expression takes too long; make it simpler.");
        }
    }

    private static List<Hit> hits(Pattern pattern, List<Line> lines, long first) {
        List<Hit> hits = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            int to = from + 1;
            while (to < lines.size() && lines.get(to - 1).wrapped()) {
                to++;
            }
            findIn(pattern, lines.subList(from, to), first + from, hits);
            from = to;
        }
        int surplus = hits.size() - MOST_HITS;
        return surplus > 0 ? hits.subList(surplus, hits.size()) : hits;
    }

    private static void findIn(Pattern pattern, List<Line> rows, long first, List<Hit> hits) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(row.text()));
        Matcher matcher = pattern.matcher(new PatientText(text.toString()));
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                hits.add(new Hit(spans(rows, first, matcher.start(), matcher.end())));
            }
        }
    }

    private static List<Span> spans(List<Line> rows, long first, int start, int end) {
        List<Span> spans = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < rows.size() && offset < end; i++) {
            int[] columns = Cells.columns(rows.get(i));
            int length = columns.length - 1;
            int from = Math.max(start - offset, 0);
            int to = Math.min(end - offset, length);
            if (from < to) {
                spans.add(new Span(first + i, columns[from], columns[to]));
            }
            offset += length;
        }
        return spans;
    }
}
