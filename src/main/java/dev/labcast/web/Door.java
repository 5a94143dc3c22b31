package dev.labcast.web;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks at every request before anything else does. A page of somebody else in the same browser
/// can send requests here, and with a name of its own that it turns to this machine (DNS rebinding)
/// even looks like one of ours; so the name counts first, then who sends, then the token. Any
/// thread.
final class Door {

    /// What comes of a request.
    sealed interface Outcome {
        /// It may come in, to `path` below the slot's address.
        record Welcome(OpenSlot slot, String path) implements Outcome {}

        record Turned(Refused why) implements Outcome {}
    }

    /// Fetch metadata (w3.org/TR/fetch-metadata) of a page's own requests and of a person's.
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    /// `overlay-2.localhost` is the same slot under another name, for a seventh connection.
    private static final Pattern HOST =
            Pattern.compile("(?:([a-z-]{1,40}?)(?:-[2-9])?\\.)?localhost|127\\.0\\.0\\.1");

    private static final Pattern PATH = Pattern.compile("/([^/]{1,64})/(.{0,200})");

    private final int port;
    private final Slots slots;

    Door(int port, Slots slots) {
        this.port = port;
        this.slots = slots;
    }

    Outcome look(String method, URI target, Headers headers) {
        if (target.isAbsolute() || target.getRawAuthority() != null || target.getPath() == null) {
            return new Outcome.Turned(Refused.BAD_TARGET);
        }
        Optional<String> host = only(headers, "Host");
        Optional<Collection<OpenSlot>> named = host.flatMap(this::named);
        if (named.isEmpty()) {
            return new Outcome.Turned(Refused.WRONG_HOST);
        }
        if (!method.equals("GET")) {
            return new Outcome.Turned(Refused.METHOD);
        }
        if (!isOwn(headers, "Origin", Set.of("http://" + host.orElseThrow()))
                || !isOwn(headers, "Sec-Fetch-Site", OWN_SITES)) {
            return new Outcome.Turned(Refused.FOREIGN);
        }
        if (hasBody(headers)) {
            return new Outcome.Turned(Refused.BODY);
        }
        return find(named.get(), target.getPath());
    }

    /// The slots that a host can mean; empty if it means none.
    private Optional<Collection<OpenSlot>> named(String host) {
        String ours = ":" + port;
        Matcher parts =
                HOST.matcher(
                        host.endsWith(ours)
                                ? host.substring(0, host.length() - ours.length())
                                : "");
        if (!parts.matches()) {
            return Optional.empty();
        }
        return parts.group(1) == null
                ? Optional.of(slots.all())
                : slots.find(parts.group(1)).map(List::of);
    }

    private static Outcome find(Collection<OpenSlot> named, String path) {
        Matcher parts = PATH.matcher(path);
        if (parts.matches()) {
            for (OpenSlot slot : named) {
                if (slot.slot().token().matches(parts.group(1))) {
                    return slot.rate().take()
                            ? new Outcome.Welcome(slot, parts.group(2))
                            : new Outcome.Turned(Refused.TOO_MANY);
                }
            }
        }
        return new Outcome.Turned(Refused.NOT_FOUND);
    }

    private static boolean isOwn(Headers headers, String name, Set<String> own) {
        return !headers.containsKey(name) || only(headers, name).filter(own::contains).isPresent();
    }

    private static boolean hasBody(Headers headers) {
        boolean empty = only(headers, "Content-Length").orElse("0").equals("0");
        return !empty || headers.containsKey("Transfer-Encoding");
    }

    /// A header that stands there twice may mean either to somebody, so it counts as missing.
    private static Optional<String> only(Headers headers, String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
