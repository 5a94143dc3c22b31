package dev.labcast.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One thing a page is told: a whole state or a change to it, as one JSON document without line
/// breaks. `rev` counts up within one run of a [Feed], so that a page can drop what it has; `kind`
/// is the event's name in the stream (`[a-z-]+`). Made by feeds, sent by [Hub]; any thread. The
/// bytes are not copied, so nobody may change them.
public record Message(long rev, String kind, byte[] json) {
    public Message {
        if (rev < 0 || !kind.matches("[a-z-]{1,40}")) {
            throw new IllegalArgumentException("no name of an event: " + kind + ", rev " + rev);
        }
        for (byte b : json) {
            if (b == '\n' || b == '\r') { // either would end the event early
                throw new IllegalArgumentException("a message is one line");
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Message(var otherRev, var otherKind, var otherJson)
                && rev == otherRev
                && kind.equals(otherKind)
                && Arrays.equals(json, otherJson);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(json) * 31 + Long.hashCode(rev);
    }

    @Override
    public String toString() {
        return rev + " " + kind + " " + new String(json, StandardCharsets.UTF_8);
    }
}
