package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class CliTest {
    private final CommandLine line = Labcast.commandLine();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path home;

    @Test
    void help_names_every_command_with_what_it_does_and_examples() {
        assertEquals(0, execute("--help"));

        for (Map.Entry<String, CommandLine> command : line.getSubcommands().entrySet()) {
            String[] does = command.getValue().getCommandSpec().usageMessage().description();
            assertTrue(out.toString().contains(command.getKey()), command.getKey());
            assertTrue(does.length == 1 && does[0].endsWith("."), command.getKey());
        }
        assertTrue(out.toString().contains("Examples:"));
        assertEquals("", err.toString());
    }

    @Test
    void every_command_explains_itself() {
        for (String command : line.getSubcommands().keySet()) {
            out.getBuffer().setLength(0);

            assertEquals(0, execute(command, "--help"));

            assertTrue(out.toString().startsWith("Usage: labcast " + command), out.toString());
        }
    }

    @Test
    void the_version_is_said_and_nothing_starts() {
        assertEquals(0, execute("--version"));

        assertEquals("labcast (from classes)\n", out.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --colour                  | Unknown option: '--colour'
                    rehearse --colour         | Unknown option: '--colour'
                    juggle                    | Unmatched argument at index 0: 'juggle'
                    show                      | Missing required parameter: 'SESSION'
                    show a b                  | Unmatched argument at index 2: 'b'
                    rehearse --speed fast     | Invalid value for option '--speed': 'fast' is not a double
                    rehearse --speed 0        | --speed must lie above 0 and be at most 100.
                    rehearse --speed NaN      | --speed must lie above 0 and be at most 100.
                    rehearse --hold -1        | --hold must lie between 0 and 86400 seconds.
                    """)
    void what_cannot_be_understood_is_said_first_and_refused(String arguments, String sentence) {
        assertEquals(2, execute(arguments.split(" ")));

        assertEquals(sentence, err.toString().lines().findFirst().orElse(""));
        assertTrue(err.toString().contains("Usage: labcast"), err.toString());
    }

    @Test
    void a_name_is_forgotten_once_and_then_nobody_has_it() throws Exception {
        Path session = Files.createDirectories(home.resolve("session"));
        Files.writeString(
                session.resolve("events.jsonl"),
                """
                {"seq":0,"at":0,"session-opened":{"version":1,"title":"t"}}
                {"seq":1,"at":1,"viewer-spoke":{"source":"room","name":"Mira","text":"hi"}}
                """);
        LabcastProcess labcast = new LabcastProcess(home);

        LabcastProcess.Ended first = labcast.run("forget-name", session.toString(), "Mira");
        LabcastProcess.Ended again = labcast.run("forget-name", session.toString(), "Mira");
        LabcastProcess.Ended nobody = labcast.run("forget-name", session.toString(), "");

        assertEquals("The name was taken out in 1 place.\n", first.out());
        assertEquals(0, first.code());
        assertEquals("Nobody of that name asked or spoke in this session.\n", again.out());
        assertEquals(1, again.code());
        assertEquals("labcast: Say which name; somebody without one is not named.\n", nobody.err());
        assertEquals(2, nobody.code());
    }

    @Test
    void a_refusal_is_one_sentence_and_ends_with_2() {
        add(() -> {
            throw new Refusal("The desk is on fire; take the stairs.", new IllegalStateException());
        });

        assertEquals(2, execute("try"));

        assertEquals("labcast: The desk is on fire; take the stairs.\n", err.toString());
    }

    @Test
    void what_should_not_go_wrong_is_one_sentence_that_names_the_log_file_and_ends_with_1() {
        add(() -> {
            throw new IllegalStateException("secret detail");
        });

        assertEquals(1, execute("try"));

        assertEquals(
                "labcast: something went wrong that should not (IllegalStateException); the log"
                        + " file "
                        + Here.places().log()
                        + " says more.\n",
                err.toString());
    }

    @Test
    void the_trace_of_a_refusal_goes_to_the_log_file_once_and_not_to_the_terminal()
            throws Exception {
        LabcastProcess.Ended ended = new LabcastProcess(home).run("show", "nowhere");

        assertEquals(2, ended.code());
        assertEquals(
                "labcast: There is no session folder nowhere; name one, such as"
                        + " sessions/2026-11-22-title.\n",
                ended.err());
        assertEquals("", ended.out());
        String log = Files.readString(home.resolve(".local/state/labcast/labcast.log"));
        assertEquals(2, log.split("There is no session folder nowhere", -1).length, log);
    }

    @Test
    void a_log_file_that_is_half_full_is_kept_as_the_one_before() throws Exception {
        Path log = home.resolve(".local/state/labcast/labcast.log");
        Files.createDirectories(log.getParent());
        Files.writeString(log, "x".repeat(1_100_000));

        new LabcastProcess(home).run("show", "nowhere");

        assertEquals(1_100_000, Files.size(log.resolveSibling("labcast.log.before")));
        assertTrue(Files.readString(log).contains("There is no session folder nowhere"));
    }

    @Test
    void a_script_that_is_not_there_is_refused_before_anything_starts() throws Exception {
        LabcastProcess.Ended ended = new LabcastProcess(home).run("rehearse", "nowhere.yaml");

        assertEquals("labcast: There is no script at nowhere.yaml.\n", ended.err());
        assertEquals(2, ended.code());
        assertFalse(Files.exists(home.resolve("sessions")));
    }

    @Test
    void the_desk_without_a_display_points_to_the_rehearsal_and_makes_nothing() throws Exception {
        for (String[] arguments : List.of(new String[0], new String[] {"desk"})) {
            LabcastProcess.Ended ended = new LabcastProcess(home).run(arguments);

            assertEquals(
                    "labcast: The desk needs a display; 'labcast rehearse' plays a session without one.\n",
                    ended.err());
            assertEquals(2, ended.code());
        }
        assertFalse(Files.exists(home.resolve("Labcast")));
    }

    private LabcastProcess.Ended rehearseWith(String option, String value) throws Exception {
        Path script = Files.writeString(home.resolve("s.yaml"), "title: x\nsteps:\n  - mark: a\n");
        return new LabcastProcess(home).run("rehearse", script.toString(), option, value);
    }

    @Test
    void a_rehearsal_for_an_obs_that_is_not_there_makes_nothing() throws Exception {
        LabcastProcess.Ended ended = rehearseWith("--obs", "127.0.0.1:1");

        assertEquals(
                "labcast: OBS is needed at 127.0.0.1:1: Nobody listens at 127.0.0.1:1. Start OBS and"
                        + " switch on Tools > WebSocket Server Settings > Enable WebSocket server.\n",
                ended.err());
        assertEquals(2, ended.code());
        assertFalse(Files.exists(home.resolve("sessions")));
    }

    @Test
    void screenshots_that_have_no_place_are_refused_before_the_session_begins() throws Exception {
        Path taken = Files.writeString(home.resolve("taken"), "a file");

        LabcastProcess.Ended ended = rehearseWith("--shots", taken.toString());

        assertEquals(
                "labcast: No screenshots can be put into "
                        + taken
                        + ": a file of that name is in the way.\n",
                ended.err());
        assertEquals(2, ended.code());
        assertFalse(Files.exists(home.resolve("sessions")));
    }

    @Test
    void sessions_that_have_no_place_are_refused_with_the_reason() throws Exception {
        Path taken = Files.writeString(home.resolve("taken"), "a file");

        LabcastProcess.Ended ended = rehearseWith("--out", taken.toString());

        assertEquals(
                "labcast: No session can be recorded in "
                        + taken
                        + ": a file of that name is in the way; make room or permissions there, or name"
                        + " another folder (--sessions for the desk, --out for a rehearsal).",
                ended.err()
                        .lines()
                        .filter(said -> said.startsWith("labcast:"))
                        .findFirst()
                        .orElse(ended.err()));
        assertEquals(2, ended.code());
    }

    @Test
    void a_display_that_does_not_answer_is_said_with_the_way_out() throws Exception {
        LabcastProcess.Ended ended =
                new LabcastProcess(home).with("DISPLAY", "127.0.0.1:7777").run("desk");

        assertEquals(
                "labcast: No window can be opened: check DISPLAY, and install libgtk-3-0 libgl1"
                        + " libxxf86vm1 libxtst6, or run 'labcast rehearse --headless'.",
                ended.err()
                        .lines()
                        .filter(said -> said.startsWith("labcast:"))
                        .findFirst()
                        .orElse(ended.err()));
        assertEquals(2, ended.code());
    }

    @Test
    void review_without_a_display_points_to_show() throws Exception {
        LiveSession session = new SessionRig(home).prepare("x");
        session.begin();
        session.close();

        LabcastProcess.Ended ended =
                new LabcastProcess(home).run("review", session.folder().path().toString());

        assertEquals(
                "labcast: The review window needs a display; 'labcast show' says what the session"
                        + " holds without one.\n",
                ended.err());
        assertEquals(2, ended.code());
    }

    @Test
    void review_that_cannot_show_a_window_leaves_a_damaged_session_alone() throws Exception {
        LiveSession session = new SessionRig(home).prepare("x");
        session.begin();
        session.close();
        Path folder = session.folder().path();
        Files.writeString(session.folder().events(), "torn");
        Files.writeString(session.folder().notebook(), "all that is left\n");
        LabcastProcess process = new LabcastProcess(home);

        assertEquals(2, process.run("review", folder.toString()).code());
        assertEquals(
                2,
                process.with("DISPLAY", "127.0.0.1:7777").run("review", folder.toString()).code());

        assertEquals("torn", Files.readString(session.folder().events()));
        assertEquals("all that is left\n", Files.readString(session.folder().notebook()));
        assertFalse(Files.exists(folder.resolve("events.jsonl.damaged")));
    }

    private int execute(String... arguments) {
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private void add(Callable<Integer> deed) {
        line.addSubcommand("try", new Try(deed));
        line.setExecutionExceptionHandler(line.getExecutionExceptionHandler());
    }

    /// A command that does what the test wants.
    @Command(name = "try")
    private record Try(Callable<Integer> deed) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            return deed.call();
        }
    }
}
