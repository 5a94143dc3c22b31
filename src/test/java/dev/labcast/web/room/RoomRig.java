package dev.labcast.web.room;

import dev.labcast.question.Decision;
import dev.labcast.question.PublicFacts;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionFact;
import dev.labcast.question.QuestionIntake;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.QuestionRules;
import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatHealth;
import dev.labcast.question.chat.ChatIntake;
import dev.labcast.question.chat.ChatQuestions;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.question.chat.ChatWords;
import dev.labcast.question.chat.CommandReader;
import dev.labcast.recording.VocabularyFile;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.web.Exhibit;
import dev.labcast.web.HandClock;
import dev.labcast.web.Knocks;
import dev.labcast.web.Page;
import dev.labcast.web.TestFeed;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An open room on this machine with a queue and a session behind it that the test plays: time goes
/// on only when the test says so.
final class RoomRig implements QuestionIntake, AutoCloseable {
    private static final Pattern COOKIE = Pattern.compile("labcast-room=[0-9a-f]{32}");

    final HandClock clock = new HandClock();
    final Guests guests = new Guests(this::nonce, clock);
    final RoomChat chat = new RoomChat(guests, this::now, clock, this::nonce);
    final RoomFeed feed = new RoomFeed(new VocabularyFile().usual(), clock, true);
    final List<String> newPins = new CopyOnWriteArrayList<>();
    RoomServer room;

    /// What wishes are answered with, in place of what the queue says.
    volatile Optional<CompletableFuture<Decision>> answer = Optional.empty();

    final TestFeed stage = new TestFeed();
    private final RoomServer.Parts parts;
    private final AtomicLong nonces = new AtomicLong(0x5eed);
    private QuestionQueue queue = QuestionQueue.empty(QuestionRules.USUAL);
    private SessionState state = SessionState.initial();

    RoomRig() throws IOException {
        this(true);
    }

    /// `heard`: what is said in the room comes to the queue as the desk brings it there; otherwise
    /// nobody listens yet.
    RoomRig(boolean heard) throws IOException {
        if (heard) {
            chat.open(new Intake());
        }
        parts =
                new RoomServer.Parts(
                        feed,
                        chat,
                        guests,
                        this::nonce,
                        Optional.of(new Exhibit(new Page("live"), stage, Map.of())));
        room = opened();
        log(new SessionEvent.SessionOpened("Why does the loss spike?"));
    }

    /// Closes the room and opens it again, within the same session.
    void reopen() throws IOException {
        room.close();
        room = opened();
    }

    private RoomServer opened() throws IOException {
        return RoomServer.open(RoomPlace.HERE, 0, parts, clock, () -> newPins.add("new"));
    }

    private String nonce() {
        return "%032x".formatted(nonces.addAndGet(0x9e3779b97f4a7c15L) & Long.MAX_VALUE);
    }

    int port() {
        return room.invitation().address().getPort();
    }

    String host() {
        return "127.0.0.1:" + port();
    }

    String origin() {
        return "Origin: http://" + host();
    }

    String pin() {
        return room.invitation().pin();
    }

    synchronized void log(SessionEvent event) {
        Entry entry = new Entry(state.entries(), clock.now(), event);
        state = state.evolve(entry);
        feed.take(entry, state);
    }

    @Override
    public CompletableFuture<Decision> offer(QuestionCommand.OfViewers wish) {
        return answer.orElseGet(() -> CompletableFuture.completedFuture(doing(wish)));
    }

    @Override
    public CompletableFuture<Decision> want(QuestionCommand.OfDesk wish) {
        return CompletableFuture.completedFuture(doing(wish));
    }

    private final class Intake implements ChatSource.Listener {
        private final ChatIntake intake =
                new ChatIntake(
                        new ChatQuestions(
                                chat.name(),
                                new CommandReader(ChatWords.USUAL, "", Set.of()),
                                clock.startedAt().toEpochMilli()),
                        RoomRig.this,
                        clock::now,
                        () -> "");

        @Override
        public CompletableFuture<Decision> happened(ChatEvent event) {
            return intake.take(event);
        }

        @Override
        public void health(ChatHealth health) {}
    }

    synchronized Decision doing(QuestionCommand wish) {
        Decision decision = queue.decide(wish);
        if (decision instanceof Decision.Done(var facts)) {
            for (QuestionFact fact : facts) {
                queue = queue.evolve(fact);
                PublicFacts.of(fact, queue).forEach(this::log);
            }
            feed.premoderated(queue.premoderated());
        }
        return decision;
    }

    @Override
    public synchronized QuestionQueue now() {
        return queue;
    }

    Question newest() {
        return now().questions().stream().reduce((_, newer) -> newer).orElseThrow();
    }

    /// Comes in and answers the cookie.
    String enter() throws IOException {
        return cookie(post("/enter", "{\"pin\":\"" + pin() + "\"}")).orElseThrow();
    }

    static Optional<String> cookie(String answer) {
        Matcher cookie = COOKIE.matcher(answer);
        return cookie.find() ? Optional.of(cookie.group()) : Optional.empty();
    }

    /// As the page posts it.
    String post(String path, String json, String... headers) throws IOException {
        return Knocks.send(port(), posting(path, json, headers));
    }

    String posting(String path, String json, String... headers) {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        StringBuilder all =
                new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: " + host() + "\r\n");
        all.append(origin()).append("\r\nContent-Type: application/json\r\nContent-Length: ");
        all.append(length);
        for (String header : headers) {
            all.append("\r\n").append(header);
        }
        // Knocks writes chars as bytes.
        String bytes =
                new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return all + "\r\nConnection: close\r\n\r\n" + bytes;
    }

    String get(String path, String... headers) throws IOException {
        return Knocks.get(port(), host(), path, headers);
    }

    String ask(String cookie, String text) throws IOException {
        return post("/ask", "{\"text\":\"" + text + "\"}", "Cookie: " + cookie);
    }

    String vote(String cookie, long number, boolean up) throws IOException {
        return post(
                "/vote", "{\"number\":%d,\"up\":%b}".formatted(number, up), "Cookie: " + cookie);
    }

    /// A stream that was opened and has told its snapshot.
    Socket stream(String cookie) throws IOException {
        Socket socket = Knocks.connect(port());
        socket.getOutputStream()
                .write(
                        ("GET /stream HTTP/1.1\r\nHost: "
                                        + host()
                                        + "\r\nCookie: "
                                        + cookie
                                        + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Override
    public void close() {
        room.close();
        chat.close();
        feed.close();
    }
}
