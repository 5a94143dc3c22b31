package dev.labcast.markup;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            commentCharacter = ';',
            textBlock =
                    """
                    # Why?                  | HEADING 1 | #:MARKER
                    ### a **b**             | HEADING 3 | ###:MARKER **:MARKER+STRONG b:STRONG **:MARKER+STRONG
                    #tag first              | TEXT 0    | #tag:TAG
                    see (#a/b-c), c#d #7    | TEXT 0    | #a/b-c:TAG
                    key #private            | TEXT 0    | #private:PRIVACY+TAG
                    > H2: `lr`              | QUOTE 0   | > :MARKER `:CODE+MARKER lr:CODE `:CODE+MARKER
                    - loss                  | ITEM 0    | -:MARKER
                    12. loss                | ITEM 0    | 12.:MARKER
                    - [ ] a _b_             | TASK 0    | -:MARKER [ ]:BOX_OPEN _:EMPHASIS+MARKER b:EMPHASIS _:EMPHASIS+MARKER
                    - [x] a                 | TASK 0    | -:MARKER [x]:BOX_DONE
                    -                       | ITEM 0    | -:MARKER
                    ---                     | RULE 0    | ---:MARKER
                    * * *                   | RULE 0    | * * *:MARKER
                    ___                     | RULE 0    | ___:MARKER
                    --                      | TEXT 0    |
                    -*-                     | TEXT 0    |
                    ![a b](plots/1.png)     | IMAGE 0   | ![a b](plots/1.png):LINK
                    snake_case_name 2*3*4   | TEXT 0    | *:EMPHASIS+MARKER 3:EMPHASIS *:EMPHASIS+MARKER
                    **a _b_**               | TEXT 0    | **:MARKER+STRONG a :STRONG _:EMPHASIS+MARKER+STRONG b:EMPHASIS+STRONG _:EMPHASIS+MARKER+STRONG **:MARKER+STRONG
                    ***a***                 | TEXT 0    |
                    \\**a** ** b **         | TEXT 0    |
                    ``a`b`` `c              | TEXT 0    | ``:CODE+MARKER a`b:CODE ``:CODE+MARKER
                    cost $5 and $6          | TEXT 0    |
                    $x_1*y*z_2$, 5          | TEXT 0    | $:MARKER+MATHS x_1*y*z_2:MATHS $:MARKER+MATHS
                    ~~no~~ ~yes~            | TEXT 0    | ~~:MARKER+STRUCK no:STRUCK ~~:MARKER+STRUCK
                    [a](http://b) http://c. | TEXT 0    | [:LINK+MARKER a:LINK ](http://b):LINK+MARKER http://c:LINK
                    ####### a               | TEXT 0    |
                    """)
    void a_line_is_read_as(String line, String block, String spans) {
        MarkupLine read = MarkupLine.of(line, Fence.NONE);

        assertEquals(block, read.block() + " " + read.depth());
        assertEquals(spans == null ? "" : spans, spell(line, read));
        assertEquals(Fence.NONE, read.next());
    }

    @Test
    void an_indented_item_says_how_deep_it_is() {
        assertEquals(4, MarkupLine.of("    - [ ] deep", Fence.NONE).depth());
    }

    @Test
    void a_fence_lasts_until_a_line_as_long_closes_it() {
        List<String> lines =
                List.of("````python", "# not a heading", "```", "**x**", "`````", "# a heading");

        assertEquals(
                List.of(
                        Block.FENCE,
                        Block.CODE,
                        Block.CODE,
                        Block.CODE,
                        Block.FENCE,
                        Block.HEADING),
                MarkupLine.all(lines).stream().map(MarkupLine::block).toList());
    }

    @Test
    void dollars_alone_on_a_line_fence_mathematics() {
        List<String> lines = List.of("$$", "a_1 * b_2 * c", "$$", "$$ x $$");

        assertEquals(
                List.of(Block.FENCE, Block.MATHS, Block.FENCE, Block.TEXT),
                MarkupLine.all(lines).stream().map(MarkupLine::block).toList());
    }

    @Test
    void an_image_line_is_written_as_it_was_read() {
        String line = "![loss, warm-up 6k](plots/0007-3fa9c2d1.png)";

        assertEquals(line, ImageLink.of(line).orElseThrow().line());
        assertTrue(ImageLink.of(line + " ").isEmpty());
        assertTrue(ImageLink.of("see " + line).isEmpty());
    }

    @Test
    void any_text_is_read_into_ordered_spans_that_lie_inside_it() {
        String alphabet = "ab 1#*_`$[]()!\\~->x.\t\u00e9\ud83d\ude00h";
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder line = new StringBuilder();
            for (int n = random.nextInt(24); n > 0; n--) {
                line.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            MarkupLine read = MarkupLine.of(line.toString(), Fence.NONE);
            int from = 0;
            for (Span span : read.spans()) {
                assertTrue(from <= span.start() && span.start() < span.end(), line.toString());
                from = span.end();
            }
            assertTrue(from <= line.length(), line.toString());
            assertEquals(
                    read.next(), MarkupLine.after(line.toString(), Fence.NONE), line.toString());
        }
    }

    @Test
    void a_line_of_a_million_opening_signs_is_read_at_once() {
        for (String sign : List.of("[", "**a ", "$a ", "`a ", "_a ", "h")) {
            String line = sign.repeat(1_000_000 / sign.length());

            assertEquals(Block.TEXT, MarkupLine.of(line, Fence.NONE).block());
        }
        for (String sign : List.of("-", "- ", "*", "* ", "_", "_ ")) {
            String line = sign.repeat(1_000_000 / sign.length());

            assertEquals(Block.RULE, MarkupLine.of(line, Fence.NONE).block(), sign);
            assertNotEquals(Block.RULE, MarkupLine.of(line + "x", Fence.NONE).block(), sign);
        }
        for (String sign :
                List.of("#", ">", " ", "\t", "1", "+ ", "- [ ] ", "![", "![]", "~", "$")) {
            String line = sign.repeat(1_000_000 / sign.length());

            assertTrue(MarkupLine.of(line + "x", Fence.NONE).spans().size() <= line.length(), sign);
        }
    }

    private static String spell(String line, MarkupLine read) {
        return read.spans().stream()
                .map(span ->
                        line.substring(span.start(), span.end())
                                + ":"
                                + span.marks().stream()
                                        .map(Mark::name)
                                        .sorted()
                                        .collect(joining("+")))
                .collect(joining(" "));
    }
}
