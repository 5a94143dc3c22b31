package dev.labcast.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.Pane;
import dev.labcast.session.Run;
import dev.labcast.session.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Screens as full-screen programs and floods paint them, with secrets at any place, in any looks.
class RandomScreensTest {
    private static final String KNOWN = "q7Zk2-Wv9pXe4Rt1Lm8Bn";
    private static final String GITHUB = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
    private static final String[] WORDS = {
        "loss", "fit", "the", "a", "run", "=", "0.25", "│", "日本", "é", "->", "ok"
    };

    @Test
    void no_part_of_a_secret_is_public_whatever_is_painted_around_it() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            GuardRig rig = GuardRig.allOnStage(KNOWN);
            for (int frame = 0; frame < 40; frame++) {
                paint(rig, random);
                rig.pass(random.nextInt(10) * random.nextInt(30));
                if (random.nextInt(12) == 0) {
                    rig.stage(Pane.TERMINAL, false);
                    rig.stage(Pane.TERMINAL, true);
                }
            }
            rig.pass(2_000);
            PlantedSecretTest.assertHidden(rig, KNOWN);
            PlantedSecretTest.assertHidden(rig, GITHUB);
        }
    }

    private static void paint(GuardRig rig, Random random) {
        List<Line> scrolled = rows(random, random.nextInt(4));
        List<Line> rows = rows(random, Frames.ROWS);
        Cursor cursor =
                new Cursor(
                        random.nextInt(Frames.COLUMNS),
                        random.nextInt(Frames.ROWS),
                        random.nextBoolean());
        rig.submit(
                Frames.frame(random.nextBoolean(), scrolled, rows.subList(0, Frames.ROWS), cursor));
    }

    private static List<Line> rows(Random random, int count) {
        List<Line> rows = new ArrayList<>();
        while (rows.size() < count) {
            rows.addAll(cut(text(random), random));
        }
        List<Line> kept = new ArrayList<>(rows.subList(0, count));
        if (count > 0) {
            kept.set(count - 1, new Line(kept.getLast().runs(), false));
        }
        return kept;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int words = random.nextInt(30);
        int secret = random.nextInt(60);
        for (int i = 0; i < words; i++) {
            String word =
                    i == secret
                            ? (random.nextBoolean() ? KNOWN : GITHUB)
                            : WORDS[random.nextInt(WORDS.length)];
            text.append(word).append(' ');
        }
        return text.toString();
    }

    /// Cuts at the last column, in runs of random looks.
    private static List<Line> cut(String text, Random random) {
        List<Line> lines = new ArrayList<>();
        List<Run> runs = new ArrayList<>();
        int cells = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean wide = text.charAt(i) > 0x3000;
            int width = wide ? 2 : 1;
            if (cells + width > Frames.COLUMNS) {
                lines.add(new Line(runs, true));
                runs = new ArrayList<>();
                cells = 0;
            }
            runs.add(
                    new Run(
                            text.substring(i, i + 1),
                            width,
                            new Style(random.nextInt(3), Style.DEFAULT, 0)));
            cells += width;
        }
        lines.add(new Line(runs, false));
        return lines;
    }

    @Test
    void what_holds_no_secret_is_public_exactly_as_it_is() {
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            GuardRig rig = GuardRig.allOnStage(KNOWN);
            List<Line> rows = List.of();
            Cursor cursor = Cursor.HOME;
            for (int frame = 0; frame < 10; frame++) {
                rows = new ArrayList<>();
                while (rows.size() < Frames.ROWS) {
                    rows.addAll(
                            cut(
                                    text(new Random(random.nextLong()))
                                            .replace(KNOWN, "x")
                                            .replace(GITHUB, "y"),
                                    random));
                }
                rows = rows.subList(0, Frames.ROWS);
                cursor =
                        new Cursor(
                                random.nextInt(Frames.COLUMNS), random.nextInt(Frames.ROWS), true);
                rig.submit(Frames.frame(random.nextBoolean(), List.of(), rows, cursor));
                rig.pass(random.nextInt(200));
            }
            rig.pass(2_000);
            assertEquals(rows, rig.state.terminal().screen().lines(), "seed " + seed);
            assertEquals(cursor, rig.state.terminal().screen().cursor());
            assertEquals(Set.of(Pane.values()), rig.state.staged());
        }
    }
}
