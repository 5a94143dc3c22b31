package dev.labcast.pane.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.guard.Draft;
import dev.labcast.session.Line;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingTest {
    @TempDir Path home;
    private PaneOnStage on;

    @BeforeEach
    void open() {
        on = new PaneOnStage(home, "bash");
        on.awaitText("$");
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void a_private_terminal_submits_nothing_and_what_scrolled_away_then_stays_private()
            throws Exception {
        on.run("seq 1 500");
        assertEquals(List.of(), on.drafts);

        on.pane.setPublic(true);
        awaitFrame("500\n$");
        assertEquals(List.of(), scrolled());

        on.pane.setPublic(false);
        int count = on.drafts.size();
        on.run("seq 600 900");
        on.pane.publish();
        assertEquals(count, on.drafts.size());

        on.pane.setPublic(true);
        awaitFrame("900\n$");
        assertEquals(List.of(), scrolled());
    }

    @Test
    void every_line_that_scrolls_away_is_submitted_once_and_in_order() throws Exception {
        on.run("clear");
        on.pane.setPublic(true);
        on.run("for i in $(seq 1 300); do echo line $i; [ $((i % 50)) = 0 ] && sleep 0.1; done");
        awaitFrame("line 300");

        List<String> expected = IntStream.rangeClosed(1, 300).mapToObj(i -> "line " + i).toList();
        List<String> seen =
                List.of(String.join("\n", scrolled()), last().screen().text()).stream()
                        .flatMap(String::lines)
                        .filter(line -> line.startsWith("line"))
                        .toList();
        assertEquals(expected, seen);
        assertEquals(0, frames().stream().mapToLong(Draft.TerminalFrame::skipped).sum());
    }

    @Test
    void a_flood_is_submitted_as_a_few_frames_that_say_how_much_was_skipped() throws Exception {
        on.run("clear");
        on.pane.setPublic(true);
        on.run("seq 1 300000");
        awaitFrame("300000");

        assertTrue(frames().stream().allMatch(frame -> frame.scrolled().size() <= 500));
        long skipped = frames().stream().mapToLong(Draft.TerminalFrame::skipped).sum();
        long onScreen = last().screen().text().lines().filter(line -> line.matches("\\d+")).count();
        long numbers = scrolled().stream().filter(line -> line.matches("\\d+")).count();
        // Lines with the prompt may be among the skipped.
        assertEquals(300_000, skipped + numbers + onScreen, 3);
    }

    @Test
    void a_frame_says_whether_the_person_was_typing() throws Exception {
        on.pane.setPublic(true);
        Fx.await("a frame", () -> !on.drafts.isEmpty());
        assertFalse(last().typing());
        int before = on.drafts.size();

        on.type("x");

        Fx.await(
                "a typing frame",
                () -> frames().stream().skip(before).anyMatch(Draft.TerminalFrame::typing));
        on.pane.publish();
        Fx.await("a frame without keys", () -> !last().typing());
    }

    private void awaitFrame(String text) {
        Fx.await(
                "a frame with " + text,
                () -> !on.drafts.isEmpty() && last().screen().text().contains(text));
    }

    private List<Draft.TerminalFrame> frames() {
        return on.drafts.stream().map(Draft.TerminalFrame.class::cast).toList();
    }

    private Draft.TerminalFrame last() {
        return frames().getLast();
    }

    private List<String> scrolled() {
        return frames().stream()
                .flatMap(frame -> frame.scrolled().stream())
                .map(Line::text)
                .toList();
    }
}
