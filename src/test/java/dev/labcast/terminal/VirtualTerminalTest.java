package dev.labcast.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Screen;
import dev.labcast.session.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VirtualTerminalTest {
    private static final int COLUMNS = 10;
    private static final int ROWS = 4;

    private final List<String> replies = new ArrayList<>();
    private final VirtualTerminal terminal = new VirtualTerminal(COLUMNS, ROWS, 5, replies::add);

    /// Name, what the program writes (`^[` for ESC), the rows then (`|` between), the cursor.
    static Stream<Arguments> behaviours() {
        return Stream.of(
                row("nothing is repeated after a control", "ab\r^[[3b", "ab", "0,0"),
                row("a control parts a surrogate pair", "\ud83d\n\ude00", "\ufffd| \ufffd", "2,1"),
                row("text", "hello", "hello", "5,0"),
                row("a full row waits for the next character", "0123456789", "0123456789", "9,0"),
                row("and then goes on below", "0123456789a", "0123456789|a", "1,1"),
                row(
                        "without autowrap the last column is written over",
                        "^[[?7l0123456789ab",
                        "012345678b",
                        "9,0"),
                row("a carriage return ends the wait", "0123456789\rx", "x123456789", "1,0"),
                row(
                        "a backspace steps back from the waiting place",
                        "0123456789\bx",
                        "01234567x9",
                        "9,0"),
                row("a tab keeps waiting", "0123456789\tx", "0123456789|x", "1,1"),
                row(
                        "saving the cursor saves the wait",
                        "0123456789^[7^[H^[8x",
                        "0123456789|x",
                        "1,1"),
                row("a line feed keeps its column", "ab\nc", "ab|  c", "3,1"),
                row("newline mode returns as well", "^[[20hab\nc", "ab|c", "1,1"),
                row("the screen scrolls", "1\r\n2\r\n3\r\n4\r\n5", "2|3|4|5", "1,3"),
                row("tabs stop every eight", "a\tb", "a       b", "9,0"),
                row(
                        "a tab stop set, one cleared",
                        "^[[4G^[H\r\tx\r^[[9G^[[g\r\t\ty",
                        "   x     y",
                        "9,0"),
                row("back-tab", "0123456789^[[Zx", "01234567x9", "9,0"),
                row("cursor moves stop at the edges", "^[[99;99H^[[99A^[[99Dx", "x", "1,0"),
                row("cursor down and right", "^[[2B^[[3Cx", "||   x", "4,2"),
                row("next and previous line", "ab^[[2Ec^[[Fd", "ab|d|c", "1,1"),
                row("columns and rows by number", "^[[3Gx^[[2dy", "  x|   y", "4,1"),
                row(
                        "down a number of rows, whatever the region",
                        "^[[1;2r^[[2;2H^[[ex",
                        "|| x",
                        "2,2"),
                row("erase to the right", "abcdef^[[3G^[[K", "ab", "2,0"),
                row("erase to the left", "abcdef^[[3G^[[1K", "   def", "2,0"),
                row("erase the row", "abcdef^[[3G^[[2K", "", "2,0"),
                row("erase below", "ab\r\ncd\r\nef^[[2;2H^[[J", "ab|c", "1,1"),
                row("erase above", "ab\r\ncd\r\nef^[[2;1H^[[1J", "| d|ef", "0,1"),
                row("erase all leaves the cursor", "ab\r\ncd^[[2J", "", "2,1"),
                row("erase characters", "abcdef^[[2G^[[3X", "a   ef", "1,0"),
                row("insert characters", "abcdef^[[2G^[[2@", "a  bcdef", "1,0"),
                row("delete characters", "abcdef^[[2G^[[2P", "adef", "1,0"),
                row("insert mode", "abc^[[4h^[[2Gxy^[[4lz", "axyzc", "4,0"),
                row("insert lines", "1\r\n2\r\n3^[[2;3H^[[L", "1||2|3", "0,1"),
                row("delete lines", "1\r\n2\r\n3^[[1;2H^[[2M", "3", "0,0"),
                row(
                        "outside its region a line is not inserted",
                        "1\r\n2\r\n3^[[2;3r^[[1H^[[L",
                        "1|2|3",
                        "0,0"),
                row("a region scrolls alone", "1\r\n2\r\n3\r\n4^[[2;3r^[[3H\nx", "1|3|x|4", "1,2"),
                row(
                        "below a region nothing scrolls",
                        "1\r\n2\r\n3\r\n4^[[1;2r^[[4H\nx",
                        "1|2|3|x",
                        "1,3"),
                row(
                        "reverse index at the region's top",
                        "1\r\n2\r\n3\r\n4^[[2;3r^[[2H^[Mx",
                        "1|x|2|4",
                        "1,1"),
                row(
                        "origin mode counts from the region",
                        "^[[2;3r^[[?6h^[[1;1Hx^[[9;1Hy",
                        "|x|y",
                        "1,2"),
                row("scroll up and down", "1\r\n2\r\n3\r\n4^[[2S^[[T", "|3|4", "1,3"),
                row("a wide character takes two cells", "漢x", "漢x", "3,0"),
                row("and wraps when one is left", "012345678漢", "012345678|漢", "2,1"),
                row("half a wide character written over blanks the rest", "漢字^[[2Gx", " x字", "2,0"),
                row("erasing half a wide character takes all", "漢字^[[3G^[[1K", "", "2,0"),
                row(
                        "deleting half a wide character blanks the rest",
                        "漢字x^[[2G^[[P",
                        "  字x".substring(1),
                        "1,0"),
                row("marks join the character before", "e\u0301x", "e\u0301x", "2,0"),
                row("also in the last column", "012345678e\u0301x", "012345678e\u0301|x", "1,1"),
                row("a mark with nothing before it is dropped", "\u0301x", "x", "1,0"),
                row("emoji are wide, joined or not", "👩\u200d🔬x", "👩\u200d🔬x", "5,0"),
                row("a variation selector changes no width", "⌚\ufe0fx", "⌚\ufe0fx", "3,0"),
                row("directional overrides are dropped", "a\u202eb\u200bc", "abc", "3,0"),
                row(
                        "a half surrogate pair is a replacement",
                        "\ud83dx\ude00",
                        "\ufffdx\ufffd",
                        "3,0"),
                row("line drawing", "^[(0lqk^[(Bq", "┌─┐q", "4,0"),
                row("line drawing as G1", "^[)0\016x\017x", "│x", "2,0"),
                row("a single shift", "^[*0^[Nqq", "─q", "2,0"),
                row("repeat", "ab^[[3bc", "abbbbc", "6,0"),
                row("nothing to repeat after a move", "ab^[[H^[[3b", "ab", "0,0"),
                row(
                        "alignment pattern",
                        "^[#8",
                        "EEEEEEEEEE|EEEEEEEEEE|EEEEEEEEEE|EEEEEEEEEE",
                        "0,0"),
                row("save and restore", "^[[2;3H^[7^[[H^[8x", "|  x", "3,1"),
                row("save and restore, the other way", "^[[2;3H^[[s^[[H^[[ux", "|  x", "3,1"),
                row(
                        "the alternate screen hides the main one",
                        "main^[[?1049halt",
                        "    alt",
                        "7,0"),
                row("which is back as it was", "main^[[?1049halt^[[?1049l!", "main!", "5,0"),
                row("the oldest form of it", "main^[[?47h^[[2Jalt^[[?47l", "main", "7,0"),
                row("reset", "abc^[[?1049h^[[2;3rx^[cy", "y", "1,0"),
                row("soft reset keeps the screen", "abc^[[4h^[[2;3r^[[!p^[[1GX", "Xbc", "1,0"),
                row("titles are not text", "a^[]0;title\007b^[]2;t^[\\c", "abc", "3,0"),
                row("nor are links", "^[]8;;http://x.org^[\\link^[]8;;^[\\", "link", "4,0"),
                row(
                        "nor device control and application strings",
                        "a^[P+q54^[\\b^[_x^[\\c^[^y^[\\d^[Xz^[\\e",
                        "abcde",
                        "5,0"),
                row(
                        "nor unknown sequences",
                        "a^[[5;6zb^[[?99;1h^[[>4;2mc^[[=1u^[%Gd^[[1 Ae^[[<uf",
                        "abcdef",
                        "6,0"),
                row("nor broken ones", "a^[[1;?2mb^[[\030c^[[12\032d^[^[[Ce", "abcd e", "6,0"),
                row("controls work inside sequences", "ab^[[\r2Cx", "abx", "3,0"),
                row("text in another script ends a sequence", "^[[12漢", "漢", "2,0"),
                row("stray C1 and DEL are dropped", "a\u0090b\u009b1\177c", "ab1c", "4,0"));
    }

    private static Arguments row(String name, String output, String rows, String cursor) {
        return Arguments.of(name, output, rows, cursor);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("behaviours")
    void it_behaves_as_xterm_does(String name, String output, String rows, String cursor) {
        terminal.feed(output.replace("^[", "\033"));
        Screen screen = terminal.screen();
        String at = screen.cursor().column() + "," + screen.cursor().row();
        assertEquals(rows + " @" + cursor, screen.text().replace('\n', '|') + " @" + at);
    }

    @Test
    void a_row_that_was_full_says_that_it_goes_on() {
        terminal.feed("one two   three\r\nend");
        assertEquals(
                List.of(
                        new Line(List.of(Run.of("one two   ", Style.PLAIN)), true),
                        line("three"),
                        line("end"),
                        Line.EMPTY),
                terminal.screen().lines());
    }

    @Test
    void the_row_no_longer_goes_on_once_its_end_is_erased() {
        terminal.feed("0123456789abc\033[1;5H\033[K");
        assertEquals(line("0123"), terminal.screen().lines().getFirst());
    }

    @Test
    void the_row_no_longer_goes_on_once_its_end_is_written_anew() {
        terminal.feed("0123456789abc\033[1;5Huvwxyz");
        assertEquals(line("0123uvwxyz"), terminal.screen().lines().getFirst());
    }

    @Test
    void runs_carry_their_looks() {
        terminal.feed(
                "\033[1;38;5;9ma\033[0;38;2;1;2;3;44mb\033[m漢\033[4:3;7;9;2;3;5;8mc\033[0m\033[48:2::4:5:6md");
        int all =
                Style.UNDERLINE
                        | Style.INVERSE
                        | Style.STRIKE
                        | Style.DIM
                        | Style.ITALIC
                        | Style.BLINK
                        | Style.HIDDEN;
        assertEquals(
                List.of(
                        Run.of("a", new Style(9, Style.DEFAULT, Style.BOLD)),
                        Run.of("b", new Style(Style.RGB | 0x010203, 4, 0)),
                        new Run("漢", 2, Style.PLAIN),
                        Run.of("c", new Style(Style.DEFAULT, Style.DEFAULT, all)),
                        Run.of("d", new Style(Style.DEFAULT, Style.RGB | 0x040506, 0))),
                terminal.screen().lines().getFirst().runs());
    }

    @Test
    void erased_cells_have_the_background_colour() {
        terminal.feed("ab\033[41m\033[K");
        assertEquals(
                List.of(
                        Run.of("ab", Style.PLAIN),
                        Run.of("        ", new Style(Style.DEFAULT, 1, 0))),
                terminal.screen().lines().getFirst().runs());
    }

    @Test
    void a_wide_character_with_a_mark_is_one_indivisible_run() {
        terminal.feed("漢\u0301");
        Run run = terminal.screen().lines().getFirst().runs().getFirst();
        assertEquals(new Run("漢\u0301", 2, Style.PLAIN), run);
        assertEquals(false, run.divisible());
    }

    @Test
    void rows_that_did_not_change_are_the_same_objects() {
        terminal.feed("one\r\ntwo\r\nthree");
        Screen before = terminal.screen();
        terminal.feed("!");
        Screen after = terminal.screen();
        assertSame(before.lines().get(0), after.lines().get(0));
        assertSame(before.lines().get(1), after.lines().get(1));
        assertNotSame(before.lines().get(2), after.lines().get(2));
        terminal.feed("\r\n\n");
        assertSame(after.lines().get(2), terminal.screen().lines().get(1));
    }

    @Test
    void the_revision_tells_of_news_and_an_unchanged_screen_is_the_same_object() {
        terminal.feed("a");
        Screen before = terminal.screen();
        long revision = terminal.revision();
        assertSame(before, terminal.screen());
        assertEquals(revision, terminal.revision());
        terminal.feed("b");
        assertNotEquals(revision, terminal.revision());
    }

    @Test
    void the_cursor_may_be_hidden() {
        terminal.feed("ab\033[?25l");
        assertEquals(new Cursor(2, 0, false), terminal.screen().cursor());
    }

    @Test
    void synchronized_output_is_shown_when_it_is_complete() {
        terminal.feed("before\033[?2026h\r\nhalf");
        assertEquals("before", terminal.screen().text());
        terminal.feed(" and half");
        assertEquals("before", terminal.screen().text());
        long revision = terminal.revision();
        terminal.feed("\033[?2026l");
        assertNotEquals(revision, terminal.revision());
        assertEquals("before\nhalf and h\nalf", terminal.screen().text());
    }

    @Test
    void synchronized_output_that_never_ends_is_shown_after_a_while() {
        terminal.feed("\033[?2026h");
        terminal.feed("x".repeat(300_000));
        assertEquals("xxxxxxxxxx", terminal.screen().lines().getFirst().text());
    }

    @Test
    void a_reset_ends_synchronized_output() {
        terminal.feed("\033[?2026h\033cafter");
        assertEquals("after", terminal.screen().text());
        terminal.feed("\033[?2026$p");
        assertEquals(List.of("\033[?2026;2$y"), replies);
    }

    @Test
    void questions_are_answered() {
        terminal.feed(
                "\033[5n\033[2;3H\033[6n\033[?6n\033[c\033[>c\033[=c\033[?7$p\033[?9999$p\033[4$p\033[18t\033[>q");
        assertEquals(
                List.of(
                        "\033[0n",
                        "\033[2;3R",
                        "\033[?2;3;1R",
                        "\033[?62;22c",
                        "\033[>0;300;0c",
                        "\033P!|00000000\033\\",
                        "\033[?7;1$y",
                        "\033[?9999;0$y",
                        "\033[4;2$y",
                        "\033[8;4;10t",
                        "\033P>|Labcast\033\\"),
                replies);
    }

    @Test
    void what_might_tell_on_the_person_is_not_answered() {
        terminal.feed("\033]0;secret\007\033[21t\033]52;c;?\007\033]11;?\007\033[20t");
        assertEquals(List.of(), replies);
        assertEquals("", terminal.screen().text());
    }

    @Test
    void listeners_hear_the_bell_and_the_title_and_may_ask_back() {
        List<String> heard = new ArrayList<>();
        terminal.onBell(() -> heard.add("bell at " + terminal.screen().cursor().column()));
        terminal.onTitle(title -> heard.add(title));
        terminal.feed("ab\007\007\033]2;vim: a.py\033\\");
        assertEquals(List.of("bell at 2", "vim: a.py"), heard);
    }

    @Test
    void modes_follow_the_program() {
        assertEquals(TerminalModes.INITIAL, terminal.modes());
        terminal.feed(
                "\033[?1h\033=\033[?2004h\033[?1002h\033[?1006h\033[?1004h\033[?1049h\033[?1007h\033[?7l\033[20h\033[6 q");
        TerminalModes all =
                new TerminalModes(
                        true,
                        true,
                        true,
                        MouseMode.BUTTON,
                        MouseEncoding.SGR,
                        true,
                        true,
                        true,
                        false,
                        true,
                        CursorShape.BAR,
                        false);
        assertEquals(all, terminal.modes());
        terminal.feed("\033c");
        assertEquals(TerminalModes.INITIAL, terminal.modes());
    }

    static Line line(String text) {
        return new Line(List.of(Run.of(text, Style.PLAIN)), false);
    }
}
