package dev.labcast.pane.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.guard.Marks;
import dev.labcast.guard.MaskMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndoTest {
    private static final List<String> TEXTS =
            List.of(
                    "a",
                    " ",
                    "\n",
                    "# ",
                    "**",
                    "`",
                    "```\n",
                    "- [ ] do\n",
                    "#private",
                    "#private\n",
                    "#public\n",
                    "naïve 😀 漢",
                    "$x$",
                    "\n\n");

    /// More steps than a thousand edits can make: a history that grows while it is undone fails.
    private static final int LONGEST = 20_000;

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_thousand_edits_undone_and_redone_give_the_same_document(long seed) {
        NotebookArea area =
                Fx.ask(() -> new NotebookArea(new PlotNodes(plot -> new CompletableFuture<>())));
        Random random = new Random(seed);
        Object first =
                Fx.ask(() -> {
                    load(area, "# Start\n\n```\ncode\n```\n![p](plots/0.png)\n");
                    return snapshot(area);
                });
        for (int edit = 0; edit < 1_000; edit++) {
            Fx.run(() -> edit(area, random));
        }
        Object last = Fx.ask(() -> snapshot(area));

        Fx.run(() -> {
            for (int step = 0; step < LONGEST && area.isUndoAvailable(); step++) {
                area.undo();
            }
        });
        assertEquals(first, Fx.ask(() -> snapshot(area)), "undone, seed " + seed);
        Fx.run(() -> {
            for (int step = 0; step < LONGEST && area.isRedoAvailable(); step++) {
                area.redo();
            }
        });
        assertEquals(last, Fx.ask(() -> snapshot(area)), "redone, seed " + seed);
    }

    @Test
    void a_loaded_text_cannot_be_undone() {
        NotebookArea area =
                Fx.ask(() -> new NotebookArea(new PlotNodes(plot -> new CompletableFuture<>())));

        Fx.run(() -> load(area, "one\ntwo"));

        assertFalse(Fx.ask(area::isUndoAvailable));
    }

    private static void load(NotebookArea area, String text) {
        area.load(Loaded.of(NotebookText.of(text, false)));
    }

    private static void edit(NotebookArea area, Random random) {
        int length = area.getLength();
        int from = random.nextInt(length + 1);
        int to = Math.min(length, from + random.nextInt(12));
        switch (random.nextInt(13)) {
            case 0, 1, 2 -> area.insertText(from, TEXTS.get(random.nextInt(TEXTS.size())));
            case 3 -> area.deleteText(from, to);
            case 4 -> area.replaceText(from, to, TEXTS.get(random.nextInt(TEXTS.size())));
            case 5 -> {
                area.selectRange(from, to);
                area.put("pasted\n![loss](plots/" + random.nextInt(9) + ".png)\n- end");
            }
            case 6 -> area.insertText(from, String.valueOf((char) ('a' + random.nextInt(26))));
            case 7 -> {
                area.selectRange(from, to);
                new Edits(area).wrap("**");
            }
            case 8 -> {
                area.moveTo(from);
                new Edits(area).toggleTask();
            }
            case 9 -> {
                area.selectRange(from, to);
                boolean done =
                        random.nextBoolean() ? new Edits(area).indent() : new Edits(area).outdent();
                assertTrue(done);
            }
            case 10 -> {
                List<MaskMark> marks = new ArrayList<>();
                for (int line = 0; line < area.lines().size(); line++) {
                    int end = random.nextInt(area.lines().get(line).source().length() + 1);
                    marks.add(Marks.notebook(line, random.nextInt(end + 1), end, "a-rule"));
                }
                area.showMasks(area.lines().sources(), marks);
            }
            case 11 -> {
                Search search = new Search(area);
                search.find(random.nextBoolean() ? "do" : "a");
                search.replaceAll(random.nextBoolean() ? "do it" : "b");
                search.stop();
            }
            default -> {
                area.selectRange(from, to);
                area.put("![loss](plots/" + random.nextInt(9) + ".png)");
            }
        }
    }

    /// Segments and looks of every line, and the lines kept beside them.
    private static Object snapshot(NotebookArea area) {
        area.showMasks(area.lines().sources(), List.of());
        List<String> beside = new ArrayList<>();
        area.lines().sources().forEach(beside::add);
        List<String> segments =
                area.getParagraphs().stream()
                        .map(line -> line.getParagraphStyle() + " " + line.getStyledSegments())
                        .toList();
        List<String> fresh =
                Styling.document(new NoteLines(NotebookText.of(String.join("\n", beside), false)))
                        .getParagraphs()
                        .stream()
                        .map(line -> line.getParagraphStyle() + " " + line.getStyledSegments())
                        .toList();
        IntStream.range(0, fresh.size())
                .forEach(at -> assertEquals(fresh.get(at), segments.get(at), "line " + at));
        assertEquals(fresh.size(), segments.size());
        return List.of(segments, beside);
    }
}
