package dev.labcast.pane.notebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "one",
                "one\n",
                "one\r\ntwo\r\n",
                "one\r\ntwo\nthree\rfour",
                "\r\r\n\n",
                "\ufeffone\n",
                "tab\tform\ffeed\u0000nul\u2028separator\u0085\n",
                "![loss](plots/1.png)\n![a](plots/2.png) and ![b](plots/3.png)\n![c](other/4.png)",
                "\ufffc is not a plot\n"
            })
    void the_bytes_that_go_in_come_out(String text) throws CharacterCodingException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        NotebookText read = NotebookText.decode(bytes);

        assertArrayEquals(bytes, read.encode());
        assertArrayEquals(bytes, new NoteLines(read).text(read.byteOrderMark()).encode());
        List<String> shown =
                Loaded.of(read).document().getParagraphs().stream()
                        .map(line -> Segments.source(line.getSegments()))
                        .toList();
        assertEquals(read.lines(), shown);
    }

    @Test
    void any_mixture_of_line_ends_comes_out_as_it_went_in() throws CharacterCodingException {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(
                        List.of("a", "\n", "\r", "\r\n", "é", "![x](plots/y)")
                                .get(random.nextInt(6)));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);

            assertArrayEquals(
                    bytes, new NoteLines(NotebookText.decode(bytes)).text(false).encode());
        }
    }

    @Test
    void an_added_line_ends_as_the_files_first_line_does() {
        NoteLines lines = new NoteLines(NotebookText.of("one\r\ntwo\r\n", false));

        lines.splice(0, 1, List.of(Segments.of("one"), Segments.of("and a half")));

        assertEquals("one\r\nand a half\r\ntwo\r\n", lines.text(false).text());
    }

    @Test
    void what_is_not_utf_8_is_refused() {
        byte[] latin1 = {'n', 'a', (byte) 0xEF, 'v', 'e'};

        assertThrows(CharacterCodingException.class, () -> NotebookText.decode(latin1));
    }
}
