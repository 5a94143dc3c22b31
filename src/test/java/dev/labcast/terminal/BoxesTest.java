package dev.labcast.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.fx.Fx;
import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/// Box-drawing characters, checked against their names in the Unicode data of the JDK.
class BoxesTest {

    @Test
    void the_arms_are_those_in_the_unicode_name() {
        for (char c = '\u2500'; c <= '\u257F'; c++) {
            String name = Character.getName(c).replace("BOX DRAWINGS ", "");
            if (name.contains("DASH") || name.contains("ARC") || name.contains("DIAGONAL")) {
                continue;
            }
            assertEquals(arms(name), drawn(c), name);
        }
    }

    @Test
    void lines_reach_the_edge_their_arm_points_to_and_no_other() {
        for (char c = '\u2500'; c <= '\u257F'; c++) {
            if (BoxShapes.isCurve(c) || BoxShapes.dashes(c) > 1) {
                continue;
            }
            boolean[] reached = edges(c);
            for (int side = 0; side < 4; side++) {
                assertEquals(
                        BoxShapes.arm(c, side) != BoxShapes.NONE,
                        reached[side],
                        Character.getName(c) + " side " + side);
            }
        }
    }

    /// "DOWN LIGHT AND RIGHT UP HEAVY" and the like, as weights of left, up, right, down.
    private static String arms(String name) {
        int[] weights = new int[4];
        String both = "";
        for (String word : List.of("LIGHT", "HEAVY", "DOUBLE", "SINGLE")) {
            if (name.startsWith(word + " ")) {
                both = word;
            }
        }
        for (String part : name.replace("SINGLE", "LIGHT").split(" AND ")) {
            String weight = both.equals("SINGLE") ? "LIGHT" : both;
            for (String word : List.of("LIGHT", "HEAVY", "DOUBLE")) {
                if (part.contains(word)) {
                    weight = word;
                }
            }
            mark(weights, part, weight(weight));
        }
        return weights[0] + "" + weights[1] + weights[2] + weights[3];
    }

    private static void mark(int[] weights, String part, int weight) {
        List<String> sides = List.of("LEFT", "UP", "RIGHT", "DOWN");
        for (String word : part.split(" ")) {
            int side = sides.indexOf(word);
            if (side >= 0) {
                weights[side] = weight;
            }
            if (word.equals("HORIZONTAL")) {
                weights[0] = weights[2] = weight;
            }
            if (word.equals("VERTICAL")) {
                weights[1] = weights[3] = weight;
            }
        }
    }

    private static int weight(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "HEAVY" -> BoxShapes.HEAVY;
            case "DOUBLE" -> BoxShapes.DOUBLE;
            default -> BoxShapes.LIGHT;
        };
    }

    private static String drawn(char c) {
        StringBuilder arms = new StringBuilder();
        for (int side = 0; side < 4; side++) {
            arms.append(BoxShapes.arm(c, side));
        }
        return arms.toString();
    }

    private static boolean[] edges(char c) {
        Line line = Samples.plain(" " + c);
        ScreenCanvas canvas =
                Fx.ask(() -> {
                    ScreenCanvas made = new ScreenCanvas(ScreenTheme.dark());
                    new Scene(made, 60, 80);
                    Cursor none = new Cursor(0, 0, false);
                    made.show(Samples.screen(3, 3, List.of(Line.EMPTY, line), none));
                    return made;
                });
        WritableImage look = Fx.look(canvas);
        CellMetrics cell = canvas.cell();
        int left = (int) (6 + cell.cellWidth());
        int top = (int) (6 + cell.cellHeight());
        int right = (int) (left + cell.cellWidth() - 1);
        int bottom = (int) (top + cell.cellHeight() - 1);
        PixelReader pixels = look.getPixelReader();
        return new boolean[] {
            ink(pixels, left, top, left, bottom),
            ink(pixels, left, top, right, top),
            ink(pixels, right, top, right, bottom),
            ink(pixels, left, bottom, right, bottom)
        };
    }

    private static boolean ink(PixelReader pixels, int x1, int y1, int x2, int y2) {
        Color ground = Ink.color(ScreenTheme.dark().ground());
        for (int x = x1; x <= x2; x++) {
            for (int y = y1; y <= y2; y++) {
                if (!pixels.getColor(x, y).equals(ground)) {
                    return true;
                }
            }
        }
        return false;
    }
}
