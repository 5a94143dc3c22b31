package dev.labcast.pane.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.labcast.terminal.VirtualTerminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8FeedTest {

    @Test
    void characters_split_between_reads_arrive_whole() throws Exception {
        String text = "aλ研😀b".repeat(3);
        for (int most = 1; most <= 5; most++) {
            assertEquals(
                    text, fed(text.getBytes(StandardCharsets.UTF_8), most), most + " bytes a read");
        }
    }

    @Test
    void bytes_that_are_no_utf8_become_replacement_characters() throws Exception {
        assertEquals("a\uFFFDb\uFFFD", fed(new byte[] {'a', (byte) 0xFF, 'b', (byte) 0xE7}, 1));
    }

    @Test
    void more_than_a_buffer_goes_through() throws Exception {
        byte[] bytes = "λ".repeat(50_000).getBytes(StandardCharsets.UTF_8);

        assertEquals(
                "λ".repeat(50_000).substring(0, 79),
                fed(bytes, 1 << 20).replace("\n", "").substring(0, 79));
    }

    /// Feeds `bytes` in reads of at most `most` bytes and gives the screen's text.
    private static String fed(byte[] bytes, int most) throws IOException {
        VirtualTerminal terminal = new VirtualTerminal(80, 2_000, 0, _ -> {});
        Utf8Feed feed = new Utf8Feed(terminal);
        Random random = new Random(1);
        InputStream in =
                new ByteArrayInputStream(bytes) {
                    @Override
                    public int read(byte[] to, int from, int count) {
                        return super.read(to, from, Math.min(count, 1 + random.nextInt(most)));
                    }
                };
        while (feed.from(in)) {
            assertFalse(terminal.screen().text().isEmpty() && most > 4);
        }
        feed.end();
        return terminal.screen().text();
    }
}
