package dev.labcast.app.redact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.labcast.guard.Masked;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseJsonTest {
    private final CaseJson json = new CaseJson();

    @Test
    void a_terminals_case_is_its_size_and_its_chunks() throws Exception {
        Case.Terminal terminal =
                (Case.Terminal)
                        json.read(
                                """
                                {"id": "a", "cols": 40, "chunks": [{"at": 5, "b64": "aGk="}]}\
                                """);

        assertEquals(List.of(40, 24), List.of(terminal.columns(), terminal.rows()));
        assertEquals(List.of(5L), terminal.chunks().stream().map(Case.Chunk::at).toList());
        assertArrayEquals(
                "hi".getBytes(StandardCharsets.UTF_8), terminal.chunks().getFirst().bytes());
    }

    @Test
    void a_case_with_a_text_is_plain() throws Exception {
        assertEquals(
                new Case.Plain("b", "one\ntwo"),
                json.read("{\"id\":\"b\",\"text\":\"one\\ntwo\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{broken | it is no JSON",
                "[1] | it is no JSON object",
                "{\"id\":\"a\"} | it has neither \"text\" nor \"chunks\"",
                "{\"cols\":0,\"chunks\":[]} | \"cols\" must lie between 1 and 1000",
                "{\"rows\":9999,\"chunks\":[]} | \"rows\" must lie between 1 and 1000",
                "{\"cols\":4294967376,\"chunks\":[]} | \"cols\" must lie between 1 and 1000",
                "{\"chunks\":[{\"at\":1}]} | a chunk has no \"b64\"",
                "{\"chunks\":[{\"at\":1,\"b64\":\"*\"}]} | a chunk's \"b64\" is no base64",
                "{\"chunks\":[{\"at\":2,\"b64\":\"\"},{\"at\":1,\"b64\":\"\"}]} | the chunks' \"at\" must be milliseconds that do not go back"
            })
    void what_is_no_case_is_refused_with_the_reason(String line, String why) {
        assertEquals(why, assertThrows(BadCase.class, () -> json.read(line)).getMessage());
    }

    @Test
    void the_answer_has_the_frames_only_where_they_are_wanted() {
        Redacted redacted =
                new Redacted(
                        "a",
                        "x ▒",
                        List.of(new Masked(0, 2, 3, "named-value")),
                        List.of(new Redacted.Frame(700, "x")));

        String without =
                "{\"id\":\"a\",\"text\":\"x ▒\",\"masked\":[{\"row\":0,\"from\":2,\"to\":3,\"rule\":\"named-value\"}]";
        assertEquals(without + "}", json.write(redacted, false));
        assertEquals(
                without + ",\"frames\":[{\"at\":700,\"text\":\"x\"}]}", json.write(redacted, true));
    }
}
