package dev.labcast.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A secret that is planted anywhere is public nowhere: no four chars of it in a row, at no time.
class PlantedSecretTest {
    private static final String KNOWN = "q7Zk2-Wv9pXe4Rt1Lm8Bn";
    private static final String GITHUB = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
    private static final String PLAIN = "tr0ub4dor&3xyz";

    static void assertHidden(GuardRig rig, String secret) {
        String all = rig.everything();
        for (int i = 0; i + 4 <= secret.length(); i++) {
            String part = secret.substring(i, i + 4);
            if (all.contains(part)) {
                fail("'" + part + "' of the secret is public in: " + all);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo %s", "%s", "x=%s;", "a%sb", "'%s'", "https://h/?q=%s&r=1"})
    void a_registered_value_is_masked_wherever_it_stands(String around) {
        GuardRig rig = GuardRig.allOnStage(KNOWN);
        rig.submit(Frames.of("$ first", around.formatted(KNOWN), "$ "));
        rig.pass(800);
        assertHidden(rig, KNOWN);
        assertEquals("$ first", rig.state.terminal().screen().lines().getFirst().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo %s",
                "%s",
                "x=%s;",
                "git clone https://%s@host/r.git",
                "\"%s\"",
                "\\n%s\\n"
            })
    void a_vendor_token_is_masked_with_no_name_beside_it(String around) {
        GuardRig rig = GuardRig.allOnStage();
        rig.submit(Frames.of("$ first", around.formatted(GITHUB), "$ "));
        rig.pass(800);
        assertHidden(rig, GITHUB);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export DB_PASSWORD=%s",
                "  password: %s",
                "{\"password\": \"%s\"}",
                "curl -u me:%s https://h/",
                "mysql -u root -p%s db",
                "psql postgres://me:%s@db/x",
                "login --password %s",
                "pwd=\"%s\"",
                "Authorization: Bearer %s",
                "machine h login me password %s",
                "db:5432:app:me:%s",
                "Server=x;User=y;Password=%s;Encrypt=true",
                "connect(password='%s', host=h)"
            })
    void a_password_is_masked_where_its_place_gives_it_away(String around) {
        GuardRig rig = GuardRig.allOnStage();
        rig.submit(Frames.of("$ first", around.formatted(PLAIN), "$ "));
        rig.pass(800);
        assertHidden(rig, PLAIN);
    }

    @Test
    void colours_do_not_split_a_secret() {
        GuardRig rig = GuardRig.allOnStage();
        List<Line> lines = List.of(Frames.colourful("token " + GITHUB + " end"), Frames.line("$"));
        rig.submit(Frames.frame(false, List.of(), lines, new Cursor(1, 1, true)));
        rig.pass(800);
        assertHidden(rig, GITHUB);
        assertTrue(rig.everything().contains("end"));
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 90, 150, 400, 680, 900})
    void a_token_typed_key_by_key_is_never_seen(int pace) {
        for (String secret : List.of(GITHUB, KNOWN)) {
            GuardRig rig = GuardRig.allOnStage(KNOWN);
            type(rig, "$ ", "echo " + secret + " done", pace);
            rig.submit(Frames.of("$ echo " + secret + " done", secret + " done", "$ "));
            rig.pass(2_000);
            assertHidden(rig, secret);
            assertTrue(rig.everything().contains("done"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 150, 900})
    void a_named_value_typed_key_by_key_is_never_seen(int pace) {
        for (String before :
                List.of("export API_KEY=", "tool --password ", "curl -H 'Authorization: Bearer ")) {
            GuardRig rig = GuardRig.allOnStage();
            type(rig, "$ ", before + PLAIN, pace);
            rig.submit(Frames.of("$ " + before + PLAIN, "$ "));
            rig.pass(2_000);
            assertHidden(rig, PLAIN);
        }
    }

    private static void type(GuardRig rig, String prompt, String text, int pace) {
        for (int i = 0; i <= text.length(); i++) {
            rig.submit(Frames.typed(prompt + text.substring(0, i)));
            rig.pass(pace);
        }
    }

    @Test
    void a_secret_printed_in_pieces_is_never_seen() {
        GuardRig rig = GuardRig.allOnStage(KNOWN);
        for (String secret : List.of(GITHUB, KNOWN)) {
            for (int i = 1; i <= secret.length(); i += 5) {
                rig.submit(Frames.of("$ run", "out " + secret.substring(0, i)));
                rig.pass(1_000);
            }
            rig.submit(Frames.of("$ run", "out " + secret, "$ "));
            rig.pass(1_000);
            assertHidden(rig, secret);
        }
    }

    @Test
    void a_soft_wrapped_secret_is_masked_on_both_rows() {
        for (int before = 30; before < 82; before++) {
            GuardRig rig = GuardRig.allOnStage();
            rig.submit(Frames.wrapped(false, "x".repeat(before) + " " + GITHUB + " tail"));
            rig.pass(800);
            assertHidden(rig, GITHUB);
        }
    }

    @Test
    void a_hard_wrapped_secret_is_masked_on_both_rows() {
        for (int before = 50; before < 75; before++) {
            String text = "x".repeat(before) + " " + GITHUB;
            GuardRig rig = GuardRig.allOnStage(KNOWN);
            rig.submit(Frames.of(text.substring(0, 80), "    " + text.substring(80), "$ "));
            rig.pass(800);
            assertHidden(rig, GITHUB);
        }
    }

    @Test
    void a_secret_painted_over_in_part_is_masked_as_a_fragment() {
        GuardRig rig = GuardRig.allOnStage(KNOWN);
        rig.submit(Frames.of("left " + KNOWN.substring(0, 12), "$ "));
        rig.pass(800);
        rig.submit(Frames.of("right " + KNOWN.substring(9), "$ "));
        rig.pass(800);
        assertHidden(rig, KNOWN);
    }

    @Test
    void scrolled_lines_are_cleared_also_where_they_wrap_onto_the_screen() {
        GuardRig rig = GuardRig.allOnStage();
        List<Line> rows = Frames.wrap("y".repeat(60) + " " + GITHUB + " tail");
        List<Line> screen = List.of(rows.get(1), Frames.line("$"));
        rig.submit(Frames.frame(false, List.of(rows.get(0)), screen, new Cursor(1, 1, true)));
        rig.pass(800);
        rig.submit(
                Frames.frame(
                        false,
                        List.of(rows.get(1)),
                        List.of(Frames.line("$")),
                        new Cursor(1, 0, true)));
        rig.pass(800);
        assertHidden(rig, GITHUB);
        assertEquals(2, rig.state.terminal().scrollback().size());
    }

    @Test
    void the_notebook_is_cleared_while_it_is_typed() {
        GuardRig rig = GuardRig.allOnStage(KNOWN);
        for (String secret : List.of(KNOWN, GITHUB)) {
            for (int i = 0; i <= secret.length(); i++) {
                rig.submit(
                        new Draft.NotebookText(
                                "lab.md",
                                List.of("# Lab", "see " + secret.substring(0, i), "end"),
                                1,
                                Set.of()));
                rig.pass(120);
            }
            rig.submit(
                    new Draft.NotebookText(
                            "lab.md",
                            List.of("# Lab", "see " + secret + " now", "end"),
                            1,
                            Set.of()));
            rig.pass(1_000);
            assertHidden(rig, secret);
            assertEquals(
                    "# Lab\nsee " + GuardRules.MASK + " now\nend", rig.state.notebook().text());
        }
    }

    @Test
    void private_lines_of_the_notebook_are_one_line_whatever_they_hold() {
        GuardRig rig = GuardRig.allOnStage();
        List<String> lines = List.of("a", "#private", "moonshot idea", "more of it", "#end", "b");
        rig.submit(new Draft.NotebookText("lab.md", lines, 3, Set.of(1, 2, 3, 4)));
        rig.pass(800);
        assertEquals("a\n▒ private\nb", rig.state.notebook().text());
        assertEquals(1, rig.state.notebook().caretLine());
    }

    @Test
    void a_block_that_was_public_for_a_moment_stays_private() {
        GuardRig rig = GuardRig.allOnStage();
        List<String> lines = List.of("a", "moonshot idea", "b");
        rig.submit(new Draft.NotebookText("lab.md", lines, 1, Set.of(1)));
        rig.pass(300);
        rig.submit(new Draft.NotebookText("lab.md", lines, 1, Set.of()));
        rig.pass(300);
        rig.submit(new Draft.NotebookText("lab.md", lines, 1, Set.of(1)));
        rig.pass(2_000);
        assertHidden(rig, "moonshot idea");
    }

    @Test
    void titles_tags_marks_chat_and_plot_names_are_cleared() {
        GuardRig rig = GuardRig.allOnStage(KNOWN);
        for (String secret : List.of(KNOWN, GITHUB)) {
            rig.submit(new Draft.Fact(new SessionEvent.SessionOpened("on " + secret)));
            rig.submit(
                    new Draft.Fact(
                            new SessionEvent.SegmentOpened(
                                    "s", "debugging", secret, List.of(secret), 0)));
            rig.submit(new Draft.Fact(new SessionEvent.SegmentRetitled("s", "x " + secret)));
            rig.submit(new Draft.Fact(new SessionEvent.SegmentTagged("s", List.of(secret))));
            rig.submit(new Draft.Fact(new SessionEvent.MarkSet("m", secret, 0)));
            rig.submit(new Draft.Fact(new SessionEvent.NextAnnounced("try " + secret)));
            rig.submit(
                    new Draft.Fact(
                            new SessionEvent.ViewerSpoke("rehearsal", secret, "hi " + secret)));
            rig.submit(
                    new Draft.Fact(
                            new SessionEvent.QuestionQueued(
                                    1, "room", secret, "is it " + secret, secret, 0)));
            rig.submit(
                    new Draft.PlotImage(
                            secret + ".png", new byte[] {1}, 2, 3, "plot.py --key " + secret));
            rig.pass(800);
            assertHidden(rig, secret);
        }
        rig.given.removeIf(cleared -> cleared.event() instanceof SessionEvent.Masked);
        assertEquals(18, rig.given.size() - 3);
    }

    @Test
    void a_private_key_is_masked_over_all_its_rows_and_a_certificate_is_not() {
        GuardRig rig = GuardRig.allOnStage();
        List<String> rows =
                new ArrayList<>(List.of("$ cat id", "-----BEGIN OPENSSH PRIVATE KEY-----"));
        rows.addAll(
                List.of(
                        "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW",
                        "QyNTUxOQAAACDx"));
        rows.addAll(
                List.of(
                        "-----END OPENSSH PRIVATE KEY-----",
                        "-----BEGIN CERTIFICATE-----",
                        "MIIBszCCARyg",
                        "$"));
        rig.submit(Frames.of(rows.toArray(String[]::new)));
        rig.pass(800);
        assertHidden(rig, rows.get(2));
        assertHidden(rig, rows.get(3));
        assertTrue(rig.everything().contains("MIIBszCCARyg"));
    }

    @Test
    void a_key_that_scrolls_by_stays_masked_without_its_head() {
        GuardRig rig = GuardRig.allOnStage();
        String body = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj";
        rig.submit(
                Frames.frame(
                        false,
                        List.of(Frames.line("-----BEGIN PRIVATE KEY-----"), Frames.line(body)),
                        body,
                        body));
        rig.pass(800);
        rig.submit(
                Frames.frame(
                        false,
                        List.of(Frames.line(body), Frames.line(body)),
                        body,
                        "-----END PRIVATE KEY-----",
                        "$"));
        rig.pass(800);
        assertHidden(rig, body);
    }

    @Test
    void a_secret_found_once_is_masked_everywhere_after() {
        GuardRig rig = GuardRig.allOnStage();
        rig.submit(Frames.of("export SERVICE_TOKEN=" + KNOWN, "$ "));
        rig.pass(800);
        rig.submit(new Draft.NotebookText("n.md", List.of("noted: " + KNOWN), 0, Set.of()));
        rig.submit(new Draft.Fact(new SessionEvent.MarkSet("m", "see " + KNOWN, 0)));
        rig.pass(800);
        assertHidden(rig, KNOWN);
    }

    @Test
    void wide_letters_before_a_secret_do_not_shift_its_mask() {
        GuardRig rig = GuardRig.allOnStage();
        List<Run> runs =
                List.of(
                        new Run("日", 2, Style.PLAIN),
                        new Run("本", 2, Style.PLAIN),
                        Run.of(" " + GITHUB + " end", Style.PLAIN));
        List<Line> lines = List.of(new Line(runs, false), Frames.line("$"));
        rig.submit(Frames.frame(false, List.of(), lines, new Cursor(1, 1, true)));
        rig.pass(800);
        Line seen = rig.state.terminal().screen().lines().getFirst();
        assertEquals("日本 " + "▒".repeat(GITHUB.length()) + " end", seen.text());
        assertEquals(4 + 1 + GITHUB.length() + 4, seen.cells());
    }

    @Test
    void an_open_mask_has_one_width_however_long_the_secret_is() {
        for (String secret : List.of("abc1", "abcdef0123456789abcdef")) {
            GuardRig rig = GuardRig.allOnStage();
            rig.submit(Frames.of("export DB_PASSWORD=" + secret));
            rig.pass(800);
            assertEquals("export DB_PASSWORD=▒▒▒▒▒▒▒▒", rig.state.terminal().screen().text());
            assertEquals(27, rig.state.terminal().screen().cursor().column());
        }
    }

    @Test
    void masks_are_counted_once_however_many_frames_show_them() {
        GuardRig rig = GuardRig.allOnStage();
        for (int i = 0; i < 10; i++) {
            rig.submit(Frames.of("echo " + GITHUB, "line " + i, "$ "));
            rig.pass(200);
        }
        rig.pass(800);
        assertEquals(1, rig.state.masks().get("github"));
    }

    @Test
    void a_pinned_plot_and_a_chosen_scene_pass_as_they_are() {
        GuardRig rig = GuardRig.allOnStage();
        SessionEvent pinned = new SessionEvent.PlotPinned(OptionalLong.of(3));
        rig.submit(new Draft.Fact(pinned));
        assertEquals(pinned, rig.events().getLast());
    }
}
