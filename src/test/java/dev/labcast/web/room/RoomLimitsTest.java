package dev.labcast.web.room;

import static dev.labcast.web.Knocks.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.labcast.obs.Eventually;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.Viewer;
import dev.labcast.session.SessionClock;
import dev.labcast.web.Knocks;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What one guest and one address can do of everything, and no more. All guests here are at one
/// address.
@Timeout(120)
class RoomLimitsTest extends UnmoderatedRoom {
    @Test
    void sixty_come_in_from_an_address_at_once_and_then_one_a_second() throws Exception {
        for (int i = 0; i < 60; i++) {
            assertEquals(200, enter(), "guest " + i);
        }
        assertEquals(429, enter());
        rig.clock.millis.addAndGet(1_000);

        assertEquals(200, enter());
        assertEquals(429, enter());
    }

    @Test
    void of_an_address_with_three_hundred_guests_one_who_did_nothing_makes_room() throws Exception {
        String asker = rig.enter();
        String idle = rig.enter();
        String voter = rig.enter();
        String reader = rig.enter();
        rig.ask(asker, "Why?");
        rig.vote(voter, 1, true);
        try (Socket stream = rig.stream(reader)) {
            Knocks.readUntil(stream.getInputStream(), "questions");
            List<String> others = new ArrayList<>();
            for (int i = 4; i < 300; i++) {
                rig.clock.millis.addAndGet(1_000);
                others.add(rig.enter());
            }
            assertTrue(isGuest(idle), "there is room for all");
            for (String one : others) {
                assertTrue(isGuest(one));
            }
            rig.clock.millis.addAndGet(1_000);

            rig.enter();

            assertEquals(
                    List.of(true, false, true, true),
                    List.of(isGuest(asker), isGuest(idle), isGuest(voter), isGuest(reader)));
            for (String one : others) {
                assertTrue(isGuest(one), "only the one who was away for longest had to go");
            }
        }
    }

    @Test
    void when_all_of_an_address_took_part_nobody_more_comes_in_also_after_reopening()
            throws Exception {
        rig.ask(rig.enter(), "Why?");
        for (int i = 1; i < 300; i++) {
            rig.clock.millis.addAndGet(1_000);
            assertEquals(200, status(rig.vote(rig.enter(), 1, true)));
        }
        rig.clock.millis.addAndGet(1_000);
        assertEquals(503, enter());

        rig.reopen();

        assertEquals(503, enter());
        assertEquals(299, rig.newest().votes());
    }

    @Test
    void reopening_gives_nobody_a_second_vote() throws Exception {
        rig.ask(rig.enter(), "Why?");
        String voter = rig.enter();
        rig.vote(voter, 1, true);

        rig.reopen();

        assertTrue(rig.vote(voter, 1, true).endsWith("\"voted\":[1]}"));
        assertEquals(1, rig.newest().votes());
    }

    @Test
    void a_full_room_has_a_thousand_guests_wherever_they_came_from() {
        AtomicLong counter = new AtomicLong();
        Guests guests = new Guests(() -> "%032x".formatted(counter.incrementAndGet()), rig.clock);
        rig.doing(new QuestionCommand.Ask("q", new Viewer("twitch", "t"), "", "Why?", "", 0));
        List<Guests.Entered> all = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            rig.clock.millis.incrementAndGet();
            all.add(guests.enter("address " + i % 4, rig.now()).orElseThrow());
        }

        all.add(guests.enter("another", rig.now()).orElseThrow());

