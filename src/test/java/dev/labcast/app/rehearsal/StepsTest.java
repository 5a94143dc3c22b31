package dev.labcast.app.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.app.desk.Theme;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepsTest {

    @Test
    void every_step_is_said_in_a_few_words() {
        List<Step> steps =
                List.of(
                        new Step.StartActivity("debugging", "x", List.of(), Duration.ZERO),
                        new Step.Retitle("Because"),
                        new Step.Tag("seeds"),
                        new Step.Mark("here"),
                        new Step.StagePanes(Set.of(Pane.TERMINAL, Pane.NOTEBOOK)),
                        new Step.ChooseScene(Scene.PLOTS),
                        new Step.HideStage(),
                        new Step.ShowStage(),
                        new Step.RunCommand("make", Duration.ZERO),
                        new Step.TypeText("ls"),
                        new Step.PressKeys(List.of("Ctrl+C", "Enter")),
                        new Step.PasteText("12345"),
                        new Step.WriteNote("# A\nmore"),
                        new Step.ReplaceNote("a", "b"),
                        new Step.InsertPlot(),
                        new Step.PinPlot(),
                        new Step.Viewer("mira", "why?", Optional.empty()),
                        new Step.Guest("noor", "how?", Optional.of("plot")),
                        new Step.Delete("troll"),
                        new Step.Silence("troll"),
                        new Step.Raid("ada", 40),
                        new Step.Decide("mira", Step.Verdict.LET_THROUGH),
                        new Step.Merge("joon", "mira"),
                        new Step.Screenshot(Step.Subject.STAGE, "01"),
                        new Step.Screenshot(Step.Subject.ON_AIR, "02"),
                        new Step.Wait(Duration.ofMillis(2500)),
                        new Step.AwaitPlots(3, Duration.ZERO),
                        new Step.AwaitText("done", Duration.ZERO),
                        new Step.Flash(),
                        new Step.UseTheme(Theme.LIGHT));

        assertEquals(
                """
                activity debugging
                retitle Because
                tag seeds
                mark here
                stage notebook terminal
                scene plots
                hide stage
                show stage
                run make
                type ls
                keys Ctrl+C Enter
                paste 5 characters
                note # A
                replace a
                plot in notebook
                pin plot
                viewer mira
                guest noor
                delete what troll said
                silence troll
                raid of 40 from ada
                question of mira is let through
                merge joon into mira
                screenshot stage 01
                screenshot on air 02
                wait 2500 ms
                wait for plots 3
                wait for text done
                flash
                theme light
                """
                        .strip(),
                String.join("\n", steps.stream().map(Steps::describe).toList()));
    }

    @Test
    void a_long_text_is_cut() {
        assertEquals(
                "run " + "x".repeat(60) + "…",
                Steps.describe(new Step.RunCommand("x".repeat(61), Duration.ZERO)));
    }
}
