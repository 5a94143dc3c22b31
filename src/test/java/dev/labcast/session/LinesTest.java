package dev.labcast.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void random_replacements_give_what_a_plain_list_gives() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            List<String> plain = new ArrayList<>();
            Lines lines = Lines.of(List.of());
            for (int step = 0; step < 150; step++) {
                int first = random.nextInt(plain.size() + 1);
                int end =
                        first
                                + random.nextInt(
                                        Math.min(
                                                random.nextInt(200) + 1, plain.size() - first + 1));
                List<String> inserted = numbers(random.nextInt(random.nextBoolean() ? 3 : 300));
                plain.subList(first, end).clear();
                plain.addAll(first, inserted);
                lines = lines.with(first, end, inserted);

                assertEquals(plain, lines, "seed " + seed + ", step " + step);
            }
        }
    }

    @Test
    void an_earlier_version_stays_as_it_was() {
        Lines early = Lines.of(numbers(500));
        early.with(100, 400, List.of("new"));

        assertEquals(numbers(500), early);
    }

    @Test
    void there_is_no_line_behind_the_last() {
        assertThrows(IndexOutOfBoundsException.class, () -> Lines.of(List.of("a")).get(1));
        assertThrows(IndexOutOfBoundsException.class, () -> Lines.of(List.of()).get(0));
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }
}
