package dev.labcast.stage.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.session.Asked;
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
    void a_letter_keeps_three_marks_as_in_questions() {
        assertEquals(
                "h\u0316\u0317\u0318x", CardText.plain("h\u0316\u0317\u0318\u0319\u0316x", 99));
    }

    @Test
    void links_stay_for_they_are_the_researchers_own() {
        assertEquals("see arxiv.org/abs/1", CardText.plain("see arxiv.org/abs/1", 99));
    }

    @Test
    void joiners_stay() {
        assertEquals("👩\u200d🔬 می\u200cخواهم", CardText.plain("👩\u200d🔬 می\u200cخواهم", 99));
    }

    @Test
    void a_long_text_is_cut_between_code_points() {
        assertEquals("😀😀…", CardText.plain("😀".repeat(5), 3));
        assertEquals("😀😀", CardText.plain("😀😀  ", 2));
    }

    @Test
    void a_question_of_a_stranger_is_plain() {
        assertEquals(
                new QuestionCard("mira", "why not?"),
                QuestionCard.of(asked("mi\u202era", "why\n\nnot?")));
    }

    @Test
    void a_link_in_what_a_stranger_says_is_only_the_name_of_where_it_leads() {
        assertEquals(
                new QuestionCard("bit[.]ly", "see evil[.]example there"),
                QuestionCard.of(
                        asked(
                                "https://bit.ly/x",
                                "see https://bank.example@evil.example/login there")));
    }

    @Test
    void nobody_takes_the_people_of_a_rehearsal_for_viewers() {
        Asked asked = new Asked(1, "rehearsal", "mira", "why?", "", 0, 0, new Asked.Fate.OnStage());

        assertEquals(new QuestionCard("REHEARSAL · mira", "why?"), QuestionCard.of(asked));
    }

    private static Asked asked(String name, String text) {
        return new Asked(1, "room", name, text, "", 0, 0, new Asked.Fate.OnStage());
    }

    @Test
    void a_question_of_the_queue_is_shown_as_the_room_shows_it() {
        Asked clean =
                new Asked(
                        1,
                        "room",
                        "Mira",
                        "see example[.]com? क्\u200dष",
                        "",
                        0,
                        2,
                        new Asked.Fate.OnStage());

        assertEquals(new QuestionCard(clean.name(), clean.text()), QuestionCard.of(clean));
    }
}
