package dev.labcast.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/// What a queue remembers of people rather than of questions, each of it bounded. `recent` is when
/// somebody last asked, as far as that still matters; `gone` are ids that were deleted before they
/// came; `silenced` says until when what somebody said is gone, `cleared` the same of a whole
/// source. Immutable; any thread.
public record Memory(
        Map<Viewer, Long> recent,
        Set<String> gone,
        Map<Viewer, Long> silenced,
        Map<String, Long> cleared) {
    static final Memory NONE = new Memory(Map.of(), Set.of(), Map.of(), Map.of());

    public Memory {
        recent = Collections.unmodifiableMap(recent);
        gone = Collections.unmodifiableSet(gone);
        silenced = Collections.unmodifiableMap(silenced);
        cleared = Collections.unmodifiableMap(cleared);
    }

    /// Whether what `by` said at `saidAt` is gone.
    boolean hushed(Viewer by, long saidAt) {
        return saidAt <= silenced.getOrDefault(by, Long.MIN_VALUE)
                || saidAt <= cleared.getOrDefault(by.source(), Long.MIN_VALUE);
    }

    Memory asked(Viewer by, long at, long pause) {
        Map<Viewer, Long> next = new LinkedHashMap<>(recent);
        next.values().removeIf(before -> at - before >= pause);
        next.put(by, at);
        return new Memory(next, gone, silenced, cleared);
    }

    Memory without(String id, int most) {
        SequencedSet<String> next = new LinkedHashSet<>(gone);
        next.addLast(id);
        if (next.size() > most) {
            next.removeFirst();
        }
        return new Memory(recent, next, silenced, cleared);
    }

    Memory silenced(Viewer by, long until, int most) {
        SequencedMap<Viewer, Long> next = new LinkedHashMap<>(silenced);
        next.putLast(by, Math.max(until, silenced.getOrDefault(by, until)));
        if (next.size() > most) {
            next.pollFirstEntry();
        }
        return new Memory(recent, gone, next, cleared);
    }

    Memory cleared(String source, long until) {
        Map<String, Long> next = new LinkedHashMap<>(cleared);
        next.merge(source, until, Math::max);
        return new Memory(recent, gone, silenced, next);
    }
}
