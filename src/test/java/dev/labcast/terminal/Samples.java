package dev.labcast.terminal;

import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Screen;
import dev.labcast.session.Style;
import java.util.ArrayList;
import java.util.List;

/// Screens that tests draw.
final class Samples {
    private static final int D = Style.DEFAULT;

    private Samples() {}

    static Line plain(String text) {
        return new Line(List.of(Run.of(text, Style.PLAIN)), false);
    }

    static Line styled(String text, int fg, int bg, int flags) {
        return new Line(List.of(Run.of(text, new Style(fg, bg, flags))), false);
    }

    static Screen screen(int columns, int rows, List<Line> lines, Cursor cursor) {
        List<Line> all = new ArrayList<>(lines);
        while (all.size() < rows) {
            all.add(Line.EMPTY);
        }
        return new Screen(columns, rows, all, cursor);
    }

    static Screen everything() {
        List<Line> lines = new ArrayList<>();
        lines.add(plain("$ ls --color -> == != >= => www 0O1lI fi ffi"));
        lines.add(looks());
        lines.add(plain("Selected here; and 12px text: the quick brown fox jumps"));
        lines.add(plain("hits hit hits here"));
        lines.add(ansi(false, 0));
        lines.add(ansi(false, Style.BOLD));
        lines.add(ansi(true, 0));
        for (int row = 0; row < 2; row++) {
            List<Run> cube = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                cube.add(Run.of(" ", new Style(D, 16 + row * 80 + i, 0)));
            }
            lines.add(new Line(cube, false));
        }
        List<Run> ramp = new ArrayList<>();
        for (int i = 0; i < 72; i++) {
            ramp.add(
                    Run.of(
                            "▀",
                            new Style(
                                    Style.RGB | i * 3 << 16 | (255 - i * 3) << 8 | 128,
                                    232 + i / 3,
                                    0)));
        }
        lines.add(new Line(ramp, false));
        lines.add(
                new Line(
                        List.of(
                                Run.of("CJK ", Style.PLAIN),
                                new Run("研", 2, Style.PLAIN),
                                new Run("究", 2, Style.PLAIN),
                                new Run("の", 2, Style.PLAIN),
                                new Run("한", 2, Style.PLAIN),
                                Run.of("| comb ", Style.PLAIN),
                                new Run("e\u0301", 1, Style.PLAIN),
                                new Run("a\u0308\u0323", 1, Style.PLAIN),
                                Run.of("| ελληνικά Привет עברית → ∑ ≤ ✓ ★ |", Style.PLAIN),
                                new Run("😀", 2, Style.PLAIN),
                                Run.of("|", Style.PLAIN)),
                        false));
        lines.add(
                new Line(
                        List.of(
                                Run.of("export TOKEN=", Style.PLAIN),
                                Run.of("▒▒▒▒▒▒▒▒▒▒", new Style(D, D, Style.MASK)),
                                Run.of(" and ", Style.PLAIN),
                                Run.of("[masked: API key]", new Style(D, D, Style.MASK)),
                                Run.of(" end", Style.PLAIN)),
                        false));
        lines.add(plain("┌─┬─┐ ╔═╦═╗ ┏━┳━┓ ╭─╮ ╒═╤═╕ ╓─╥─╖ ┍━┯━┑ ┎─┰─┒ ┄┄┄ ┅┅┅ ╌╌ ╱╲╳ ▁▂▃▄▅▆▇█"));
        lines.add(
                plain(
                        "│ │ │ ║ ║ ║ ┃ ┃ ┃ │ │ │ │ │ ║ ║ ║ │ │ │ ┃ ┃ ┃ ┆ ┇ ┊ ┋ ╎ ╏ ▏▎▍▌▋▊▉█ ▖▗▘▙▚▛▜▝▞▟"));
        lines.add(plain("├─┼─┤ ╠═╬═╣ ┣━╋━┫ │ │ ╞═╪═╡ ╟─╫─╢ ┝━┿━┥ ┠─╂─┨ ░░░▒▒▒▓▓▓ ⣀⣤⣶⣿⡇⢸ ▔▕"));
        lines.add(
                plain(
                        "└─┴─┘ ╚═╩═╝ ┗━┻━┛ ╰─╯ ╘═╧═╛ ╙─╨─╜ ┕━┷━┙ ┖─┸─┚ ╴╵╶╷╸╹╺╻╼╽╾╿ \uE0B0\uE0B1\uE0B2\uE0B3"));
        lines.add(styled("inverse status line", D, D, Style.INVERSE));
        lines.add(
                styled(
                        "  PID USER      PRI  NI  VIRT   RES   SHR S CPU% MEM%   TIME+  Command ",
                        0, 2, 0));
        return screen(90, 30, lines, new Cursor(3, 20, true));
    }

    private static Line looks() {
        return new Line(
                List.of(
                        Run.of("bold ", new Style(D, D, Style.BOLD)),
                        Run.of("dim ", new Style(D, D, Style.DIM)),
                        Run.of("italic ", new Style(D, D, Style.ITALIC)),
                        Run.of("both ", new Style(D, D, Style.ITALIC | Style.BOLD)),
                        Run.of("underline", new Style(D, D, Style.UNDERLINE)),
                        Run.of(" ", Style.PLAIN),
                        Run.of("strike", new Style(D, D, Style.STRIKE)),
                        Run.of(" ", Style.PLAIN),
                        Run.of("inverse", new Style(D, D, Style.INVERSE)),
                        Run.of(" ", Style.PLAIN),
                        Run.of("hidden", new Style(D, D, Style.HIDDEN)),
                        Run.of(" xterm blue: ", Style.PLAIN),
                        Run.of("0000EE", new Style(Style.RGB | 0x0000EE, D, 0)),
                        Run.of(" yellow: ", Style.PLAIN),
                        Run.of("FFFF00", new Style(Style.RGB | 0xFFFF00, D, 0))),
                false);
    }

    private static Line ansi(boolean ground, int flags) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            runs.add(
                    Run.of(
                            " c" + (i < 10 ? "0" : "") + i + " ",
                            new Style(ground ? D : i, ground ? i : D, flags)));
        }
        return new Line(runs, false);
    }
}
