package dev.labcast.terminal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.labcast.fx.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// Painting only what changed must come to the same picture as painting everything.
class RepaintedRowsTest {
    private static final int COLUMNS = 24;
    private static final int ROWS = 8;
    private static final List<String> WORDS =
            List.of(
                    "loss ",
                    "研究",
                    "e\u0301",
                    "│├─┼╋",
                    "\033[1;31m",
                    "\033[0m",
                    "\033[7m",
                    "\033[3m",
                    "\033[4;9m",
                    "\033[48;5;60m",
                    "\r\n",
                    "\033[H",
                    "\033[3;5H",
                    "\033[K",
                    "\033[2L",
                    "\033[?25l",
                    "\033[?25h",
                    "▓▒█▙",
                    "😀",
                    "א",
                    "Ågj|",
                    "\033[S",
                    "\033[38;2;9;9;9m");

    @Test
    void rows_painted_one_by_one_make_the_picture_that_a_new_canvas_makes() {
        for (long seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            VirtualTerminal terminal = new VirtualTerminal(COLUMNS, ROWS, 0, _ -> {});
            ScreenCanvas kept = Fx.ask(RepaintedRowsTest::canvas);
            for (int step = 0; step < 60; step++) {
                for (int i = 0; i < 4; i++) {
                    terminal.feed(WORDS.get(random.nextInt(WORDS.size())));
                }
                CursorShape shape = CursorShape.values()[random.nextInt(3)];
                boolean hollow = random.nextBoolean();
                List<Highlight> highlights = highlights(random);
                assertArrayEquals(
                        pixels(
                                Fx.ask(RepaintedRowsTest::canvas),
                                terminal,
                                shape,
                                hollow,
                                highlights),
                        pixels(kept, terminal, shape, hollow, highlights),
                        "seed " + seed + " step " + step + "\n" + terminal.screen().text());
            }
        }
    }

    @Test
    void what_was_shown_while_nobody_could_see_it_is_there_when_they_can() {
        VirtualTerminal terminal = new VirtualTerminal(COLUMNS, ROWS, 0, _ -> {});
        ScreenCanvas kept = Fx.ask(RepaintedRowsTest::canvas);
        int[] before = pixels(kept, terminal, CursorShape.BAR, false, List.of());
        Fx.run(() -> kept.getParent().setVisible(false));
        terminal.feed("written while hidden");
        pixels(kept, terminal, CursorShape.BAR, false, List.of());
        Fx.run(() -> kept.getParent().setVisible(true));

        int[] after = pixels(kept, terminal, CursorShape.BAR, false, List.of());

        assertArrayEquals(
                pixels(
                        Fx.ask(RepaintedRowsTest::canvas),
                        terminal,
                        CursorShape.BAR,
                        false,
                        List.of()),
                after);
        assertArrayEquals(
                before,
                pixels(
                        Fx.ask(RepaintedRowsTest::canvas),
                        new VirtualTerminal(COLUMNS, ROWS, 0, _ -> {}),
                        CursorShape.BAR,
                        false,
                        List.of()));
    }

    private static List<Highlight> highlights(Random random) {
        List<Highlight> highlights = new ArrayList<>();
        while (random.nextInt(3) > 0) {
            int from = random.nextInt(COLUMNS);
            int to = from + random.nextInt(COLUMNS - from + 1);
            Highlight.Mark mark = Highlight.Mark.values()[1 + random.nextInt(3)];
            highlights.add(new Highlight(random.nextInt(ROWS), from, to, mark));
        }
        return highlights;
    }

    private static ScreenCanvas canvas() {
        ScreenCanvas canvas = new ScreenCanvas(ScreenTheme.dark());
        new Scene(new StackPane(canvas), 220, 170);
        return canvas;
    }

    private static int[] pixels(
            ScreenCanvas canvas,
            VirtualTerminal terminal,
            CursorShape shape,
            boolean hollow,
            List<Highlight> highlights) {
        Fx.run(() -> {
            canvas.show(terminal.screen());
            canvas.setCursorLook(shape, hollow);
            canvas.setHighlights(highlights);
        });
        WritableImage look = Fx.look(canvas);
        int width = (int) look.getWidth();
        int height = (int) look.getHeight();
        int[] pixels = new int[width * height];
        look.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
