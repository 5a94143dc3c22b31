package dev.labcast.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.Cursor;
import dev.labcast.session.Entry;
import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Scene;
import dev.labcast.session.SceneSource;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Style;
import dev.labcast.session.TerminalChange;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventJsonTest {
    private final EventJson json = new EventJson();

    @Test
    void every_kind_of_event_comes_back_as_it_was_whatever_its_texts_hold() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        RandomEvents events = new RandomEvents(seed);
        for (int i = 0; i < 20_000; i++) {
            Entry entry = new Entry(i, i * 3L, events.next(i % RandomEvents.kinds()));
            assertEquals(new Decoded.Known(entry, 0), read(json.line(entry)), "seed " + seed);
        }
    }

    @Test
    void a_line_holds_one_newline_at_its_end_and_nothing_that_passes_for_another() {
        String hostile = "a\nb\r\u0085\u2028\u2029\ud800z\udc00\0\ufeff";
        String line =
                new String(json.line(new Entry(1, 2, new SessionEvent.Warned(hostile))), UTF_8);
        assertEquals(
                """
                {"seq":1,"at":2,"warned":{"sentence":"a\\nb\\r\\u0085\\u2028\\u2029\\ud800z\\udc00\\u0000\\ufeff"}}
                """,
                line);
    }

    @Test
    void terminal_lines_are_written_in_their_shortest_shape() {
        Style red = new Style(1, Style.DEFAULT, Style.BOLD);
        TerminalChange change =
                new TerminalChange(
                        80,
                        24,
                        List.of(new Line(List.of(Run.of("gone", Style.PLAIN)), true)),
                        7,
                        List.of(
                                new TerminalChange.Row(
                                        0, new Line(List.of(Run.of("$ ls", Style.PLAIN)), false)),
                                new TerminalChange.Row(1, Line.EMPTY),
                                new TerminalChange.Row(
                                        2,
                                        new Line(
                                                List.of(
                                                        Run.of("a ", Style.PLAIN),
                                                        Run.of("b", red),
                                                        new Run("漢", 2, Style.PLAIN),
                                                        new Run("漢", 2, red)),
                                                false))),
                        new Cursor(3, 0, true));
        assertEquals(
                """
                {"seq":5,"at":9,"terminal-painted":{"columns":80,"rows":24,"skipped":7,\
                "scrolled":[{"wrapped":["gone"]}],\
                "changed":[[0,"$ ls"],[1,[]],[2,["a ",["b",1,-1,1],["漢",2],["漢",1,-1,1,2]]]],\
                "cursor":[3,0,true]}}
                """,
                new String(
                        json.line(new Entry(5, 9, new SessionEvent.TerminalPainted(change))),
                        UTF_8));
    }

    @Test
    void keys_may_come_in_any_order() throws Exception {
        assertEquals(
                new Decoded.Known(new Entry(1, 2, new SessionEvent.MarkSet("m", "x", 3)), 0),
                read("{\"mark-set\":{\"at\":3,\"label\":\"x\",\"id\":\"m\"},\"at\":2,\"seq\":1}"));
    }

    @Test
    void a_scene_of_a_log_that_names_no_source_was_chosen_at_the_desk() throws Exception {
        assertEquals(
                new Decoded.Known(new Entry(1, 2, new SessionEvent.SceneChosen(Scene.PLOTS)), 0),
                read("{\"seq\":1,\"at\":2,\"scene-chosen\":{\"scene\":\"plots\"}}"));
    }

    @Test
    void what_comes_next_is_a_text() throws Exception {
        SessionEvent next = new SessionEvent.NextAnnounced("the fixed loader");
        String line = "{\"seq\":1,\"at\":9,\"next-announced\":{\"text\":\"the fixed loader\"}}\n";
        assertEquals(line, new String(json.line(new Entry(1, 9, next)), UTF_8));
        assertEquals(new Decoded.Known(new Entry(1, 9, next), 0), read(line));
    }

    @Test
    void one_that_was_queued_before_there_were_kinds_is_a_question() throws Exception {
        String fields =
                "\"source\":\"room\",\"name\":\"\",\"text\":\"Why?\",\"anchor\":\"\",\"askedAt\":5";
        SessionEvent asked = new SessionEvent.QuestionQueued(4, "room", "", "Why?", "", 5);

        assertEquals(
                new Decoded.Known(new Entry(1, 9, asked), 0),
                read("{\"seq\":1,\"at\":9,\"question-queued\":{\"number\":4," + fields + "}}"));
        assertEquals(
                "{\"seq\":1,\"at\":9,\"question-queued\":{\"number\":4,\"kind\":\"question\","
                        + fields
                        + "}}\n",
                new String(json.line(new Entry(1, 9, asked)), UTF_8));
    }

    @Test
    void a_scene_from_obs_says_so_and_when() {
        SessionEvent chosen =
                new SessionEvent.SceneChosen(Scene.AWAY, SceneSource.OBS, OptionalLong.of(7));
        assertEquals(
                """
                {"seq":1,"at":9,"scene-chosen":{"scene":"away","source":"obs","at":7}}
                """,
                new String(json.line(new Entry(1, 9, chosen)), UTF_8));
    }

    @Test
    void fields_of_a_newer_version_are_left_out_and_counted() throws Exception {
        assertEquals(
                new Decoded.Known(new Entry(1, 2, new SessionEvent.Warned("x")), 4),
                read(
                        "{\"seq\":1,\"mood\":7,\"at\":2,\"warned\":{\"sentence\":\"x\",\"level\":3,"
                                + "\"deep\":{\"a\":[1]},\"numbers\":[1,[2]]}}"));
        assertEquals(
                1,
                ((Decoded.Known)
                                read(
                                        "{\"seq\":1,\"at\":2,\"terminal-painted\":{\"columns\":9,\"rows\":1,\"bell\":{}}}"))
                        .unknownFields());
    }

    @Test
    void an_event_of_a_newer_version_is_named_and_not_taken_for_damage() throws Exception {
        assertEquals(
                new Decoded.Foreign(1, 2, "hologram-shown"),
                read("{\"seq\":1,\"at\":2,\"hologram-shown\":{\"x\":[{}]}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"seq":1,"at":2                                                  | it is not JSON
                    [1]                                                              | it is not a JSON object
                    {"seq":1,"at":2,"warned":{"sentence":"x"}} {}                    | there is more behind its end
                    {"at":2,"warned":{"sentence":"x"}}                               | it has no 'seq' or no 'at' that counts from 0
                    {"seq":-1,"at":2,"warned":{"sentence":"x"}}                      | it has no 'seq' or no 'at' that counts from 0
                    {"seq":"1","at":2,"warned":{"sentence":"x"}}                     | its 'seq' is not a whole number
                    {"seq":1,"at":2}                                                 | it names no event
                    {"seq":1,"at":2,"warned":{"sentence":"x"},"curtain-lifted":{}}   | it names two events
                    {"seq":1,"at":2,"warned":{}}                                     | warned needs a field 'sentence' that is a text
                    {"seq":1,"at":2,"masked":{"pane":"attic","rule":"r","count":1}}  | masked has a 'pane' that this version does not know: attic
                    {"seq":1,"at":2,"segment-closed":{"id":"s","endsAt":-4}}         | segment-closed has a 'endsAt' below 0
                    {"seq":1,"at":2,"scene-chosen":{"scene":"away","source":"cat"}}   | scene-chosen has a 'source' that this version does not know: cat
                    {"seq":1,"at":2,"bridge-changed":{"bridge":"obs","state":"A word","sentence":""}} | a bridge and its state are words of a-z
                    {"seq":1,"at":2,"recording-started":{"file":"a.mkv","at":-1,"mediaAt":0,"errorMillis":0}} | recording-started has a 'at' below 0
                    {"seq":1,"at":2,"notebook-pointed":{"line":99999999999}}         | notebook-pointed has a 'line' beyond all bounds
                    {"seq":1,"at":2,"session-opened":{"version":2,"title":"x"}}      | a newer Labcast wrote it, in format version 2; update Labcast
                    {"seq":1,"at":2,"terminal-painted":{"columns":80,"rows":2000000000}} | its terminal has 80x2000000000 cells
                    {"seq":1,"at":2,"terminal-painted":{"columns":80,"rows":2,"changed":[[2,"x"]]}} | row 2 of a screen of 2
                    {"seq":1,"at":2,"terminal-painted":{"columns":80,"rows":2,"changed":[[1,""]]}} | a run fills at least one cell
                    {"seq":1,"at":2,"terminal-painted":{"columns":80,"rows":2,"changed":[[1,[["x",1,2]]]]}} | its terminal has a run of 2 numbers
                    {"seq":1,"at":2,"terminal-painted":{"columns":80,"rows":2,"cursor":[1,-1,true]}} | its cursor is not [column,row,visible]
                    {"seq":1,"at":2,"plot-shown":{"number":1,"name":"a","file":"plots/../../x.png","sha256":"","width":1,"height":1,"origin":""}} | its plot file does not lie in plots/
                    """)
    void a_line_that_is_no_entry_says_why(String line, String why) {
        assertEquals(why, assertThrows(EventFormatException.class, () -> read(line)).getMessage());
    }

    @Test
    void random_damage_is_refused_or_folds_but_never_breaks_the_reader() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        RandomEvents events = new RandomEvents(seed);
        SessionState state = SessionState.initial();
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] line = json.line(new Entry(i, i, events.next()));
            line[random.nextInt(line.length)] = (byte) random.nextInt(256);
            try {
                if (read(line) instanceof Decoded.Known known) {
                    state = state.evolve(known.entry());
                }
            } catch (EventFormatException damaged) {
                assertFalse(damaged.getMessage().isBlank());
                refused++;
            }
        }
        assertTrue(refused > 5_000, refused + " of 20000 refused, seed " + seed);
    }

    private Decoded read(String line) throws EventFormatException {
        return read(line.getBytes(UTF_8));
    }

    private Decoded read(byte[] line) throws EventFormatException {
        return json.read(line, 0, line.length);
    }
}
