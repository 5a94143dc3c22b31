package dev.labcast.app.rehearsal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.labcast.app.desk.Theme;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptReaderTest {
    @TempDir Path folder;

    @Test
    void every_step_of_the_format_is_read() throws Exception {
        Script script =
                read(
                        """
                        title: All of it
                        watch: [plots]
                        environment: {TOKEN: abc}
                        size: [1366, 768]
                        hold-back: 1.5 s
                        steps:
                          - stage: [terminal, plots]
                          - stage: []
                          - scene: desk
                          - activity: debugging
                            title: Why zero?
                            tags: [a, b]
                            began: 4 min ago
                            at: 2 min
                          - retitle: Because
                          - tag: seeds
                          - mark: here
                          - hide stage
                          - do: show stage
                            at: 500 ms
                          - run: make
                            within: 5 s
                          - type: ls
                          - keys: [Ctrl+C, Enter]
                          - keys: Esc
                          - paste: long
                          - note: "# A"
                          - replace: {text: a, with: b}
                          - plot in notebook
                          - pin plot
                          - viewer: mira
                            says: why?
                          - viewer: joon
                            says: "+1"
                            answering: mira
                          - guest: noor
                            says: how?
                            about: plot
                          - guest: noor
                            says: and why?
                          - delete: troll
                          - silence: troll
                          - raid: ada
                            viewers: 40
                          - question: mira
                            is: let through
                          - merge: joon
                            into: mira
                          - show question
                          - screenshot: stage
                            as: 01-x
                          - screenshot: on air
                            as: 02-x
                          - wait: 2.5 s
                          - wait for: {plots: 3}
                          - wait for: {text: done}
                            within: 1 s
                          - flash
                          - theme: light
                        """);

        assertEquals(
                List.of(
                        new Step.StagePanes(Set.of(Pane.TERMINAL, Pane.PLOTS)),
                        new Step.StagePanes(Set.of()),
                        new Step.ChooseScene(Scene.DESK),
                        new Step.StartActivity(
                                "debugging", "Why zero?", List.of("a", "b"), Duration.ofMinutes(4)),
                        new Step.Retitle("Because"),
                        new Step.Tag("seeds"),
                        new Step.Mark("here"),
                        new Step.HideStage(),
                        new Step.ShowStage(),
                        new Step.RunCommand("make", Duration.ofSeconds(5)),
                        new Step.TypeText("ls"),
                        new Step.PressKeys(List.of("Ctrl+C", "Enter")),
                        new Step.PressKeys(List.of("Esc")),
                        new Step.PasteText("long"),
                        new Step.WriteNote("# A"),
                        new Step.ReplaceNote("a", "b"),
                        new Step.InsertPlot(),
                        new Step.PinPlot(),
                        new Step.Viewer("mira", "why?", Optional.empty()),
                        new Step.Viewer("joon", "+1", Optional.of("mira")),
                        new Step.Guest("noor", "how?", Optional.of("plot")),
                        new Step.Guest("noor", "and why?", Optional.empty()),
                        new Step.Delete("troll"),
                        new Step.Silence("troll"),
                        new Step.Raid("ada", 40),
                        new Step.Decide("mira", Step.Verdict.LET_THROUGH),
                        new Step.Merge("joon", "mira"),
                        new Step.Question(true),
                        new Step.Screenshot(Step.Subject.STAGE, "01-x"),
                        new Step.Screenshot(Step.Subject.ON_AIR, "02-x"),
                        new Step.Wait(Duration.ofMillis(2500)),
                        new Step.AwaitPlots(3, Duration.ofSeconds(60)),
                        new Step.AwaitText("done", Duration.ofSeconds(1)),
                        new Step.Flash(),
                        new Step.UseTheme(Theme.LIGHT)),
                script.steps().stream().map(Cued::step).toList());
        assertEquals(Optional.of(Duration.ofMinutes(2)), script.steps().get(3).at());
        assertEquals(Optional.of(Duration.ofMillis(500)), script.steps().get(8).at());
        assertEquals(Map.of("TOKEN", "abc"), script.environment());
        assertEquals(List.of(1366, 768), List.of(script.width(), script.height()));
        assertEquals(Optional.of(Duration.ofMillis(1500)), script.holdBack());
    }

    @Test
    void the_files_beside_the_script_come_along() throws Exception {
        Files.createDirectories(folder.resolve("files/src"));
        Files.writeString(folder.resolve("files/src/a.txt"), "hello");

        Script script = read("title: x\nsteps: [hide stage]");

        assertArrayEquals(
                "hello".getBytes(StandardCharsets.UTF_8), script.files().get("src/a.txt"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    - activty: debugging               | step 1 says nothing to do; it may be one of activity,
                    - {run: ls, mark: x}               | step 1 says two things at once (mark, run)
                    - {mark: x, colour: red}           | step 1 does not know 'colour'; it may say at, mark
                    - {wait: soon}                     | step 1 needs a time such as '700 ms', '2.5 s' or '4 min' for 'wait', not 'soon'
                    - {scene: kitchen}                 | step 1 does not know 'kitchen'; it may be notebook, terminal, plots, desk, away
                    - {screenshot: desk, as: ../x}     | step 1 needs a plain file name for 'as', not '../x'
                    - dance                            | step 1 does not know 'dance'
                    """)
    void what_cannot_be_played_is_refused_with_the_step_and_what_it_may_say(
            String step, String sentence) {
        ScriptFault fault =
                assertThrows(ScriptFault.class, () -> read("title: x\nsteps:\n  " + step));

        assertEquals(
                "The script cannot be played: " + sentence,
                fault.getMessage()
                        .substring(0, ("The script cannot be played: " + sentence).length()));
    }

    @Test
    void what_is_not_yaml_is_refused_with_its_line() {
        ScriptFault fault =
                assertThrows(ScriptFault.class, () -> read("title: x\nsteps: [\n  - : :"));

        assertEquals("The script cannot be read: line 2", fault.getMessage().substring(0, 33));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '# Labcast\\n\\nLabcast streams the practice.' | script.yaml is not a script; see docs/formats/rehearsal.md.
                    - a\\n- b                              | script.yaml is not a script; see docs/formats/rehearsal.md.
                    '# only a comment\\n'                   | The script script.yaml is empty; see docs/formats/rehearsal.md.
                    ''                                     | The script script.yaml is empty; see docs/formats/rehearsal.md.
                    """)
    void another_file_is_said_to_be_none_and_an_empty_one_to_be_empty(
            String text, String sentence) {
        ScriptFault fault = assertThrows(ScriptFault.class, () -> read(text.replace("\\n", "\n")));

        assertEquals(sentence, fault.getMessage());
    }

    @Test
    void a_missing_script_is_named() {
        ScriptFault fault =
                assertThrows(
                        ScriptFault.class,
                        () -> new ScriptReader().read(folder.resolve("absent.yaml")));

        assertEquals(
                "There is no script at " + folder.resolve("absent.yaml") + ".", fault.getMessage());
    }

    private Script read(String yaml) throws ScriptFault, IOException {
        Path file = folder.resolve("script.yaml");
        Files.writeString(file, yaml);
        return new ScriptReader().read(file);
    }
}