        assertEquals(Optional.empty(), guests.find(all.removeFirst().cookie()));
        for (Guests.Entered one : all) {
            assertTrue(guests.find(one.cookie()).isPresent());
            rig.doing(new QuestionCommand.Vote(1, one.guest().viewer(), true));
        }
        assertEquals(Optional.empty(), guests.enter("yet another", rig.now()));
    }

    @Test
    void one_guest_cannot_use_up_the_questions_of_a_whole_address() throws Exception {
        String eager = rig.enter();
        String other = rig.enter();
        assertEquals(200, status(rig.ask(eager, "Why?")));
        for (int i = 0; i < 2; i++) {
            assertEquals(409, status(rig.ask(eager, "Why?")), "there is one already");
        }
        for (int i = 0; i < 60; i++) {
            rig.clock.millis.addAndGet(250); // so that only questions are scarce
            assertEquals(429, status(rig.ask(eager, "Why?")));
        }
        assertEquals(200, status(rig.ask(other, "And why?")));
        rig.clock.millis.addAndGet(20_000);

        assertEquals(409, status(rig.ask(eager, "Why?")));
    }

    @Test
    void an_address_asks_sixty_questions_at_once_and_then_one_a_second() throws Exception {
        List<String> guests = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            guests.add(rig.enter());
        }
        for (int i = 0; i < 60; i++) {
            int answer = status(rig.ask(guests.get(i / 3), "Why?"));
            assertEquals(i % 3 == 0 ? 200 : 409, answer, "question " + i);
        }
        assertEquals(429, status(rig.ask(guests.get(20), "Why?")));
        rig.clock.millis.addAndGet(1_000);

        assertEquals(200, status(rig.ask(guests.get(20), "Why?")));
    }

    @Test
    void an_address_votes_a_thousand_times_at_once_and_then_fifty_times_a_second()
            throws Exception {
        rig.ask(rig.enter(), "Why?");
        for (int i = 0; i < 50; i++) {
            String guest = rig.enter();
            for (int vote = 0; vote < 20; vote++) {
                assertEquals(200, status(rig.vote(guest, 1, vote % 2 == 0)));
            }
        }
        String last = rig.enter();
        assertEquals(429, status(rig.vote(last, 1, true)));
        rig.clock.millis.addAndGet(20);

        assertEquals(200, status(rig.vote(last, 1, true)));
        assertEquals(429, status(rig.vote(last, 1, false)));
    }

    @Test
    void an_address_is_answered_fifteen_hundred_times_at_once_and_then_two_hundred_times_a_second()
            throws Exception {
        for (int i = 0; i < 1_500; i++) {
            assertEquals(200, status(rig.get("/mine")), "request " + i);
        }
        assertEquals(429, status(rig.get("/mine")));
        rig.clock.millis.addAndGet(5);

        assertEquals(200, status(rig.get("/mine")));
        assertEquals(429, status(rig.get("/mine")));
    }

    @Test
    void connections_that_ask_nothing_are_bounded_and_an_honest_guest_is_still_answered()
            throws Exception {
        int most = 3_000;
        int waiting = 300; // those that the machine holds until the room looks at them
        assumeTrue(canOpenFiles() > 4 * most, "this process may open too few files");
        String cookie = rig.enter();
        List<SocketChannel> idle = new ArrayList<>();
        try {
            while (idle.size() < most + 3 * waiting) {
                idle.add(
                        SocketChannel.open(
                                new InetSocketAddress(RoomPlace.HERE.address(), rig.port())));
                idle.getLast().configureBlocking(false);
            }

            long open = idle.stream().filter(RoomLimitsTest::isOpen).count();
            assertTrue(open <= most + waiting, open + " are open");
            Eventually.holds("the guest is answered", () -> isGuest(cookie));
        } finally {
            for (SocketChannel one : idle) {
                one.close();
            }
        }
    }

    private static long canOpenFiles() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }

    /// Whether the other side has not hung up yet.
    private static boolean isOpen(SocketChannel idle) {
        try {
            return idle.read(ByteBuffer.allocate(1)) == 0;
        } catch (IOException reset) {
            return false;
        }
    }

    @Test
    void an_answer_that_nobody_reads_is_cut_off_after_ten_seconds() throws Exception {
        String request = "GET /room.js HTTP/1.1\r\nHost: " + rig.host() + "\r\n\r\n";
        try (Socket deaf = new Socket()) {
            deaf.setReceiveBufferSize(4_096);
            deaf.connect(new InetSocketAddress("127.0.0.1", rig.port()));
            deaf.getOutputStream().write(request.repeat(1_000).getBytes(StandardCharsets.US_ASCII));
            Eventually.holds(
                    "it is cut off",
                    () -> {
                        rig.clock.millis.addAndGet(10_001);
                        return isCutOff(deaf);
                    });
        }
        assertEquals(200, status(rig.get("/")), "others are answered as ever");
    }

    /// Seen by writing, since it is not to be read.
    private static boolean isCutOff(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            return false;
        } catch (IOException gone) {
            return true;
        }
    }

    @Test
    void of_wrong_pins_that_come_at_the_same_moment_five_are_looked_at() throws Exception {
        assertEquals(
                Map.of(Neighbour.PinTry.WRONG, 5L, Neighbour.PinTry.LOCKED, 35L),
                atOnce(_ -> "wrong"));
    }

    @Test
    void of_right_ones_all_are_so_that_a_class_does_not_lock_itself_out() throws Exception {
        assertEquals(Map.of(Neighbour.PinTry.RIGHT, 40L), atOnce(Pin::digits));
    }

    private static Map<Neighbour.PinTry, Long> atOnce(Function<Pin, String> given)
            throws Exception {
        SessionClock slow = new SlowClock();
        Pin pin = new Pin(() -> "7", slow, () -> {});
        Neighbour from = new Neighbour("here", slow);
        CyclicBarrier together = new CyclicBarrier(40);
        Callable<Neighbour.PinTry> once =
                () -> {
                    together.await();
                    return from.tryPin(pin, given.apply(pin));
                };
        try (ExecutorService people = Executors.newCachedThreadPool()) {
            Map<Neighbour.PinTry, Long> counts = new EnumMap<>(Neighbour.PinTry.class);
            for (Future<Neighbour.PinTry> tried : people.invokeAll(Collections.nCopies(40, once))) {
                counts.merge(tried.get(), 1L, Long::sum);
            }
            return counts;
        }
    }

    /// Whoever looks at it is overtaken by others, if others may.
    private static final class SlowClock implements SessionClock {
        @Override
        public long now() {
            LockSupport.parkNanos(2_000_000);
            return 0;
        }

        @Override
        public Instant startedAt() {
            return Instant.EPOCH;
        }
    }

    private int enter() throws IOException {
        return status(rig.post("/enter", "{\"pin\":\"" + rig.pin() + "\"}"));
    }

    private boolean isGuest(String cookie) throws IOException {
        return rig.get("/mine", "Cookie: " + cookie).contains("\"guest\":true");
    }
}
