package dev.labcast.pane.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table of the rule: a text, its lines divided by ` / `, and the lines (from 1) that are
/// private.
class PrivateLinesTest {

    @Test
    void a_word_behind_a_million_signs_opens_a_block_as_behind_one() {
        for (String sign : List.of("> ", "- ", "\t", "1.", "[ ]")) {
            String line = sign.repeat(1_000_000 / sign.length()) + "#private";

            assertEquals(3, PrivateLines.of(List.of(line, "a", "b")).cardinality(), sign);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            commentCharacter = ';',
            textBlock =
                    """
                    a / b / c                                              |
                    a / key #private / c                                   | 2
                    a / key (#PRIVATE), b / c                              | 2
                    a / #privately / b#privat / #private-ish / #private_x  |
                    a / http://x/#private / c                              | 2
                    a / #private / b / / c                                 | 2 3 4 5
                    a / #private / b / #public / c                         | 2 3 4
                    a / #private / b /   #Public   / c                     | 2 3 4
                    a / #private / b #public / c                           | 2 3 4
                    a / - #private: / b / #public / c                      | 2 3 4
                    a / > #private / b / #public / c                       | 2 3 4
                    a / 2. [x] #private / b / #public / c                  | 2 3 4
                    a / #private their numbers / b / #public / c           | 2 3 4
                    a / #private / b / #public is not alone / c            | 2 3 4 5
                    #private / / # one / / ## two / b                      | 1 2 3 4 5 6
                    # one / #private / b / / ## two / c / / # three / d    | 2 3 4 5 6 7
                    # one / #private / b / # a comment / c / / # two / d   | 2 3 4 5 6
                    ## one / #private / b / / ### in / c / / ## two / d    | 2 3 4 5 6 7
                    ## one / #private / b / / # up / c                     | 2 3 4
                    # one / ## two #private / b / / ### in / / ## three    | 2 3 4 5 6
                    # one #private / b / #public / c / / # two             | 1 2 3
                    # one #private / / ## two #public / c / / # three      | 1 2 3 4 5
                    # one #private / / # two #private / b / / # three      | 1 2 3 4 5
                    # one #private / # two / b / / # three                 | 1 2 3 4
                    # one / #private / / ## two #private / c / / # three   | 2 3 4 5 6
                    # one #private / ``` / / # not a heading / ``` / / # b | 1 2 3 4 5 6
                    # one #private / ``` / / # two / c                     | 1 2 3 4 5
                    ``` / a / x = 1  # key #private / b / ```              | 3
                    ``` / #private / b / ``` / c / / # two / d             | 2 3 4 5 6 7 8
                    # one / ``` / #private / b / ``` / c / / # two / d     | 3 4 5 6 7
                    ``` / #private / b / #public / ``` / c                 | 2 3 4
                    #private / ``` / #public / ``` / c / #public / d       | 1 2 3 4 5 6
                    a / #public / b                                        |
                    #private / #private / #public / b                      | 1 2 3
                    ![p #private](plots/1.png) / b                         | 1
                    """)
    void a_text_has_these_private_lines(String text, String expected) {
        List<String> lines = List.of(text.split(" ?/ ", -1));

        assertEquals(
                expected == null ? List.of() : IntStream.of(numbers(expected)).boxed().toList(),
                PrivateLines.of(lines).stream().map(line -> line + 1).boxed().toList());
    }

    private static int[] numbers(String words) {
        return List.of(words.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
    }
}
