package dev.labcast.twitch.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/// The channel of a double: whether it is live, what it is called, what was said and marked in it.
/// Any thread.
public final class Channel {
    /// Twitch drops what the same person said less than this ago.
    private static final Duration SAME = Duration.ofSeconds(30);

    /// What a channel is called; `category` is an id.
    public record Look(String title, List<String> tags, String category) {
        public Look {
            tags = List.copyOf(tags);
        }
    }

    /// `dropped` is why nobody saw it, empty if it was seen.
    public record Said(
            String id, Instant at, String login, String text, String replyTo, String dropped) {}

    public record Marked(String id, Instant at, String description, long position) {}

    public record Subscribed(String id, String type, String session) {}

    private final Person owner;
    private final InstantSource time;
    private final List<Said> said = new ArrayList<>();
    private final List<Marked> marked = new ArrayList<>();
    private final List<Subscribed> subscribed = new ArrayList<>();
    private final Queue<String> drops = new ArrayDeque<>();
    private Optional<Instant> liveSince = Optional.empty();
    private volatile Consumer<Said> listener = _ -> {};
    private final Map<String, String> rewards = new LinkedHashMap<>();
    private int ids;
    private Look look = new Look("", List.of(), "");

    Channel(Person owner, InstantSource time) {
        this.owner = owner;
        this.time = time;
    }

    public synchronized void goLive() {
        liveSince = Optional.of(time.instant());
    }

    public synchronized void endStream() {
        liveSince = Optional.empty();
    }

    /// Whoever `heard` is hears what everybody saw, on the thread of whoever said it, which holds
    /// no lock then: a room tells others under its own, and they ask here.
    public void whenSaid(Consumer<Said> heard) {
        listener = heard;
    }

    /// The next text is dropped for this reason, such as `msg_rejected`.
    public synchronized void dropNext(String reason) {
        drops.add(reason);
    }

    public synchronized List<Said> said() {
        return List.copyOf(said);
    }

    public synchronized List<Marked> marked() {
        return List.copyOf(marked);
    }

    public synchronized List<Subscribed> subscribed() {
        return List.copyOf(subscribed);
    }

    /// From now on viewers can give points for `title`.
    public synchronized void reward(String id, String title) {
        rewards.put(id, title);
    }

    /// Titles by id.
    synchronized Map<String, String> rewards() {
        return new LinkedHashMap<>(rewards);
    }

    public synchronized Look look() {
        return look;
    }

    Person owner() {
        return owner;
    }

    synchronized Optional<Instant> liveSince() {
        return liveSince;
    }

    synchronized void look(Look next) {
        look = next;
    }

    Said say(String login, String text, String replyTo) {
        Said one = taken(login, text, replyTo);
        if (one.dropped().isEmpty()) {
            listener.accept(one);
        }
        return one;
    }

    private synchronized Said taken(String login, String text, String replyTo) {
        Instant now = time.instant();
        boolean twice =
                said.stream()
                        .anyMatch(it ->
                                it.dropped().isEmpty()
                                        && it.login().equals(login)
                                        && it.text().equals(text)
                                        && it.at().plus(SAME).isAfter(now));
        String dropped =
                Optional.ofNullable(drops.poll()).orElseGet(() -> twice ? "msg_duplicate" : "");
        Said one = new Said(id(), now, login, text, replyTo, dropped);
        said.add(one);
        return one;
    }

    /// Empty while the channel is not live.
    synchronized Optional<Marked> mark(String description) {
        Instant now = time.instant();
        return liveSince.map(since -> {
            Marked one =
                    new Marked(id(), now, description, Duration.between(since, now).toSeconds());
            marked.add(one);
            return one;
        });
    }

    synchronized Subscribed subscribe(String type, String session) {
        Subscribed one = new Subscribed(id(), type, session);
        subscribed.add(one);
        return one;
    }

    synchronized boolean hasSubscribed(String session, String type) {
        return subscribed.stream()
                .anyMatch(it -> it.session().equals(session) && it.type().equals(type));
    }

    synchronized boolean unsubscribe(String id) {
        return subscribed.removeIf(it -> it.id().equals(id));
    }

    private String id() {
        ids++;
        return "id-" + ids;
    }
}
