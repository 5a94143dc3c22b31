package dev.labcast.stage.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.session.Asked;
import dev.labcast.stage.StageTheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Cards of all sorts; the pictures are kept below `target/pictures/card`, to be looked at.
class CardPainterTest {
    private static final String ZALGO =
            "Z" + "\u0335\u0321\u0353\u0300".repeat(30) + "a" + "\u0301".repeat(40) + "lgo";
    private static final String LONG =
            "When the loss jumps right after the warm-up ends, how do you tell whether it is the"
                    + " learning rate or a bad batch, and which of the two would you rule out first? I"
                    + " lost two weeks on the wrong one last spring, so I would love to see how you"
                    + " decide, and what you write down while you do, and whether you keep the runs.";

    private static final Map<String, Card> CARDS =
            Map.of(
                    "third",
                    new LowerThird(
                            "Debugging",
                            Optional.of("#d29922"),
                            "Why does the loss spike at step 4k?",
                            "12 min"),
                    "third-plain",
                    new LowerThird("Break", Optional.of("#786c60"), "", ""),
                    "third-long",
                    new LowerThird("Re-implementing a paper", Optional.empty(), LONG, "3 h 04 min"),
                    "question",
                    new QuestionCard("mira_k", "Why not lower the learning rate first?"),
                    "question-long",
                    new QuestionCard("someone_with_a_very_long_name_".repeat(4), LONG + LONG),
                    "question-nameless",
                    new QuestionCard("", "Why not lower the learning rate first?"),
                    "question-word",
                    new QuestionCard("x", "W".repeat(300)),
                    "question-scripts",
                    new QuestionCard(
                            "はなこ", "漢字かな交じり文も読めますか。 한국어? هل يمكن قراءة هذا؟ naïve q\u0303"),
                    "question-zalgo",
                    new QuestionCard(
                            CardText.plain(ZALGO, 60), CardText.plain("why " + ZALGO, 600)));

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    @Test
    void every_card_is_a_plate_with_transparent_corners_at_every_canvas() throws Exception {
        for (StageTheme theme : List.of(StageTheme.DARK, StageTheme.LIGHT)) {
            for (int height : new int[] {720, 1080, 2160}) {
                for (var card : CARDS.entrySet()) {
                    String name = card.getKey() + "-" + theme.styleClass() + "-" + height;
                    CardPicture picture = paint(theme, card.getValue(), height);
                    keep(picture, name);

                    assertTrue(picture.width() <= height * 0.92, name + " " + picture.width());
                    assertTrue(picture.height() <= height * 0.26, name + " " + picture.height());
                    int right = picture.width() - 1;
                    int bottom = picture.height() - 1;
                    for (int corner :
                            new int[] {
                                picture.argb(0, 0),
                                picture.argb(right, 0),
                                picture.argb(0, bottom),
                                picture.argb(right, bottom)
                            }) {
                        assertTrue(corner >>> 24 < 0x60, name + " %08x".formatted(corner));
                    }
                    assertTrue(plate(picture) >>> 24 >= 0xf0, name);
                    assertEquals(List.of(), inkAtTheRim(picture), name);
                }
            }
        }
    }

    @Test
    void a_card_grows_with_the_canvas() {
        CardPicture small = paint(StageTheme.DARK, CARDS.get("third"), 720);
        CardPicture large = paint(StageTheme.DARK, CARDS.get("third"), 2160);

        int roundedUp = 4 * 3;
        assertEquals(3.0 * small.width(), large.width(), roundedUp);
        assertEquals(3.0 * small.height(), large.height(), roundedUp);
    }

    @Test
    void the_size_of_a_card_for_a_canvas_of_1080_rows_is_whole_so_that_obs_scales_nothing() {
        for (int height : new int[] {720, 1080, 1440, 2160}) {
            for (var card : CARDS.entrySet()) {
                CardPicture picture = paint(StageTheme.DARK, card.getValue(), height);

                assertEquals(
                        List.of(0, 0),
                        List.of(picture.width() * 1080 % height, picture.height() * 1080 % height),
                        card.getKey() + " at " + height);
            }
        }
    }

    @Test
    void a_question_has_four_lines_at_most_and_as_few_as_it_needs() {
        int one = paint(StageTheme.DARK, new QuestionCard("a", "why?"), 720).height();
        int four = paint(StageTheme.DARK, new QuestionCard("a", LONG + LONG), 720).height();
        int more = paint(StageTheme.DARK, new QuestionCard("a", "W".repeat(600)), 720).height();

        double line = 20 * 1.25 * 1.21;
        assertEquals(one + 3 * line, four, line / 4);
        assertEquals(four, more);
    }

    @Test
    void what_is_cut_ends_with_an_ellipsis_and_what_fits_is_whole() {
        assertEquals(
                List.of(
                        "a",
                        "asks",
                        "When the loss jumps right after the warm-up ends,",
                        "how do you tell?"),
                shown(new QuestionCard("a", LONG.substring(0, 65) + "?")));
        List<String> cut = shown(new QuestionCard("a", LONG + LONG));
        assertEquals(2 + 4, cut.size());
        assertTrue(cut.getLast().endsWith("…"), cut.getLast());
        assertTrue(
                shown(new LowerThird(LONG, Optional.empty(), LONG, "3 min")).contains("3 min"),
                "the clock is never cut");
    }

    @Test
    void a_question_without_a_name_is_somebodys() {
        Asked nameless =
                new Asked(1, "room", "\u202e\u200f", "Why?", "", 0, 3, new Asked.Fate.OnStage());

        assertEquals(List.of("Somebody", "asks", "Why?"), shown(QuestionCard.of(nameless)));
    }

    @Test
    void the_same_card_gives_the_same_picture() {
        for (Card card : CARDS.values()) {
            assertEquals(
                    List.of(bytes(paint(StageTheme.DARK, card, 720))),
                    List.of(bytes(paint(StageTheme.DARK, card, 720))));
        }
    }

    @Test
    void a_canvas_that_is_none_is_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> paint(StageTheme.DARK, CARDS.get("third"), 0));
    }

    private static String bytes(CardPicture picture) {
        return java.util.HexFormat.of().formatHex(picture.png());
    }

    private static List<String> shown(Card card) {
        return Fx.ask(() -> new CardPainter(StageTheme.DARK).shownText(card, 720));
    }

    private static CardPicture paint(StageTheme theme, Card card, int height) {
        return Fx.ask(() -> new CardPainter(theme).paint(card, height));
    }

    /// The plate's colour, where no text is.
    private static int plate(CardPicture picture) {
        return picture.argb(picture.width() / 2, 5 * picture.height() / 100 + 3);
    }

    /// Pixels in the padding that are neither plate nor edge: text that left its place.
    private static List<String> inkAtTheRim(CardPicture picture) {
        int plate = plate(picture);
        int rim = picture.height() / 30 + 2;
        List<String> ink = new java.util.ArrayList<>();
        for (int x = picture.height() / 4; x < picture.width() - picture.height() / 4; x++) {
            for (int y : new int[] {rim, picture.height() - 1 - rim}) {
                if (picture.argb(x, y) != plate) {
                    ink.add(x + "," + y);
                }
            }
        }
        return ink;
    }

    private static void keep(CardPicture picture, String name) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "pictures", "card"));
        Files.write(folder.resolve(name + ".png"), picture.png());
    }
}
