package dev.labcast.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.History;
import dev.labcast.session.Pane;
import dev.labcast.session.Plot;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NotebookStageViewTest extends StageTest {

    @Test
    void the_carets_line_is_in_view_wherever_it_is() {
        List<String> lines = IntStream.range(0, 10_000).mapToObj(i -> "Line number " + i).toList();
        StageFrame frame = frame();
        for (int caret : new int[] {0, 5_000, 9_999, 17, 4_990, 9_950}) {
            String text = shown(frame, caret, lines);

            List<String> drawn = text.lines().toList();
            assertTrue(drawn.contains("Line number " + caret), caret + " in " + text);
            assertTrue(drawn.size() > 15 && drawn.size() < 30, drawn.size() + " lines fill 720p");
            int first = Integer.parseInt(drawn.getFirst().substring("Line number ".length()));
            assertEquals(lines.subList(first, first + drawn.size()), drawn);
        }
    }

    @Test
    void an_edit_in_ten_thousand_lines_is_drawn_without_laying_them_all_out() {
        List<String> lines =
                IntStream.range(0, 10_000).mapToObj(i -> "Line **number** " + i).toList();
        StageFrame frame = frame();
        SessionState state = state(lines);
        long[] nanos = new long[60];
        for (int i = 0; i < nanos.length; i++) {
            int at = 5_000 + i % 7;
            state =
                    after(
                            state,
                            new SessionEvent.NotebookSpliced(
                                    at, 1, List.of("Edit **" + i + "** here")),
                            new SessionEvent.NotebookPointed(at));
            SessionState next = state;
            nanos[i] =
                    fx(() -> {
                        long start = System.nanoTime();
                        frame.show(next);
                        frame.applyCss();
                        frame.layout();
                        return System.nanoTime() - start;
                    });
        }
        long[] sorted = Arrays.stream(nanos).skip(10).sorted().toArray();
        long median = sorted[sorted.length / 2] / 1_000;

        System.out.println("notebook of 10,000 lines, one edit drawn: median " + median + " us");
        assertTrue(median < 250_000, median + " us");
    }

    @Test
    void a_plot_stays_on_stage_while_lines_are_written_below_it() {
        StageFrame frame = frame();
        SessionState state = after(state(List.of("![loss](loss.png)")), plotShown());
        for (int i = 1; i <= 12; i++) {
            state =
                    after(
                            state,
                            new SessionEvent.NotebookSpliced(i, 0, List.of("Line " + i)),
                            new SessionEvent.NotebookPointed(i));
            SessionState next = state;
            String name = "notebook-below-a-plot-" + i;
            String text =
                    fx(() -> {
                        frame.show(next);
                        return frame.text();
                    });

            fx(() -> picture(frame, name));
            assertTrue(text.startsWith("![loss](loss.png)\nLine 1"), text);
            assertTrue(text.contains("Line " + i), text);
        }
    }

    private static SessionEvent plotShown() {
        return new SessionEvent.PlotShown(plot(1, "loss.png", 960, 640, ""));
    }

    @Test
    void an_image_line_names_a_plot_by_its_file_or_by_a_copys_hash() {
        Plot first = new Plot(1, "loss.png", "plots/0001-aa11bb22.png", "aa11bb22ff", 9, 9, "");
        Plot later = new Plot(2, "loss.png", "plots/0002-cc33dd44.png", "cc33dd44ff", 9, 9, "");
        History<Plot> known = History.<Plot>empty().plus(first).plus(later);

        assertEquals(Optional.of(later), KnownPlots.named("![x](runs/loss.png)", known));
        assertEquals(Optional.of(first), KnownPlots.named("![x](plots/0000-aa11bb22.png)", known));
        assertEquals(Optional.empty(), KnownPlots.named("![x](plots/0001-99999999.png)", known));
    }

    @Test
    void a_line_of_a_megabyte_is_cut_where_nobody_could_see_it() {
        String long1 = "word ".repeat(200_000);

        String text = shown(frame(), 0, List.of(long1, "next"));

        assertEquals(long1.substring(0, 2_000) + "…", text);
    }

    @Test
    void a_fence_opened_far_above_still_holds_the_lines_in_view() {
        List<String> lines =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> i == 3 ? "```" : "# not a heading")
                        .toList();
        StageFrame frame = frame();
        shown(frame, 500, lines);

        assertTrue(fx(() -> frame.lookupAll(".block-heading").isEmpty()));
        assertTrue(fx(() -> !frame.lookupAll(".block-code").isEmpty()));
    }

    private static SessionState state(List<String> lines) {
        return state(
                new SessionEvent.PaneStaged(Pane.NOTEBOOK, true),
                new SessionEvent.NotebookOpened("long.md", lines));
    }

    private static StageFrame frame() {
        return fx(() ->
                sized(
                        new StageFrame(views(StageTheme.DARK), _ -> Scene.NOTEBOOK, false),
                        1280,
                        720));
    }

    private static String shown(StageFrame frame, int caret, List<String> lines) {
        SessionState state = after(state(lines), new SessionEvent.NotebookPointed(caret));
        return fx(() -> {
            frame.show(state);
            return frame.text();
        });
    }
}
