package dev.labcast.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How much of what viewers would most like to hear is answered by each way of sorting. The figures
/// are those of the study that the ranking was chosen by; decision 0095 says what it left open.
class RankingSimulationTest {
    private static final List<Integer> VIEWERS = List.of(3, 10, 40, 200);
    private static final int SEEDS = 400;
    private static final int SEEDS_OF_MANY = 120;

    /// The study's own error, half of a 95 % interval.
    private static final double ERROR = 0.015;

    @Test
    void first_come_first_served_does_no_better_than_chance() {
        holds(SimulatedTalk.Rule.FIRST_COME, .45, .45, .45, .45);
    }

    @Test
    void the_most_votes_first_does_hardly_better_however_many_vote() {
        holds(SimulatedTalk.Rule.RAW_VOTES, .49, .51, .52, .53);
    }

    @Test
    void the_products_ranking_finds_nearly_all_once_enough_look() {
        holds(SimulatedTalk.Rule.PRODUCT, .72, .85, .95, .99);
    }

    private static void holds(SimulatedTalk.Rule rule, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            int viewers = VIEWERS.get(i);
            double[] scores =
                    IntStream.range(0, viewers == 200 ? SEEDS_OF_MANY : SEEDS)
                            .parallel()
                            .mapToDouble(seed -> new SimulatedTalk(rule, viewers, seed).score())
                            .toArray();
            double mean =
                    IntStream.range(0, scores.length)
                            .mapToDouble(it -> scores[it])
                            .average()
                            .orElseThrow();
            double variance =
                    IntStream.range(0, scores.length)
                            .mapToDouble(it -> (scores[it] - mean) * (scores[it] - mean))
                            .average()
                            .orElseThrow();
            double half = 1.96 * Math.sqrt(variance / scores.length);
            String what = "%s, %d viewers: %.3f +- %.3f".formatted(rule, viewers, mean, half);
            System.out.println(what);
            assertEquals(expected[i], mean, ERROR, what);
            assertTrue(half <= ERROR, what);
        }
    }
}
