package dev.labcast.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.labcast.obs.Eventually;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HubTest {
    private static final String HELLO = "retry: 1000\n\n";

    private final HandClock clock = new HandClock();
    private final TestFeed feed = new TestFeed();
    private final Hub hub = new Hub(feed, clock, 3);

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void a_reader_gets_the_snapshot_and_then_each_change() throws Exception {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        read(read);
        Eventually.value(() -> text(read), it -> it.contains("start"));
        feed.say("one");
        feed.say("two");

        Eventually.value(
                () -> text(read),
                it ->
                        it.equals(
                                HELLO
                                        + "event: snapshot\nid: 0\ndata: \"start\"\n\n"
                                        + "event: change\nid: 1\ndata: \"one\"\n\n"
                                        + "event: change\nid: 2\ndata: \"two\"\n\n"));
    }

    @Test
    void what_happens_while_the_snapshot_is_taken_is_told_once() throws Exception {
        AtomicBoolean taken = new AtomicBoolean();
        Feed busy =
                new Feed() {
                    @Override
                    public Message snapshot() {
                        if (taken.compareAndSet(false, true)) {
                            feed.say("meanwhile");
                        }
                        return feed.snapshot();
                    }

                    @Override
                    public Listening listen(Consumer<Message> listener) {
                        return feed.listen(listener);
                    }
                };
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (Hub other = new Hub(busy, clock, 1)) {
            Thread reader = read(other, read);
            Eventually.value(() -> text(read), it -> it.contains("meanwhile"));
            feed.say("then");
            Eventually.value(() -> text(read), it -> it.contains("then"));
            other.close();
            reader.join();
        }

        assertEquals(
                HELLO
                        + "event: snapshot\nid: 1\ndata: \"meanwhile\"\n\n"
                        + "event: change\nid: 2\ndata: \"then\"\n\n",
                text(read));
    }

    @Test
    void a_reader_that_falls_behind_is_given_the_snapshot_in_place_of_what_waited()
            throws Exception {
        Gate gate = new Gate();
        read(gate);
        gate.waitsAt("start");
        for (int i = 0; i < Stream.MOST_WAITING + 10; i++) {
            feed.say("change " + i);
        }
        gate.open();

        Eventually.value(
                gate::text,
                it ->
                        it.equals(
                                HELLO
                                        + "event: snapshot\nid: 0\ndata: \"start\"\n\n"
                                        + "event: snapshot\nid: 74\ndata: \"change 73\"\n\n"));
    }

    @Test
    void a_reader_that_reads_nothing_delays_nobody_and_is_cut_off_after_a_while() throws Exception {
        Pipe full = Pipe.open();
        Thread stuck = read(Channels.newOutputStream(full.sink()));
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        read(read);
        Eventually.holds("both read", () -> hub.readers() == 2);
        String large = "x".repeat(100_000);
        for (int i = 0; i < 5; i++) {
            feed.say(large);
            String last = "id: " + (i + 1) + "\n";
            Eventually.value(() -> text(read), it -> it.contains(last));
        }
        feed.say("last");
        Eventually.value(() -> text(read), it -> it.contains("last"));

        clock.millis.set(10_001);
        Eventually.holds("the stuck reader is gone", () -> hub.readers() == 1);
        stuck.join();
        full.source().close();
    }

    @Test
    void a_quick_pulse_is_felt_while_nothing_happens() throws Exception {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (Hub other = new Hub(feed, clock, 1, Pulse.QUICK)) {
            Thread reader = read(other, read);
            Eventually.value(
                    () -> text(read),
                    it ->
                            it.endsWith(
                                    "data: \"start\"\n\n" + "event: alive\ndata: 1\n\n".repeat(2)));
            other.close();
            reader.join();
        }
    }

    @Test
    void the_feed_is_listened_to_only_while_somebody_reads() throws Exception {
        assertEquals(0, feed.listeners());
        Thread one = read(OutputStream.nullOutputStream());
        Thread two = read(OutputStream.nullOutputStream());
        Eventually.holds("both read", () -> hub.readers() == 2);
        assertEquals(1, feed.listeners());

        for (Thread each : List.of(one, two)) {
            each.interrupt();
            each.join();
        }
        assertEquals(0, feed.listeners());
    }

    @Test
    void a_reader_too_many_is_sent_away_and_a_free_place_is_taken_again() throws Exception {
        Thread first = read(OutputStream.nullOutputStream());
        read(OutputStream.nullOutputStream());
        read(OutputStream.nullOutputStream());
        Eventually.holds("all read", () -> hub.readers() == 3);

        assertFalse(hub.stream(OutputStream::nullOutputStream));

        first.interrupt();
        first.join();
        read(OutputStream.nullOutputStream());
        Eventually.holds("all read again", () -> hub.readers() == 3);
    }

    @Test
    void closing_ends_every_stream_and_listens_no_more() throws Exception {
        Thread one = read(OutputStream.nullOutputStream());
        Eventually.holds("it reads", () -> hub.readers() == 1);

        hub.close();
        one.join();

        assertEquals(0, feed.listeners());
        assertFalse(hub.stream(OutputStream::nullOutputStream));
    }

    private Thread read(OutputStream out) {
        return read(hub, out);
    }

    private static Thread read(Hub hub, OutputStream out) {
        return Thread.ofVirtual()
                .start(() -> {
                    try {
                        hub.stream(() -> out);
                    } catch (IOException | InterruptedException over) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private static String text(ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.UTF_8);
    }

    /// Takes what is written, but goes on from a text only when it is opened.
    private static final class Gate extends OutputStream {
        private final ByteArrayOutputStream all = new ByteArrayOutputStream();
        private final CountDownLatch gate = new CountDownLatch(1);

        @Override
        public void write(int b) {
            all.write(b);
        }

        @Override
        public void flush() throws IOException {
            if (text().contains("start")) {
                try {
                    gate.await();
                } catch (InterruptedException over) {
                    throw new IOException(over);
                }
            }
        }

        void waitsAt(String text) throws Exception {
            Eventually.value(this::text, it -> it.contains(text));
        }

        void open() {
            gate.countDown();
        }

        String text() {
            return all.toString(StandardCharsets.UTF_8);
        }
    }
}
