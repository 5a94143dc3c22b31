package dev.labcast.stage.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineWrapTest {
    private final LineWrap ten = new LineWrap(10, 3, String::length);

    @Test
    void lines_end_between_words() {
        assertEquals(List.of("one two", "three four"), ten.lines("one two three four"));
        assertEquals(List.of("0123456789", "a"), ten.lines("0123456789 a"));
        assertEquals(List.of(), ten.lines(""));
    }

    @Test
    void a_word_wider_than_a_line_is_cut_where_it_has_to_be() {
        assertEquals(List.of("a", "WWWWWWWWWW", "WWW b"), ten.lines("a WWWWWWWWWWWWW b"));
        assertEquals(List.of("漢字漢字漢字漢字漢字", "漢字"), ten.lines("漢字".repeat(6)));
    }

    @Test
    void what_is_left_out_is_marked_in_the_last_line() {
        assertEquals(
                List.of("aaaa bbbb", "cccc dddd", "eeee ffff…"),
                ten.lines("aaaa bbbb cccc dddd eeee ffff gggg"));
        assertEquals(
                List.of("aaaa bbbb", "cccc dddd", "eeee fffff"),
                ten.lines("aaaa bbbb cccc dddd eeee fffff"));
    }

    @Test
    void not_even_one_letter_needs_to_fit() {
        assertEquals(List.of("a", "b", "…"), new LineWrap(0.5, 3, String::length).lines("abcd"));
    }

    @Test
    void no_text_makes_a_line_too_wide_or_one_too_many() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String[] parts = {"a", "bb ", " ", "漢", "e\u0301", "هذا", "😀", "-", "wwwwwwwwwwwwwwww"};
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(30); left > 0; left--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            List<String> lines = ten.lines(CardText.plain(text.toString(), 500));
            assertTrue(lines.size() <= 3, () -> "seed " + seed + " " + text);
            assertTrue(
                    lines.stream().allMatch(it -> it.length() <= 10),
                    () -> "seed " + seed + " " + lines);
        }
    }
}
