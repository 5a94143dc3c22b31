package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.app.rehearsal.Step;
import dev.labcast.fx.Fx;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.Viewer;
import dev.labcast.session.Asked;
import dev.labcast.session.SessionClock;
import dev.labcast.web.Knocks;
import dev.labcast.web.room.Invitation;
import dev.labcast.web.room.RoomPlace;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A classroom of fifty behind one address, while another address floods the room.
@Timeout(120)
class RoomCrowdTest {
    private static final int PEOPLE = 50;
    private static final int QUESTIONS = 5;
    private static final long FLOOD_MS = 4_000;
    private static final int HANDS = 16;

    /// Requests a second that are a flood: the room lets an address do 1,500 at once and 200 a
    /// second, which is 575 a second while this lasts. Machines that do other work too offer
    /// thousands.
    private static final long FEWEST = 600;

    private static final String CLASS = "127.0.0.2";
    private static final String FLOOD = "127.0.0.3";

    @TempDir Path home;
    private final AtomicInteger flooded = new AtomicInteger();
    private final AtomicInteger letIn = new AtomicInteger();
    private volatile boolean over;
    private volatile long offered;
    private OpenedDesk desk;
    private SessionClock clock;
    private Invitation invitation;

    /// For the whole class, so that no desk is closed that was never opened.
    @BeforeAll
    static void seeWhetherThisMachineHasMoreThanOneAddress() throws IOException {
        Assumptions.assumeTrue(
                InetAddress.ofLiteral(CLASS).isReachable(500), "no second loopback address here");
    }

    @BeforeEach
    void open() throws Exception {
        desk = new OpenedDesk(home, DeskMemory.FIRST.sized(980, 900), NoObs.wish(home), true);
        invitation = desk.open.audience().room().open(RoomPlace.HERE);
        clock = SessionClock.startingNow();
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void every_honest_vote_counts_once_and_neither_room_nor_desk_suffers_from_the_flood()
            throws Exception {
        questionsOfOthers(desk.open.audience().questions());
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> flood = people.submit(this::floodRoom);
            Future<Long> desks = people.submit(this::workAtTheDesk);
            List<Future<?>> honest = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                int person = i;
                honest.add(people.submit(() -> vote(person)));
            }
            long voted;
            try {
                for (Future<?> one : honest) {
                    one.get();
                }
                voted = clock.now();
                desks.get();
            } finally {
                over = true;
            }
            flood.get();
            System.out.printf(
                    "flood: %d requests/s offered, %d of all taken; %d people had voted after %d ms; the"
                            + " desk answered within %d ms%n",
                    offered, letIn.get(), PEOPLE, voted, desks.get());
            assertTrue(desks.get() < 1_000, desks.get() + " ms");
        }

        assertTrue(offered >= FEWEST, "only " + offered + " requests/s were offered: no flood");
        assertEquals(
                expectedVotes(),
                desk.settled().questions().list().stream()
                        .filter(it -> it.source().equals("twitch"))
                        .map(Asked::votes)
                        .toList());
        assertEquals(
                1,
                desk.open.audience().questions().now().questions().stream()
                        .filter(it -> it.by().source().equals("room"))
                        .count(),
                "one open question for one guest");
    }

    /// The longest time (ms) that the desk's thread let somebody wait while the flood went on.
    private long workAtTheDesk() throws Exception {
        long longest = 0;
        while (clock.now() < FLOOD_MS) {
            long asked = System.nanoTime();
            Fx.run(() -> {});
            longest = Math.max(longest, (System.nanoTime() - asked) / 1_000_000);
            Thread.sleep(10);
        }
        desk.perform(new Step.RunCommand("echo still here", Duration.ofSeconds(10)));
        return longest;
    }

    /// Person `i` votes for every question up to `i % 5`, each time twice, and takes a vote for the
    /// last one back.
    private static List<Integer> expectedVotes() {
        return List.of(50, 40, 30, 20, 10);
    }

    private Void vote(int person) throws IOException {
        RoomGuest guest = enter(CLASS);
        for (int number = 1; number <= 1 + person % QUESTIONS; number++) {
            for (String up : List.of("true", "true")) {
                assertEquals(200, Knocks.status(vote(guest, number, up)));
            }
        }
        if (person % QUESTIONS == 3) {
            assertEquals(200, Knocks.status(vote(guest, 5, "true")));
            assertEquals(200, Knocks.status(vote(guest, 5, "false")));
        }
        return null;
    }

    private static String vote(RoomGuest guest, int number, String up) throws IOException {
        return guest.post("/vote", "{\"number\":" + number + ",\"up\":" + up + "}");
    }

    /// As fast as it goes, and says how fast that was.
    private Void floodRoom() throws Exception {
        RoomGuest guest = enter(FLOOD);
        long began = System.nanoTime();
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> floods = Collections.nCopies(HANDS, () -> flood(guest));
            for (Future<Void> hand : hands.invokeAll(floods)) {
                hand.get();
            }
        }
        offered = flooded.get() * 1_000_000_000L / (System.nanoTime() - began);
        return null;
    }

    private Void flood(RoomGuest guest) throws IOException {
        while (!over || clock.now() < FLOOD_MS) {
            flooded.incrementAndGet();
            String body = "{\"text\":\"flood " + flooded.get() + "\"}";
            letIn.addAndGet(Knocks.status(guest.post("/ask", body)) == 200 ? 1 : 0);
        }
        return null;
    }

    private RoomGuest enter(String from) throws IOException {
        return RoomGuest.enter(invitation.address(), invitation.pin(), from);
    }

    private static void questionsOfOthers(QuestionKeeper keeper) throws Exception {
        keeper.want(new QuestionCommand.Premoderate(false)).get();
        for (int i = 1; i <= QUESTIONS; i++) {
            Viewer by = new Viewer("twitch", "v" + i);
            keeper.offer(new QuestionCommand.Ask("t" + i, by, "", "Why " + i + "?", "", 0)).get();
        }
    }
}
