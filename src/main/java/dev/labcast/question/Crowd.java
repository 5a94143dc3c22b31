package dev.labcast.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Some viewers, each once. They stand on shelves, of which a change copies one, so that a question
/// with thousands of votes takes the next one at the cost of the first. Immutable; any thread.
public final class Crowd {
    private static final int SHELVES = 128;

    public static final Crowd NOBODY = new Crowd(Collections.nCopies(SHELVES, Set.of()), 0);

    private final List<Set<Viewer>> shelves;
    private final int size;

    private Crowd(List<Set<Viewer>> shelves, int size) {
        this.shelves = shelves;
        this.size = size;
    }

    public static Crowd of(Viewer... viewers) {
        return NOBODY.and(Stream.of(viewers));
    }

    public boolean contains(Viewer viewer) {
        return shelves.get(shelf(viewer)).contains(viewer);
    }

    public int size() {
        return size;
    }

    public Stream<Viewer> stream() {
        return shelves.stream().flatMap(Set::stream);
    }

    Crowd with(Viewer viewer) {
        return contains(viewer) ? this : and(Stream.of(viewer));
    }

    Crowd with(Crowd others) {
        return others.size == 0 ? this : and(others.stream().filter(it -> !contains(it)));
    }

    Crowd without(Viewer viewer) {
        if (!contains(viewer)) {
            return this;
        }
        List<Set<Viewer>> next = new ArrayList<>(shelves);
        Set<Viewer> fewer = new HashSet<>(next.get(shelf(viewer)));
        fewer.remove(viewer);
        next.set(shelf(viewer), fewer);
        return new Crowd(next, size - 1);
    }

    /// `others` are not here yet.
    private Crowd and(Stream<Viewer> others) {
        List<Set<Viewer>> next = new ArrayList<>(shelves);
        int[] count = {size};
        others.forEach(it -> {
            Set<Viewer> before = next.get(shelf(it));
            if (before == shelves.get(shelf(it))) {
                before = new HashSet<>(before); // the first one for this shelf
                next.set(shelf(it), before);
            }
            count[0] += before.add(it) ? 1 : 0;
        });
        return new Crowd(next, count[0]);
    }

    private static int shelf(Viewer viewer) {
        int hash = viewer.hashCode();
        return (hash ^ hash >>> 16) & SHELVES - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Crowd that && shelves.equals(that.shelves);
    }

    @Override
    public int hashCode() {
        return shelves.hashCode();
    }

    @Override
    public String toString() {
        return size + " viewers";
    }
}
