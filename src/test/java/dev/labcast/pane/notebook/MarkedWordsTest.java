package dev.labcast.pane.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpan;
import org.junit.jupiter.api.Test;

class MarkedWordsTest {
    @Test
    void words_with_a_combining_mark_are_found_and_no_others() {
        assertEquals(
                List.of("cafe\u0301,", "na\u0131\u0308ve", "\u0928\u092e\u0938\u094d\u0924\u0947"),
                words(
                        "a cafe\u0301, plain \u00e9 na\u0131\u0308ve \u6f22\u5b57 \u0928\u092e\u0938\u094d\u0924\u0947"));
    }

    @Test
    void a_mark_beyond_the_first_plane_counts_too() {
        assertEquals(List.of("x\ud834\udd65"), words("x\ud834\udd65 y"));
    }

    @Test
    void a_text_without_marks_has_none() {
        assertEquals(List.of(), words(""));
        assertEquals(List.of(), words("plain words, \u00e9 \ud83d\ude00"));
    }

    @Test
    void each_marked_word_of_a_line_is_a_run_of_its_own() {
        String line = "two cafe\u0301 and **bold cafe\u0301 too**";
        List<String> runs = new ArrayList<>();
        int at = 0;
        for (StyleSpan<TextStyle> span :
                Styling.document(new NoteLines(NotebookText.of(line, false)))
                        .getStyleSpans(0, line.length())) {
            String run = line.substring(at, at + span.getLength());
            if (span.getStyle().apart()) {
                runs.add(run);
            }
            at += span.getLength();
        }

        assertEquals(List.of("cafe\u0301", "cafe\u0301"), runs);
    }

    private static List<String> words(String text) {
        return MarkedWords.in(text).stream()
                .map(word -> text.substring(word.start(), word.end()))
                .toList();
    }
}
