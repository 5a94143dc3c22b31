package dev.labcast.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// An immutable sequence that grows at its end at constant cost, so that a fold over a million
/// events stays cheap and every earlier state stays valid. Versions share one array: appending to
/// the longest version writes behind its end, appending to a shorter one copies. Any thread.
public final class History<T> {
    private final Shared shared;
    private final int size;

    private History(Shared shared, int size) {
        this.shared = shared;
        this.size = size;
    }

    public static <T> History<T> empty() {
        return new History<>(new Shared(), 0);
    }

    public History<T> plus(T item) {
        synchronized (shared) {
            Shared target = shared.used == size ? shared : shared.firstOf(size);
            target.add(item);
            return new History<>(target, size + 1);
        }
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /// The `index`-th item from the beginning (0-based).
    @SuppressWarnings("unchecked") // only plus() puts items in, and they are T
    public T get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index + " of " + size);
        }
        synchronized (shared) {
            return (T) shared.items[index];
        }
    }

    /// All items, oldest first; a copy.
    @SuppressWarnings("unchecked") // as above
    public List<T> toList() {
        synchronized (shared) {
            return Collections.unmodifiableList(
                    new ArrayList<>((List<T>) Arrays.asList(shared.items).subList(0, size)));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof History<?> that && toList().equals(that.toList());
    }

    @Override
    public int hashCode() {
        return toList().hashCode();
    }

    @Override
    public String toString() {
        return toList().toString();
    }

    private static final class Shared {
        private Object[] items = new Object[8];
        private int used;

        void add(Object item) {
            if (used == items.length) {
                items = Arrays.copyOf(items, used * 2);
            }
            items[used++] = item;
        }

        Shared firstOf(int count) {
            Shared copy = new Shared();
            copy.items = Arrays.copyOf(Arrays.copyOf(items, count), Math.max(8, count + 1));
            copy.used = count;
            return copy;
        }
    }
}
