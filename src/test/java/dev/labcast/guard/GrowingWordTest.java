package dev.labcast.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.guard.rule.Embargo;
import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.Pane;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What viewers see of a word, and of a line without blanks, while it is written.
class GrowingWordTest {
    private static final int KEY = 100;

    @ParameterizedTest
    @EnumSource(names = {"TERMINAL", "NOTEBOOK"})
    void what_is_public_of_a_word_stays_while_it_grows(Pane pane) {
        Writer writer = new Writer(pane);
        writer.type("see DB_PA", KEY);
        writer.rig.pass(1_000);
        assertEquals("see DB_PA", writer.seen());

        for (int i = 0; i < 20; i++) {
            writer.type("x", KEY);
            assertEquals("see DB_PA", writer.seen(), "after " + i);
        }
        writer.rig.pass(1_000);
        assertEquals("see DB_PA" + "x".repeat(20), writer.seen());
    }

    @ParameterizedTest
    @EnumSource(names = {"TERMINAL", "NOTEBOOK"})
    void what_is_public_of_a_word_stays_while_its_end_is_taken_back(Pane pane) {
        Writer writer = new Writer(pane);
        writer.type("see DB_PAXYZ", KEY);
        writer.rig.pass(1_000);
        for (int i = 0; i < 3; i++) {
            writer.back(KEY);
            assertTrue(writer.seen().startsWith("see DB_PA"), writer.seen());
        }
        writer.type("SS_FILE ", KEY);
        for (int i = 0; i < 20; i++) {
            writer.rig.pass(50);
            assertTrue(writer.seen().startsWith("see DB_PA"), writer.seen());
        }
        assertFalse(writer.rig.everything().contains("PAS_"), writer.rig.everything());
    }

    @ParameterizedTest
    @EnumSource(names = {"TERMINAL", "NOTEBOOK"})
    void a_secret_that_begins_in_a_public_word_is_masked_as_ever(Pane pane) {
        Writer writer = new Writer(pane);
        writer.type("DB_PASS", KEY);
        writer.rig.pass(1_000);
        for (char c : "WORD=hunter2go".toCharArray()) {
            writer.type(String.valueOf(c), KEY);
            assertTrue(writer.seen().startsWith("DB_PASS"), writer.seen());
        }
        writer.rig.pass(2_000);
        assertFalse(writer.rig.everything().contains("=h"), writer.rig.everything());
    }

    @ParameterizedTest
    @EnumSource(names = {"TERMINAL", "NOTEBOOK"})
    void a_public_word_that_turns_out_to_be_a_secret_goes(Pane pane) {
        Writer writer = new Writer(pane, "q7Zk2-Wv9pXe4Rt1Lm8Bn");
        writer.type("q7", KEY);
        writer.rig.pass(1_000);
        assertEquals("q7", writer.seen());
        writer.type("Z", KEY);
        writer.rig.pass(650);
        assertFalse(writer.seen().contains("q7"), writer.seen());
        writer.type("k2-Wv9pXe4Rt1Lm8Bn", KEY);
        writer.rig.pass(1_000);
        PlantedSecretTest.assertHidden(writer.rig, "q7Zk2-Wv9pXe4Rt1Lm8Bn");
    }

    @ParameterizedTest
    @EnumSource(names = {"TERMINAL", "NOTEBOOK"})
    void a_word_written_anew_in_the_place_of_a_public_one_is_held(Pane pane) {
        Writer writer = new Writer(pane);
        writer.type("moon", KEY);
        writer.rig.pass(1_000);
        for (int i = 0; i < 4; i++) {
            writer.back(KEY);
        }
        writer.type("moonshot", KEY);
        writer.rig.pass(400);
        assertEquals("", writer.seen());
        writer.rig.pass(1_000);
        assertEquals("moonshot", writer.seen());
    }

    @Test
    void lines_written_above_a_public_word_leave_it_there() {
        Writer writer = new Writer(Pane.NOTEBOOK);
        writer.type("loss", KEY);
        writer.rig.pass(1_000);
        writer.rig.submit(
                new Draft.NotebookText("lab.md", List.of("x", "new", "loss"), 2, Set.of()));
        writer.rig.pass(KEY);
        for (int i = 1; i < 12; i++) {
            List<String> lines = List.of("x", "new", "loss" + "y".repeat(i));
            writer.rig.submit(new Draft.NotebookText("lab.md", lines, 2, Set.of()));
            writer.rig.pass(KEY);
            assertTrue(writer.rig.state.notebook().text().endsWith("loss"), "after " + i);
        }
    }

