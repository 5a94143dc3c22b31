package dev.labcast.twitch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IrcLineTest {
    private static final String SAID =
            "@id=1;user-id=7 :ada!ada@ada.tmi.twitch.tv PRIVMSG #lab :two words";

    @Test
    void each_line_of_a_text_is_read_whatever_ends_it() {
        String text = SAID + "\r\n\r\n:\nPING :tmi.twitch.tv\n" + SAID;

        assertEquals(
                List.of(
                        "PRIVMSG [#lab, two words]",
                        "PING [tmi.twitch.tv]",
                        "PRIVMSG [#lab, two words]"),
                read(text));
    }

    @Test
    void a_line_ends_where_it_ends_though_more_words_follow() {
        assertEquals(
                List.of("ROOMSTATE [#lab]", "RECONNECT []", "PRIVMSG [#lab, x]"),
                read("@a=b :tmi ROOMSTATE #lab\nRECONNECT\n@id=2 PRIVMSG #lab x\n"));
        assertEquals(List.of(), read("@tags-alone\n"));
    }

    @Test
    void a_text_read_as_one_line_is_the_same_as_within_others() {
        IrcLine alone = IrcLine.read(SAID + "\r\n").orElseThrow();
        List<IrcLine> within = new ArrayList<>();
        IrcLine.each("PING\r\n" + SAID + "\r\nPING\r\n", within::add);

        IrcLine second = within.get(1);
        assertEquals(alone.tags().toString(), second.tags().toString());
        assertEquals(alone.prefix(), second.prefix());
        assertEquals(alone.command(), second.command());
        assertEquals(alone.parameters(), second.parameters());
    }

    @Test
    void what_is_left_out_is_counted_by_its_lines() {
        Wire nowhere = new NoWire();

        assertEquals(1, new WireNews.Text(nowhere, SAID).lines());
        assertEquals(1, new WireNews.Text(nowhere, SAID + "\r\n").lines());
        assertEquals(3, new WireNews.Text(nowhere, (SAID + "\r\n").repeat(3)).lines());
    }

    private static List<String> read(String text) {
        List<String> read = new ArrayList<>();
        IrcLine.each(text, line -> read.add(line.command() + " " + line.parameters()));
        return read;
    }

    private record NoWire() implements Wire {
        @Override
        public void open() {}

        @Override
        public void ping() {}

        @Override
        public void close() {}
    }
}
