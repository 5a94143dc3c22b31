package dev.labcast.stage.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.session.SessionEvent;
import org.junit.jupiter.api.Test;

class CardTextTest {

    @Test
    void lines_and_spaces_become_one_space_and_none_at_the_ends() {
        assertEquals("a b c d", CardText.plain("\n a\r\n\tb\u2028c\u00a0\u0085 d \n", 99));
    }

    @Test
    void what_steers_the_layout_is_left_out() {
        assertEquals(
                "abcdefg",
                CardText.plain("a\u202eb\u2066c\u200fd\u0000e\u001bf\ufeffg\ud800\ue000", 99));
    }

    @Test
    void a_letter_keeps_two_marks() {
        assertEquals("e\u0301\u0302x", CardText.plain("e\u0301\u0302\u0303\u0304x", 99));
    }

    @Test
    void joiners_stay() {
        assertEquals("👩\u200d🔬 می\u200cخواهم", CardText.plain("👩\u200d🔬 می\u200cخواهم", 99));
    }

    @Test
    void a_long_text_is_cut_between_code_points() {
        assertEquals("😀😀…", CardText.plain("😀".repeat(5), 2));
        assertEquals("😀😀", CardText.plain("😀😀  ", 2));
    }

    @Test
    void a_question_of_a_stranger_is_plain() {
        assertEquals(
                new QuestionCard("mira", "why not?"),
                QuestionCard.of(
                        new SessionEvent.ViewerSpoke("twitch", "mi\u202era", "why\n\nnot?")));
    }
}
