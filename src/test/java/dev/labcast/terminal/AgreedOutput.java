package dev.labcast.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Random output within what tmux and xterm do alike. They differ in what follows a full row (tmux
/// keeps the cursor beyond the edge), so the cursor is put somewhere whenever a row is just full;
/// and in what DECSC saves on the alternate screen, so there is either the one or the other. tmux
/// clears the alternate screen to the default colours, moves no cursor for IL and DL, and obeys
/// those outside the scrolling region too; there we do as xterm does, and the output goes round it.
final class AgreedOutput {
    private static final String[] TEXTS = {
        "abc",
        "Hello, world ",
        "日本語",
        "e\u0301x",
        "→─",
        "ф",
        "a long stretch of words to fill the row ",
        "漢",
        "z"
    };
    private static final String[] CONTROLS = {
        "\r\n", "\n", "\r", "\b", "\t", "\033M", "\033D", "\033E", "\0337", "\0338"
    };
    private static final String[] LOOKS = {
        "0",
        "1",
        "2",
        "3",
        "4",
        "7",
        "9",
        "22",
        "23",
        "24",
        "27",
        "29",
        "31",
        "42",
        "97",
        "104",
        "39",
        "49",
        "38;5;200",
        "48;5;17",
        "38;2;1;2;3",
        "48;2;200;100;0",
        "38:5:99",
        "38:2::9:8:7",
        "1;31;44"
    };

    private static final Set<String> SAVING = Set.of("\0337", "\0338");

    private AgreedOutput() {}

    static List<String> random(Random random, int columns, int rows) {
        boolean alternate = random.nextBoolean();
        VirtualTerminal shadow = new VirtualTerminal(columns, rows, 0, reply -> {});
        List<String> output = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String piece = piece(random, columns, rows);
            if (piece.contains("1049")) {
                boolean there = shadow.modes().alternateScreen();
                piece = !alternate ? "" : there ? "\033[?1049l" : "\033[m\033[?1049h";
            } else if (alternate && SAVING.contains(piece)) {
                continue;
            }
            output.add(piece);
            shadow.feed(piece);
            if (shadow.screen().cursor().column() == columns - 1) {
                String home = position(random, columns - 1, rows);
                output.add(home);
                shadow.feed(home);
            }
        }
        output.add("\033[0m");
        return output;
    }

    private static String piece(Random random, int columns, int rows) {
        int n = random.nextInt(1, 6);
        return switch (random.nextInt(26)) {
            case 0, 1, 2, 3, 4, 5 -> TEXTS[random.nextInt(TEXTS.length)];
            case 6, 7, 8 -> CONTROLS[random.nextInt(CONTROLS.length)];
            case 9, 10, 11 -> "\033[" + LOOKS[random.nextInt(LOOKS.length)] + "m";
            case 12, 13 -> position(random, columns - 1, rows);
            case 14 -> "\033[" + n + "ABCDEFG".charAt(random.nextInt(7));
            case 15 -> "\033[" + random.nextInt(3) + "J";
            case 16, 17 -> "\033[" + random.nextInt(3) + "K";
            case 18 -> "\033[" + n + "@";
            case 19 -> "\033[" + n + "P";
            case 20 -> "\033[" + n + "X";
            case 21 ->
                    "\033[3;9r\033["
                            + (n + 2)
                            + ";7H\033["
                            + n
                            + "LM".charAt(random.nextInt(2))
                            + "\r";
            case 22 -> "\033[" + n + "S";
            case 23 ->
                    "\033["
                            + random.nextInt(1, rows / 2)
                            + ";"
                            + random.nextInt(rows / 2, rows + 1)
                            + "r";
            case 24 -> "\033[?1049h";
            default -> "\033(0lqx\033(B";
        };
    }

    private static String position(Random random, int columns, int rows) {
        return "\033[" + random.nextInt(1, rows + 1) + ";" + random.nextInt(1, columns + 1) + "H";
    }
}
