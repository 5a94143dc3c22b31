package dev.labcast.terminal;

import java.util.Random;

/// Pieces of terminal output as a mad program would write them.
final class RandomOutput {
    private static final String[] TEXTS = {
        "abc",
        "The quick brown fox jumps over the lazy dog. ",
        "日本語",
        "é",
        "e\u0301",
        "x\u0302\u0323",
        "😀",
        "👩\u200d🔬",
        "⌚\ufe0f",
        "\u0301",
        "→",
        "\ud83d",
        "\ude00",
        "가",
        "\u1100\u1161",
        "𝐀",
        "─│┌"
    };
    private static final String[] CONTROLS = {
        "\r\n", "\n", "\r", "\b", "\t", "\007", "\016", "\017", "\013", "\030", "\000", "\177"
    };
    private static final String[] ESCAPES = {
        "\0337",
        "\0338",
        "\033D",
        "\033E",
        "\033H",
        "\033M",
        "\033(0",
        "\033(B",
        "\033)0",
        "\033#8",
        "\033c",
        "\033=",
        "\033>",
        "\033N",
        "\033Z",
        "\033[!p",
        "\033]0;title\007",
        "\033]8;;http://x\033\\",
        "\033]52;c;AAAA\007",
        "\033P+q544e\033\\",
        "\033_x\033\\",
        "\033[5 q",
        "\033[?2026h",
        "\033[?2026l",
        "\033[?u",
        "\033[>4;2m",
        "\033[1;2;3",
        "\033[?1049h",
        "\033[?1049l",
        "\033[?25l",
        "\033[38;2;1;2;3m",
        "\033[48:2::4:5:6m",
        "\033[38;5;200m",
        "\033[0m",
        "\033[7;4:3;58:5:1m",
        "\033[44m"
    };
    private static final String FINALS = "@ABCDEFGHIJKLMPSTXZ`abcdefghlmnqrstu";
    private static final int[] MODES = {
        1, 4, 6, 7, 12, 20, 25, 47, 1000, 1003, 1006, 1047, 1048, 1049, 2004
    };

    private RandomOutput() {}

    static String anything(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> TEXTS[random.nextInt(TEXTS.length)];
            case 3 -> CONTROLS[random.nextInt(CONTROLS.length)];
            case 4 -> ESCAPES[random.nextInt(ESCAPES.length)];
            case 5 ->
                    "\033[?"
                            + MODES[random.nextInt(MODES.length)]
                            + (random.nextBoolean() ? 'h' : 'l');
            default -> csi(random);
        };
    }

    private static String csi(Random random) {
        StringBuilder sequence = new StringBuilder("\033[");
        for (int i = random.nextInt(4); i > 0; i--) {
            sequence.append(
                    random.nextInt(20) == 0 ? random.nextInt(1_000_000_000) : random.nextInt(20));
            sequence.append(random.nextInt(20) == 0 ? ':' : ';');
        }
        return sequence.append(FINALS.charAt(random.nextInt(FINALS.length()))).toString();
    }
}
