package dev.labcast.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.session.Entry;
import dev.labcast.session.SessionState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lines that are whole count wherever they stand, each once.
class LogOrderTest {
    @TempDir Path root;
    private SessionFolder folder;
    private List<String> lines = List.of();
    private List<Entry> entries = List.of();

    @BeforeEach
    void record() throws Exception {
        folder = Recorded.session(root, 7, 120);
        lines = new ArrayList<>(Files.readAllLines(folder.events()));
        entries = TestSession.entries(folder);
    }

    @Test
    void entries_folded_in_groups_give_the_state_that_one_after_the_other_gives() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        SessionState state = SessionState.initial();
        int done = 0;
        while (done < entries.size()) {
            int end = Math.min(entries.size(), done + random.nextInt(20));
            state = state.evolve(entries.subList(done, end));
            done = end;
            assertEquals(TestSession.fold(entries.subList(0, done)), state, "seed " + seed);
        }
    }

    @Test
    void each_entry_is_the_same_alone_and_in_its_row() throws Exception {
        List<String> damaged = new ArrayList<>(lines);
        damaged.set(30, "nothing");
        damaged.set(40, lines.get(40).replaceFirst("\"at\":\\d+", "\"at\":0"));
        List<Entry> read = read(damaged).entries();
        assertEquals(lines.size() - 1, read.size());
        assertEquals(read.get(38).at(), read.get(39).at(), "times do not go back");
        int index = 0;
        for (Entry entry : read) {
            assertEquals(entry, read.get(index++));
        }
    }

    @Test
    void two_blocks_that_changed_places_are_put_back() throws Exception {
        List<String> swapped = new ArrayList<>(lines.subList(0, 10));
        swapped.addAll(lines.subList(30, 50));
        swapped.addAll(lines.subList(10, 30));
        swapped.addAll(lines.subList(50, lines.size()));
        Recovered read = read(swapped);
        assertEquals(entries, read.entries());
        assertEquals(TestSession.fold(entries), read.state());
        assertEquals(
                List.of("Out of order in the log, and put in their place: events 10 to 29."),
                read.warnings());
    }

    @Test
    void lines_in_any_order_give_the_same_session() throws Exception {
        long seed = new Random().nextLong();
        Collections.shuffle(lines, new Random(seed));
        Recovered read = read(lines);
        assertEquals(entries, read.entries(), "seed " + seed);
        assertEquals(TestSession.fold(entries), read.state(), "seed " + seed);
    }

    @Test
    void a_number_that_is_far_too_great_costs_nothing_that_follows() throws Exception {
        for (String great : List.of("4000", "" + Long.MAX_VALUE)) {
            List<String> damaged = new ArrayList<>(lines);
            damaged.set(2, lines.get(2).replace("\"seq\":2,", "\"seq\":" + great + ","));
            Recovered read = read(damaged);
            List<Entry> sorted = new ArrayList<>(entries);
            Entry last = sorted.remove(2);
            long end = entries.getLast().at();
            sorted.add(new Entry(Long.parseLong(great), end, last.event()));
            assertEquals(sorted, read.entries());
        }
    }

    @Test
    void a_line_that_is_there_twice_counts_once_and_the_first_of_two_events_is_taken()
            throws Exception {
        lines.add(20, lines.get(4));
        lines.add(21, "{\"seq\":5,\"at\":7,\"curtain-lifted\":{}}");
        lines.add(40, lines.get(39));
        Recovered read = read(lines);
        assertEquals(entries, read.entries());
        assertEquals(
                List.of(
                        "More than once in the log, of which the first was taken: events 4 to 5 and"
                                + " 37."),
                read.warnings());
    }

    @Test
    void what_is_missing_is_named_in_ranges_and_at_most_ten() throws Exception {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            if (i % 4 != 1 && i != 2) {
                left.add(lines.get(i));
            }
        }
        left.addAll(lines.subList(50, lines.size()));
        assertEquals(
                "The log lacks events 1 to 2, 5, 9, 13, 17, 21, 25, 29, 33, 37 and more.",
                read(left).warnings().getFirst());
        assertEquals("The log lacks event 3.", read(without(3)).warnings().getFirst());
    }

    @Test
    void damaged_lines_in_a_row_are_named_as_one() throws Exception {
        for (int i = 4; i < 24; i++) {
            lines.set(i, "\0".repeat(20));
        }
        assertEquals(
                List.of(
                        "Lines 5 to 24 of events.jsonl were left out (it is not JSON).",
                        "The log lacks events 4 to 23."),
                read(lines).warnings().subList(0, 2));
    }

    private List<String> without(int line) {
        List<String> left = new ArrayList<>(entries.size());
        left.addAll(lines.subList(0, line));
        left.addAll(lines.subList(line + 1, lines.size()));
        return left;
    }

    private Recovered read(List<String> log) throws Exception {
        Files.write(folder.events(), log);
        return new SessionReader().look(folder);
    }
}
