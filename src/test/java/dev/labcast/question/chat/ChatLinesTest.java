package dev.labcast.question.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChatLinesTest {
    private final ChatLines lines = new ChatLines();

    @Test
    void what_is_said_stands_here_once_in_its_order() {
        says("1", "mira", "hello");
        says("2", "joon", "ho");
        says("1", "mira", "hello");

        assertEquals(
                List.of(
                        new ChatLine("1", "mira", "mira", "mira", "hello", 0),
                        new ChatLine("2", "joon", "joon", "joon", "ho", 0)),
                lines.newest(ChatLines.MOST));
    }

    @Test
    void texts_of_strangers_are_fit_to_be_drawn() {
        says("1", "e\u202evil", "a\nb\u0000 http://evil.example/x");

        ChatLine line = lines.newest(1).getFirst();
        assertEquals("evil: a b evil[.]example", line.name() + ": " + line.text());
    }

    @Test
    void what_is_deleted_is_gone_whichever_comes_first() {
        says("1", "troll", "bah");
        happens(new ChatEvent.Deleted("1"));
        happens(new ChatEvent.Deleted("2"));
        says("2", "troll", "bah again");
        says("1", "troll", "bah");

        assertEquals(List.of(), texts());
    }

    @Test
    void who_is_silenced_has_said_nothing() {
        says("1", "troll", "bah");
        says("2", "mira", "hm");
        says("3", "Other", "bah");
        happens(new ChatEvent.Silenced("troll", "troll"));
        happens(new ChatEvent.Silenced("", "other"));

        assertEquals(List.of("hm"), texts());
    }

    @Test
    void a_chat_that_is_cleared_is_empty_and_goes_on() {
        says("1", "mira", "before");
        happens(new ChatEvent.Cleared());
        says("2", "mira", "after");

        assertEquals(List.of("after"), texts());
    }

    @Test
    void raids_and_notices_are_no_lines() {
        happens(new ChatEvent.Raided("ada", 40));
        happens(new ChatEvent.Notice("slow_on", "slow mode"));

        assertEquals(0, lines.size());
    }

    @Test
    void what_came_and_what_was_taken_away_is_counted() {
        says("1", "mira", "a");
        says("1", "mira", "a");
        says("2", "joon", "b");
        happens(new ChatEvent.Deleted("1"));
        happens(new ChatEvent.Deleted("9"));
        happens(new ChatEvent.Silenced("", "joon"));

        assertEquals(List.of(2L, 2L), List.of(lines.said(), lines.removed()));
    }

    @Test
    void only_the_newest_are_kept() {
        IntStream.range(0, ChatLines.MOST + 3).forEach(i -> says("m" + i, "mira", "line " + i));

        assertEquals(ChatLines.MOST, lines.size());
        assertEquals("line 3", texts().getFirst());
        assertEquals(
                List.of("line 2001", "line 2002"),
                lines.newest(2).stream().map(ChatLine::text).toList());
    }

    private void says(String id, String name, String text) {
        happens(new ChatEvent.Said(Said.by(id, name, text)));
    }

    private void happens(ChatEvent event) {
        lines.take(event);
    }

    private List<String> texts() {
        return lines.newest(ChatLines.MOST).stream().map(ChatLine::text).toList();
    }
}
