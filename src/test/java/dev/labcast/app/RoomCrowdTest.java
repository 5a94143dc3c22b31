package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionRules;
import dev.labcast.question.Viewer;
import dev.labcast.recording.VocabularyFile;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionEvent;
import dev.labcast.web.Knocks;
import dev.labcast.web.room.Guests;
import dev.labcast.web.room.Invitation;
import dev.labcast.web.room.RoomFeed;
import dev.labcast.web.room.RoomPlace;
import dev.labcast.web.room.RoomServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A classroom of fifty behind one address, while another address floods the room.
@Timeout(120)
class RoomCrowdTest {
    private static final int PEOPLE = 50;
    private static final int QUESTIONS = 5;
    private static final long FLOOD_MS = 4_000;
    private static final String CLASS = "127.0.0.2";
    private static final String FLOOD = "127.0.0.3";
    private static final Pattern COOKIE = Pattern.compile("labcast-room=[0-9a-f]{32}");

    private final List<SessionEvent> told = new CopyOnWriteArrayList<>();
    private final SessionClock clock = SessionClock.startingNow();
    private final AtomicInteger flooded = new AtomicInteger();
    private final AtomicInteger letIn = new AtomicInteger();
    private volatile boolean over;
    private Invitation invitation;

    @Test
    void every_honest_vote_counts_once_and_the_flood_changes_nothing() throws Exception {
        Assumptions.assumeTrue(
                InetAddress.ofLiteral(CLASS).isReachable(500), "no second loopback address here");
        RoomFeed feed = new RoomFeed(new VocabularyFile().usual(), clock);
        try (QuestionKeeper keeper = new QuestionKeeper(QuestionRules.USUAL, clock, told::add);
                RoomServer room = RoomServer.open(RoomPlace.HERE, 0, parts(feed, keeper), clock);
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            invitation = room.invitation();
            questionsOfOthers(keeper);
            Future<?> flood = people.submit(this::floodRoom);
            List<Long> waits = new ArrayList<>();
            List<Future<?>> honest = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                int person = i;
                honest.add(people.submit(() -> vote(person)));
            }
            try {
                for (Future<?> one : honest) {
                    long asked = System.nanoTime();
                    keeper.want(new QuestionCommand.TakeOff()).get();
                    waits.add((System.nanoTime() - asked) / 1_000_000);
                    one.get();
                }
            } finally {
                over = true;
            }
            flood.get();

            assertEquals(
                    expectedVotes(),
                    keeper.now().questions().stream()
                            .filter(it -> it.by().source().equals("twitch"))
                            .map(Question::votes)
                            .toList());
            long ofTheFlood =
                    keeper.now().questions().stream()
                            .filter(it -> it.by().source().equals("room"))
                            .count();
            waits.sort(Long::compare);
            System.out.printf(
                    "flood %d requests/s, %d taken, %d in the queue; the desk waited %d ms at most%n",
                    flooded.get() * 1_000 / clock.now(), letIn.get(), ofTheFlood, waits.getLast());
            assertTrue(flooded.get() > 1_000, flooded + " requests were sent");
            assertEquals(1, ofTheFlood, "one open question for one guest");
            assertTrue(waits.getLast() < 500, waits + " ms");
        }
        feed.close();
        Map<Long, Integer> last = new TreeMap<>();
        told.forEach(event -> {
            if (event instanceof SessionEvent.QuestionVoted(var number, var votes)) {
                last.put(number, votes);
            }
        });
        assertEquals(expectedVotes(), List.copyOf(last.values()));
    }

    /// Person `i` votes for every question up to `i % 5`, each time twice, and takes a vote for the
    /// last one back.
    private static List<Integer> expectedVotes() {
        return List.of(50, 40, 30, 20, 10);
    }

    private Void vote(int person) throws IOException {
        String cookie = enter(CLASS);
        for (int number = 1; number <= 1 + person % QUESTIONS; number++) {
            for (String up : List.of("true", "true")) {
                assertEquals(200, Knocks.status(vote(cookie, number, up)));
            }
        }
        if (person % QUESTIONS == 3) {
            assertEquals(200, Knocks.status(vote(cookie, 5, "true")));
            assertEquals(200, Knocks.status(vote(cookie, 5, "false")));
        }
        return null;
    }

    private String vote(String cookie, int number, String up) throws IOException {
        String body = "{\"number\":" + number + ",\"up\":" + up + "}";
        return post(CLASS, "/vote", body, cookie);
    }

    /// As fast as it goes, eight at a time.
    private Void floodRoom() throws Exception {
        String cookie = enter(FLOOD);
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                hands.submit(() -> flood(cookie));
            }
        }
        return null;
    }

    private Void flood(String cookie) throws IOException {
        while (!over || clock.now() < FLOOD_MS) {
            flooded.incrementAndGet();
            String body = "{\"text\":\"flood " + flooded.get() + "\"}";
            letIn.addAndGet(Knocks.status(post(FLOOD, "/ask", body, cookie)) == 200 ? 1 : 0);
        }
        return null;
    }

    private String enter(String from) throws IOException {
        Matcher cookie =
                COOKIE.matcher(post(from, "/enter", "{\"pin\":\"" + invitation.pin() + "\"}", ""));
        assertTrue(cookie.find());
        return cookie.group();
    }

    private String post(String from, String path, String body, String cookie) throws IOException {
        try (Socket socket =
                new Socket(
                        InetAddress.ofLiteral("127.0.0.1"),
                        invitation.address().getPort(),
                        InetAddress.ofLiteral(from),
                        0)) {
            socket.setSoTimeout(20_000);
            String request =
                    """
                    POST %s HTTP/1.1
                    Host: %s
                    Origin: http://%s
                    Cookie: %s
                    Content-Type: application/json
                    Content-Length: %d
                    Connection: close

                    %s\
                    """
                            .formatted(
                                    path,
                                    invitation.place(),
                                    invitation.place(),
                                    cookie,
                                    body.length(),
                                    body)
                            .replace("\n", "\r\n");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException reset) {
            return "reset";
        }
    }

    private static void questionsOfOthers(QuestionKeeper keeper) throws Exception {
        keeper.want(new QuestionCommand.Premoderate(false)).get();
        for (int i = 1; i <= QUESTIONS; i++) {
            Viewer by = new Viewer("twitch", "v" + i);
            keeper.offer(new QuestionCommand.Ask("t" + i, by, "", "Why " + i + "?", "", 0)).get();
        }
    }

    private RoomServer.Parts parts(RoomFeed feed, QuestionKeeper keeper) {
        return new RoomServer.Parts(
                feed, keeper, new Guests(Here::nonce, clock), clock, Here::nonce, () -> {});
    }
}
