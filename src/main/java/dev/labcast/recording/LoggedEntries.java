package dev.labcast.recording;

import dev.labcast.session.Entry;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// The entries of a log, kept as the lines they were read from and decoded when they are asked for:
/// a day's million entries take the room of their file, which is a quarter of what they take as
/// objects, and collecting garbage around those was most of the time that opening took. To walk
/// through all of them is cheap; to ask for the same one often is not. Filled by [LogOrder] on one
/// thread; afterwards for any thread.
final class LoggedEntries extends AbstractList<Entry> {

    /// Bytes `from` to `to` of `chunk`, which hold an entry and no newline.
    record Place(byte[] chunk, int from, int to) {}

    private final EventJson json;
    private byte[][] chunks = new byte[16][];
    private int[] firstOfChunk = new int[16];
    private int chunkCount;
    private int[] froms = new int[1024];
    private int[] tos = new int[1024];

    /// Times as they count, which may be later than what the line says.
    private long[] times = new long[1024];

    private int size;

    LoggedEntries(EventJson json) {
        this.json = json;
    }

    /// Adds the entry that lies at `place` and counts at `at` ms.
    void add(Place place, long at) {
        if (size == times.length) {
            froms = Arrays.copyOf(froms, size * 2);
            tos = Arrays.copyOf(tos, size * 2);
            times = Arrays.copyOf(times, size * 2);
        }
        if (chunkCount == 0 || chunks[chunkCount - 1] != place.chunk()) {
            begin(place.chunk());
        }
        froms[size] = place.from();
        tos[size] = place.to();
        times[size] = at;
        size++;
    }

    private void begin(byte[] chunk) {
        if (chunkCount == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunkCount * 2);
            firstOfChunk = Arrays.copyOf(firstOfChunk, chunkCount * 2);
        }
        chunks[chunkCount] = chunk;
        firstOfChunk[chunkCount] = size;
        chunkCount++;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Entry get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index + " of " + size);
        }
        int found = Arrays.binarySearch(firstOfChunk, 0, chunkCount, index);
        byte[] chunk = chunks[found >= 0 ? found : -found - 2];
        return entry(json.lines(chunk), index);
    }

    private Entry entry(LineParser parser, int index) {
        try {
            return switch (parser.read(froms[index], tos[index])) {
                case Decoded.Known(var entry, var _) ->
                        entry.at() == times[index]
                                ? entry
                                : new Entry(entry.seq(), times[index], entry.event());
                case Decoded.Foreign foreign -> throw new IllegalStateException(foreign.event());
            };
        } catch (EventFormatException changed) {
            throw new IllegalStateException("a line that was read before", changed);
        }
    }

    @Override
    public Iterator<Entry> iterator() {
        return new Walk();
    }

    /// One parser for all lines of a chunk, which is what makes walking cheap.
    private final class Walk implements Iterator<Entry> {
        private int next;
        private int chunk;
        private LineParser parser = json.lines(new byte[0]);

        @Override
        public boolean hasNext() {
            return next < size;
        }

        @Override
        public Entry next() {
            if (next >= size) {
                throw new NoSuchElementException();
            }
            if (chunk < chunkCount && firstOfChunk[chunk] == next) {
                parser = json.lines(chunks[chunk]);
                chunk++;
            }
            return entry(parser, next++);
        }
    }

    /// The entries with their places, to be put in another order.
    List<LoggedLines.Found> found() {
        List<LoggedLines.Found> found = new ArrayList<>(size);
        int chunk = 0;
        for (Entry entry : this) {
            int index = found.size();
            chunk += chunk + 1 < chunkCount && firstOfChunk[chunk + 1] == index ? 1 : 0;
            Place place = new Place(chunks[chunk], froms[index], tos[index]);
            found.add(new LoggedLines.Found(entry, place));
        }
        return found;
    }
}
