package dev.labcast.pane.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    "- loss"        | "- "       | false
                    "  * loss"      | "  * "     | false
                    "- [x] done"    | "- [ ] "   | false
                    "9. nine"       | "10. "     | false
                    "  1) one"      | "  2) "    | false
                    "> quoted"      | "> "       | false
                    "- "            | "- "       | true
                    "- [ ] "        | "- [ ] "   | true
                    "text"          | ""         | false
                    "-no"           | ""         | false
                    "**bold** text" | ""         | false
                    """)
    void enter_goes_on_with(String line, String continuation, boolean bare) {
        assertEquals(continuation, ListLine.continuation(line).orElse(""));
        assertEquals(bare, ListLine.isBare(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock = "\"    - a\" | 2\n\" - a\" | 1\n\"- a\" | 0\n\"\t- a\" | 1\n\"\" | 0")
    void shift_tab_takes_away(String line, int characters) {
        assertEquals(characters, ListLine.outdent(line));
    }
}