    @Test
    void what_was_public_before_the_pane_was_private_is_held_anew() {
        Writer writer = new Writer(Pane.TERMINAL);
        writer.type("moon", KEY);
        writer.rig.pass(1_000);
        writer.rig.stage(Pane.TERMINAL, false);
        writer.rig.stage(Pane.TERMINAL, true);
        writer.type("shot", KEY);
        writer.rig.pass(300);
        writer.type("s", KEY);
        assertFalse(writer.seen().contains("moon"), writer.seen());
    }

    @ParameterizedTest
    @EnumSource(names = {"TERMINAL", "NOTEBOOK"})
    void a_line_without_blanks_follows_as_it_is_written(Pane pane) {
        Writer writer = new Writer(pane);
        String line = "今天我们看到了损失、カタカナも、明天再看结果如何";
        int most = 0;
        for (int i = 0; i < line.length(); i++) {
            writer.type(line.substring(i, i + 1), KEY);
            assertTrue(line.startsWith(writer.seen()), writer.seen());
            most = Math.max(most, i + 1 - writer.seen().length());
        }
        assertTrue(most <= 11, "as many chars were not seen yet: " + most);
        writer.rig.pass(1_000);
        assertEquals(line, writer.seen());
    }

    @ParameterizedTest
    @EnumSource(names = {"TERMINAL", "NOTEBOOK"})
    void a_word_of_other_letters_after_ideographs_is_seen_when_it_is_finished(Pane pane) {
        Writer writer = new Writer(pane);
        writer.type("今天用moonshot结果，好了", KEY);
        writer.rig.pass(2_000);
        assertFalse(writer.rig.everything().matches("(?s).*用m(?!oonshot).*"));
        assertEquals("今天用moonshot结果，好了", writer.seen());
    }

    @ParameterizedTest
    @EnumSource(names = {"TERMINAL", "NOTEBOOK"})
    void a_password_right_after_ideographs_is_masked(Pane pane) {
        for (String line : List.of("密码：春天来了花开", "我的密码：hunter2春天", "设置DB_PASSWORD=春天来了")) {
            for (int key : new int[] {100, 400, 650, 800}) {
                Writer writer = new Writer(pane);
                writer.type(line, key);
                writer.rig.pass(2_000);
                String all = writer.rig.everything();
                assertFalse(all.contains("春") || all.contains("hu"), key + " ms: " + all);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TERMINAL", "NOTEBOOK"})
    void a_term_without_blanks_is_not_seen_from_its_beginning(Pane pane) {
        String term = "秘密計画書だ";
        Embargo embargo = Embargo.of(term);
        for (String line : List.of("今日は" + term, "これ、" + term, "秘", "見た秘密、計画書だ")) {
            for (int key : new int[] {100, 250, 400, 650}) {
                Writer writer = new Writer(pane, embargo);
                writer.type(line.equals("秘") ? term : line, key);
                writer.rig.pass(2_000);
                String all = writer.rig.everything();
                assertFalse(all.contains("秘"), line + ", " + key + " ms: " + all);
            }
        }
    }

    /// Somebody who writes one line in a pane.
    private static final class Writer {
        private final Pane pane;
        private final GuardRig rig;
        private String line = "";

        Writer(Pane pane, String... known) {
            this(pane, GuardRig.allOnStage(known));
        }

        Writer(Pane pane, Embargo embargo) {
            this(pane, new GuardRig(embargo));
            rig.stage(pane, true);
        }

        private Writer(Pane pane, GuardRig rig) {
            this.pane = pane;
            this.rig = rig;
            if (pane == Pane.NOTEBOOK) {
                rig.stage(pane, true);
                submit();
            }
        }

        void type(String keys, int pause) {
            for (int i = 0; i < keys.length(); i++) {
                line += keys.charAt(i);
                submit();
                rig.pass(pause);
            }
        }

        void back(int pause) {
            line = line.substring(0, line.length() - 1);
            submit();
            rig.pass(pause);
        }

        private void submit() {
            rig.submit(
                    pane == Pane.TERMINAL
                            ? screen()
                            : new Draft.NotebookText("lab.md", List.of("x", line), 1, Set.of()));
        }

        private Draft screen() {
            List<Line> rows = new ArrayList<>();
            rows.add(line.isEmpty() ? Line.EMPTY : Wide.mixed(line));
            return Frames.frame(
                    true, List.of(), rows, new Cursor(rows.getFirst().cells(), 0, true));
        }

        String seen() {
            if (pane == Pane.TERMINAL) {
                return rig.state.terminal().screen().text().strip();
            }
            String text = rig.state.notebook().text();
            return text.contains("\n") ? text.substring(text.indexOf('\n') + 1) : "";
        }
    }
}
