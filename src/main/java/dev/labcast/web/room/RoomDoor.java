package dev.labcast.web.room;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Looks at every request before anything else does: the name it was sent to (which is what stops a
/// page that turned a name of its own to this machine), who sent it, what for, and how much.
/// Browsers tell less to an address in the LAN than to this machine (no `Sec-Fetch-*` over plain
/// HTTP), so host, origin, kind of content and the cookie's `SameSite` carry the load. Any thread.
final class RoomDoor {
    static final int MOST_BODY = 4_096;

    /// What comes of a request.
    sealed interface Outcome {
        /// A file of the page.
        record File(String path) implements Outcome {}

        /// Something of the stage that guests may watch.
        record Watch(String path) implements Outcome {}

        record Wish(Route route) implements Outcome {}

        record Turned(RoomRefused why) implements Outcome {}
    }

    private static final Pattern PATH = Pattern.compile("/(.{0,100})");
    private static final String WATCH = "watch/";
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final Set<String> hosts;

    /// `hosts` are the names, with the port, that the room answers to.
    RoomDoor(Set<String> hosts) {
        this.hosts = Set.copyOf(hosts);
    }

    Outcome look(String method, URI target, Headers headers) {
        if (target.isAbsolute() || target.getRawAuthority() != null || target.getPath() == null) {
            return new Outcome.Turned(RoomRefused.BAD_TARGET);
        }
        Optional<String> host = only(headers, "Host").filter(hosts::contains);
        if (host.isEmpty()) {
            return new Outcome.Turned(RoomRefused.WRONG_HOST);
        }
        var path = PATH.matcher(target.getPath());
        if (!path.matches()) {
            return new Outcome.Turned(RoomRefused.NOT_FOUND);
        }
        Optional<Route> route = Route.at(path.group(1));
        if (!method.equals(route.map(Route::method).orElse("GET"))) {
            return new Outcome.Turned(RoomRefused.METHOD);
        }
        boolean page = path.group(1).isEmpty();
        Optional<RoomRefused> wrong =
                foreign(headers, host.get(), page, method)
                        .or(() -> method.equals("POST") ? badPost(headers) : badGet(headers));
        if (wrong.isPresent()) {
            return new Outcome.Turned(wrong.get());
        }
        return route.<Outcome>map(Outcome.Wish::new).orElseGet(() -> reading(path.group(1)));
    }

    private static Outcome reading(String path) {
        return path.startsWith(WATCH)
                ? new Outcome.Watch(path.substring(WATCH.length()))
                : new Outcome.File(path);
    }

    /// A link in a chat may lead a person to the page, but no page of others may load anything.
    private static Optional<RoomRefused> foreign(
            Headers headers, String host, boolean page, String method) {
        boolean asks = method.equals("POST") || headers.containsKey("Origin");
        boolean ours = only(headers, "Origin").filter(("http://" + host)::equals).isPresent();
        boolean walksIn =
                page
                        && is(headers, "Sec-Fetch-Mode", "navigate")
                        && is(headers, "Sec-Fetch-Dest", "document");
        boolean near =
                !headers.containsKey("Sec-Fetch-Site")
                        || only(headers, "Sec-Fetch-Site").filter(OWN_SITES::contains).isPresent();
        return (asks && !ours) || (!near && !walksIn)
                ? Optional.of(RoomRefused.FOREIGN)
                : Optional.empty();
    }

    /// JSON, because a form of another page cannot send it.
    private static Optional<RoomRefused> badPost(Headers headers) {
        if (headers.containsKey("Transfer-Encoding")) {
            return Optional.of(RoomRefused.NO_LENGTH);
        }
        Optional<String> length = only(headers, "Content-Length");
        if (length.filter(it -> it.matches("\\d{1,18}")).isEmpty()) {
            return Optional.of(RoomRefused.NO_LENGTH);
        }
        if (Long.parseLong(length.get()) > MOST_BODY) {
            return Optional.of(RoomRefused.TOO_LONG);
        }
        return is(headers, "Content-Type", "application/json")
                ? Optional.empty()
                : Optional.of(RoomRefused.NOT_JSON);
    }

    private static Optional<RoomRefused> badGet(Headers headers) {
        boolean empty = only(headers, "Content-Length").orElse("0").equals("0");
        return empty && !headers.containsKey("Transfer-Encoding")
                ? Optional.empty()
                : Optional.of(RoomRefused.TOO_LONG);
    }

    private static boolean is(Headers headers, String name, String value) {
        return only(headers, name).filter(value::equals).isPresent();
    }

    /// A header that stands there twice may mean either to somebody, so it counts as missing.
    static Optional<String> only(Headers headers, String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
