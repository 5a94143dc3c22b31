package dev.labcast.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.terminal.MouseStroke.Action;
import dev.labcast.terminal.MouseStroke.Button;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputBytesTest {

    /// `^[` stands for ESC, `^x` for a control, `-` for nothing.
    @ParameterizedTest
    @CsvSource({
        "ENTER,,^M,^M",
        "ENTER,A,^[^M,^[^M",
        "TAB,,^I,^I",
        "TAB,S,^[[Z,^[[Z",
        "ESCAPE,,^[,^[",
        "BACKSPACE,,^?,^?",
        "BACKSPACE,C,^H,^H",
        "BACKSPACE,A,^[^?,^[^?",
        "UP,,^[[A,^[OA",
        "DOWN,,^[[B,^[OB",
        "RIGHT,,^[[C,^[OC",
        "LEFT,,^[[D,^[OD",
        "RIGHT,C,^[[1;5C,^[[1;5C",
        "UP,S,^[[1;2A,^[[1;2A",
        "LEFT,A,^[[1;3D,^[[1;3D",
        "DOWN,SC,^[[1;6B,^[[1;6B",
        "UP,M,^[[1;9A,^[[1;9A",
        "HOME,,^[[H,^[OH",
        "END,,^[[F,^[OF",
        "HOME,C,^[[1;5H,^[[1;5H",
        "INSERT,,^[[2~,^[[2~",
        "DELETE,,^[[3~,^[[3~",
        "DELETE,C,^[[3;5~,^[[3;5~",
        "PAGE_UP,,^[[5~,^[[5~",
        "PAGE_DOWN,S,^[[6;2~,^[[6;2~",
        "F1,,^[OP,^[OP",
        "F4,C,^[[1;5S,^[[1;5S",
        "F5,,^[[15~,^[[15~",
        "F6,,^[[17~,^[[17~",
        "F10,,^[[21~,^[[21~",
        "F11,,^[[23~,^[[23~",
        "F12,SAC,^[[24;8~,^[[24;8~"
    })
    void a_named_key_sends_what_xterm_sends(
            NamedKey key, String held, String normal, String application) {
        String modifiers = held == null ? "" : held;
        KeyStroke stroke =
                new KeyStroke.Named(
                        key,
                        modifiers.contains("C"),
                        modifiers.contains("A"),
                        modifiers.contains("S"),
                        modifiers.contains("M"));
        assertEquals(normal, shown(KeyBytes.of(stroke, TerminalModes.INITIAL)));
        assertEquals(application, shown(KeyBytes.of(stroke, modes("\033[?1h"))));
    }

    @ParameterizedTest
    @CsvSource({
        "a,,a", "ü,,ü", "漢字,,漢字", "A,S,A", "a,A,^[a", "c,C,^C", "C,CS,^C", "c,CA,^[^C", "[,C,^[",
                "\\,C,^\\",
        "],C,^]", "^,C,^^", "_,C,^_", "' ',C,^@", "2,C,^@", "/,C,^_", "?,C,^?", "ü,C,-", "a,M,-",
                "'',,-"
    })
    void typed_text_sends_itself_or_a_control(String text, String held, String expected) {
        String modifiers = held == null ? "" : held;
        KeyStroke stroke =
                new KeyStroke.Typed(
                        text,
                        modifiers.contains("C"),
                        modifiers.contains("A"),
                        modifiers.contains("S"),
                        modifiers.contains("M"));
        assertEquals(expected, shown(KeyBytes.of(stroke, TerminalModes.INITIAL)));
    }

    @ParameterizedTest
    @CsvSource({
        "9, PRESS, LEFT, '^[[M !!'",
        "9, RELEASE, LEFT, -",
        "1000, RELEASE, LEFT, '^[[M#!!'",
        "1000, MOVE, LEFT, -",
        "1002, MOVE, LEFT, '^[[M@!!'",
        "1002, MOVE, NONE, -",
        "1003, MOVE, NONE, '^[[MC!!'",
        "1000;1006, PRESS, RIGHT, ^[[<2;1;1M",
        "1000;1006, RELEASE, RIGHT, ^[[<2;1;1m",
        "1000;1006, PRESS, WHEEL_DOWN, ^[[<65;1;1M",
        "1000;1006, RELEASE, WHEEL_DOWN, -",
        "1003;1015, MOVE, NONE, ^[[67;1;1M",
        "1000;1015, RELEASE, LEFT, ^[[35;1;1M",
        "2004, PRESS, LEFT, -"
    })
    void a_mouse_report_is_as_the_program_asked(
            String asked, Action action, Button button, String expected) {
        MouseStroke stroke = new MouseStroke(action, button, 0, 0, false, false, false);
        assertEquals(
                expected, shown(MouseBytes.of(stroke, modes("\033[?" + asked + "h")).orElse("")));
    }

    @Test
    void modifiers_are_part_of_a_mouse_report() {
        MouseStroke stroke = new MouseStroke(Action.PRESS, Button.MIDDLE, 9, 4, true, true, true);
        assertEquals(
                Optional.of("\033[<29;10;5M"), MouseBytes.of(stroke, modes("\033[?1000;1006h")));
    }

    @Test
    void a_place_the_encoding_cannot_say_is_not_reported() {
        MouseStroke far = new MouseStroke(Action.PRESS, Button.LEFT, 300, 0, false, false, false);
        assertEquals(Optional.empty(), MouseBytes.of(far, modes("\033[?1000h")));
        assertEquals(
                Optional.of("\033[M " + (char) 333 + "!"),
                MouseBytes.of(far, modes("\033[?1000;1005h")));
    }

    @Test
    void focus_is_reported_when_asked_for() {
        assertEquals(Optional.empty(), MouseBytes.focus(true, TerminalModes.INITIAL));
        assertEquals(Optional.of("\033[I"), MouseBytes.focus(true, modes("\033[?1004h")));
        assertEquals(Optional.of("\033[O"), MouseBytes.focus(false, modes("\033[?1004h")));
    }

    @Test
    void a_paste_sends_enter_for_line_ends_and_no_controls() {
        assertEquals(
                "a\rb\rc\td[31m",
                Paste.of("a\nb\r\nc\td\033[31m\003\177\u009b", TerminalModes.INITIAL));
    }

    @Test
    void a_bracketed_paste_cannot_end_its_bracket() {
        TerminalModes bracketed = modes("\033[?2004h");
        assertEquals("\033[200~ab\033[201~", Paste.of("a\033[201~b", bracketed));
        assertEquals("\033[200~[201~b\033[201~", Paste.of("\033[20\033[201~1~b", bracketed));
    }

    private static TerminalModes modes(String output) {
        VirtualTerminal terminal = new VirtualTerminal(10, 4, 0, reply -> {});
        terminal.feed(output);
        return terminal.modes();
    }

    private static String shown(String bytes) {
        StringBuilder shown = new StringBuilder();
        for (char c : bytes.toCharArray()) {
            shown.append(c < ' ' || c == 0x7f ? "^" + (char) (c ^ 0x40) : String.valueOf(c));
        }
        return shown.isEmpty() ? "-" : shown.toString();
    }
}
