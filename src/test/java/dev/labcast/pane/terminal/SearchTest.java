package dev.labcast.pane.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Style;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {

    @Test
    void text_is_found_as_it_is_and_in_any_case() {
        List<Line> lines = List.of(line("Loss a.b"), line("a+b LOSS"), line("axb"));

        assertEquals(
                List.of(hit(span(100, 0, 4)), hit(span(101, 4, 8))),
                find("loss", false, false, lines).hits());
        assertEquals(List.of(hit(span(101, 4, 8))), find("LOSS", false, true, lines).hits());
        assertEquals(List.of(hit(span(100, 5, 8))), find("a.b", false, false, lines).hits());
    }

    @Test
    void an_expression_finds_what_it_matches_but_never_nothing() {
        List<Line> lines = List.of(line("loss 0.25, 12"));

        assertEquals(
                List.of(hit(span(100, 5, 9)), hit(span(100, 11, 13))),
                find("[0-9.]+", true, false, lines).hits());
        assertEquals(List.of(), find("x*", true, false, lines).hits());
    }

    @Test
    void a_hit_goes_on_where_the_line_was_wrapped() {
        List<Line> lines =
                List.of(
                        new Line(List.of(Run.of("0123456789ab", Style.PLAIN)), true),
                        line("cd ab"),
                        line("cd"));

        assertEquals(
                List.of(hit(span(100, 10, 12), span(101, 0, 2))),
                find("abcd", false, false, lines).hits());
    }

    @Test
    void columns_count_cells_not_chars() {
        Line wide =
                new Line(
                        List.of(
                                new Run("研", 2, Style.PLAIN),
                                new Run("e\u0301", 1, Style.PLAIN),
                                Run.of("xy", Style.PLAIN)),
                        false);

        assertEquals(List.of(hit(span(100, 4, 5))), find("y", false, false, List.of(wide)).hits());
        assertEquals(
                List.of(hit(span(100, 0, 3))),
                find("研e\u0301", false, false, List.of(wide)).hits());
    }

    @Test
    void a_bad_or_endless_expression_gets_a_sentence() {
        assertEquals(
                new Search.Found(List.of(), "Not a regular expression: Unclosed group."),
                find("(", true, false, List.of(line("x"))));
        assertEquals(
                "This expression takes too long; make it simpler.",
                find("(a*)(a*)(a*)(a*)(a*)(a*)b", true, false, List.of(line("a".repeat(60))))
                        .complaint());
    }

    @Test
    void of_too_many_hits_the_newest_are_kept() {
        List<Line> lines = Collections.nCopies(Search.MOST_HITS + 5, line("x"));

        List<Search.Hit> hits = find("x", false, false, lines).hits();

        assertEquals(Search.MOST_HITS, hits.size());
        assertEquals(100 + 5, hits.getFirst().line());
    }

    private static Search.Found find(String text, boolean regex, boolean exact, List<Line> lines) {
        return Search.find(new Search.Query(text, regex, exact), lines, 100);
    }

    private static Search.Hit hit(Span... spans) {
        return new Search.Hit(List.of(spans));
    }

    private static Span span(long line, int from, int to) {
        return new Span(line, from, to);
    }

    private static Line line(String text) {
        return new Line(List.of(Run.of(text, Style.PLAIN)), false);
    }
}
