package dev.labcast.guard.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is under embargo, however it is written and wherever lines end.
class EmbargoTest {
    private static final Optional<Instant> EVER = Optional.empty();

    private static RuleBook book(Embargo.Term... terms) {
        return RuleBook.of(Set.of(), new Embargo(List.of(terms)), List.of(), Set.of());
    }

    private static String masked(RuleBook book, String... lines) {
        List<List<Finding>> findings = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        for (String line : lines) {
            passages.add(Passage.of(line));
            findings.add(new ArrayList<>(book.scan(Passage.of(line))));
        }
        book.across(passages, findings);
        return shown(List.of(lines), findings);
    }

    private static String shown(List<String> lines, List<List<Finding>> findings) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            StringBuilder text = new StringBuilder(lines.get(i));
            for (Finding finding : findings.get(i)) {
                for (int c = finding.start(); c < finding.end(); c++) {
                    text.setCharAt(c, '▒');
                }
            }
            out.add(text.toString().replaceAll("▒+", "▒"));
        }
        return String.join("\n", out);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in Project\nHeron now",
                "in Project-\nHeron now",
                "in Proj-\nect Heron now",
                "in project he-\nron now",
                "│ in Project │\n│ Heron now │",
                "> in Project\n> Heron now",
                "# in Project\n# Heron now",
                "  // in PROJECT\n  // heron now",
                " * in Project\n * Heron now",
                "12 in Project\n13 Heron now",
                "  7 │ in Project\n  8 │ Heron now",
                "in Project \\\n    Heron now",
                "+in Project\n+Heron now"
            })
    void a_term_broken_over_two_lines_is_masked_on_both(String text) {
        String seen = masked(book(new Embargo.Words("Project Heron", EVER)), text.split("\n"));
        String letters = seen.toLowerCase(java.util.Locale.ROOT);
        assertTrue(letters.contains("in ") && letters.contains(" now"), seen);
        assertTrue(!letters.contains("pro") && !letters.contains("ron"), seen);
        assertEquals(2, seen.chars().filter(c -> c == '▒').count(), seen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the project\n\nHeron is a bird",
                "subproject\nheron",
                "his proj\nect heron",
                "project\nherbs"
            })
    void what_only_looks_like_it_over_two_lines_stays(String text) {
        assertEquals(
                text, masked(book(new Embargo.Words("Project Heron", EVER)), text.split("\n", -1)));
    }

    @Test
    void a_term_over_three_lines_is_masked_on_all_of_them() {
        assertEquals(
                "see ▒\n▒\n▒ ok",
                masked(
                        book(new Embargo.Words("loss free routing", EVER)),
                        "see loss",
                        "free",
                        "routing ok"));
    }

    @Test
    void the_second_half_is_not_shown_while_it_is_written() {
        RuleBook book = book(new Embargo.Words("Project Heron", EVER));
        for (String begun : List.of("H", "He", "Her", "Hero")) {
            List<Passage> lines =
                    List.of(Passage.of("in Project"), new Passage(begun, begun.length()));
            List<List<Finding>> findings = List.of(new ArrayList<>(), new ArrayList<>());
            book.across(lines, findings);
            assertEquals(
                    List.of(new Finding.Unfinished(0, begun.length())), findings.get(1), begun);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "苍鹭, 我们在苍鹭项目里, 我们在▒项目里",
        "サギ, これはサギ計画です, これは▒計画です",
        "왜가리, 우리는 왜가리를 본다, 우리는 ▒를 본다",
        "苍鹭, 苍 鹭, ▒",
        "𠮷野, 見𠮷野家, 見▒家",
        "ion, 在ion中, 在▒中"
    })
    void a_short_term_needs_no_blanks_where_nobody_writes_them(
            String term, String text, String seen) {
        assertEquals(seen, masked(book(new Embargo.Words(term, EVER)), text));
    }

    @Test
    void signs_without_blanks_break_anywhere() {
        assertEquals("我们在▒\n▒项目里", masked(book(new Embargo.Words("苍鹭计划", EVER)), "我们在苍鹭", "计划项目里"));
    }

    @ParameterizedTest
    @CsvSource({
        "Grün-Wald, see GRUEN WALD x, see ▒ x",
        "Grün-Wald, see gru\u0308nwald x, see ▒ x",
        "Łódź bound, see lodz bound x, see ▒ x",
        "Straße Neun, see STRASSE-NEUN x, see ▒ x",
        "heron nine, see 𝐇𝐞𝐫𝐨𝐧 𝐧𝐢𝐧𝐞 x, see ▒ x",
        "heron nine, see HeronNines x, see ▒s x"
    })
    void accents_and_forms_of_letters_make_no_difference(String term, String text, String seen) {
        assertEquals(seen, masked(book(new Embargo.Words(term, EVER)), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jane Doe",
                "JANE DOE",
                "Doe, Jane",
                "Doe Jane",
                "J. Doe",
                "J Doe",
                "Doe, J.",
                "jane.doe",
                "jane_doe",
                "doe-jane",
                "jdoe",
                "Dr. Doe",
                "Prof Doe",
                "Doe et al"
            })
    void a_name_is_found_in_all_its_forms(String form) {
        RuleBook book = book(new Embargo.Name("Jane Doe", EVER));
        assertEquals("by ▒ x", masked(book, "by " + form + " x").replace("▒. x", "▒ x"));
    }

    @Test
    void a_name_in_the_genitive_is_found_and_others_stay() {
        RuleBook book = book(new Embargo.Name("Jane Doe", EVER));
        assertEquals("▒'s result", masked(book, "Jane Doe's result"));
        assertEquals("by ▒\n▒ now", masked(book, "by Jane", "Doe now"));
        for (String other : List.of("John Roe", "a doe in the wood", "Jane Eyre", "jdoerr said")) {
            assertEquals(other, masked(book, other));
        }
    }

    @Test
    void a_pattern_knows_neither_case_nor_accents() {
        RuleBook book = book(new Embargo.Regex("h[eé]ron-\\d+", EVER));
        assertEquals("run ▒ and ▒ now", masked(book, "run HERON-12 and héron-7 now"));
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> new Embargo.Regex("(a", EVER));
        assertTrue(wrong.getMessage().contains("cannot be read"), wrong.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    heron-*.ckpt      | load heron-7b.ckpt now              | load ▒ now
                    heron-*.ckpt      | load runs/x/Heron-7b.ckpt, then     | load ▒, then
                    heron-*.ckpt      | load heron-7b.ckpt.bak now          | load heron-7b.ckpt.bak now
                    *.heron           | ls a.heron b.heron c.txt            | ls ▒ ▒ c.txt
                    ~/papers/draft-*/ | cd ~/papers/draft-9/figs && ls      | cd ▒ && ls
                    ~/papers/draft-*/ | cd /home/me/papers/draft-9          | cd ▒
                    /data/{a,b}/**    | rm /data/a/x/y.txt /data/c/z        | rm ▒ /data/c/z
                    run[0-9]?.log     | tail run3x.log runx.log             | tail ▒ runx.log
                    """)
    void a_glob_hides_the_paths_it_means(String glob, String text, String seen) {
        assertEquals(seen, masked(book(new Embargo.Glob(glob, EVER)), text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ~/papers/heron | vim ~/papers/heron/main.tex ok        | vim ▒ ok
                    ~/papers/heron | vim /home/me/papers/heron/main.tex ok | vim /home/me▒ ok
                    /data/heron    | cp x /data/heron-v2/a b               | cp x ▒ b
                    /data/heron    | the data heron ate                    | the data heron ate
                    """)
    void a_path_hides_what_begins_like_it(String path, String text, String seen) {
        assertEquals(seen, masked(book(new Embargo.PathPrefix(path, EVER)), text));
    }

    @Test
    void the_beginning_of_a_glob_is_not_shown_while_it_is_written() {
        RuleBook book = book(new Embargo.Glob("heron-*.ckpt", EVER));
        for (String begun : List.of("her", "hero", "heron")) {
            assertEquals(
                    List.of(new Finding.Unfinished(3, 3 + begun.length())),
                    book.scan(new Passage("ls " + begun, 3 + begun.length())));
        }
    }

    @Test
    void globs_that_do_not_close_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Embargo.Glob("run[0-9", EVER));
        assertThrows(IllegalArgumentException.class, () -> new Embargo.Glob("run{a,b", EVER));
    }
}
