package dev.labcast.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.session.Line;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShotTest {

    @Test
    void lines_keep_their_numbers_when_older_ones_fall_out_of_the_history() {
        VirtualTerminal terminal = new VirtualTerminal(10, 2, 3, _ -> {});
        terminal.feed("a\r\nb\r\nc");
        assertEquals(new Shot(terminal.screen(), 1, 0), terminal.shot());

        terminal.feed("\r\nd\r\ne\r\nf\r\ng");

        Shot shot = terminal.shot();
        assertEquals(new Shot(terminal.screen(), 5, 2), shot);
        assertEquals("f\ng", shot.screen().text());
        assertEquals(List.of("c", "d", "e"), texts(terminal.history(0, 99)));
        assertEquals(List.of("d"), texts(terminal.history(3, 4)));
    }

    @Test
    void operating_system_commands_reach_the_listener_and_never_the_screen() {
        VirtualTerminal terminal = new VirtualTerminal(20, 2, 0, _ -> {});
        List<String> heard = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        terminal.onOsc((code, text) -> heard.add(code + "/" + text));
        terminal.onTitle(titles::add);

        terminal.feed("a\033]7771;n0;3\007b\033]2;title\033\\c\033]x;y\007\033]99999999999;y\007d");

        assertEquals(List.of("7771/n0;3", "2/title"), heard);
        assertEquals(List.of("title"), titles);
        assertEquals("abcd", terminal.screen().text());
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }
}
