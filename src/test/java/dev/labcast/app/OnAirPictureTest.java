package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.fx.PngEncoder;
import dev.labcast.recording.VocabularyFile;
import dev.labcast.session.Entry;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import dev.labcast.stage.StageFrame;
import dev.labcast.stage.StageTheme;
import dev.labcast.stage.StageViews;
import dev.labcast.stage.card.Card;
import dev.labcast.stage.card.CardPainter;
import dev.labcast.stage.card.CardPicture;
import dev.labcast.stage.card.LowerThird;
import dev.labcast.stage.card.QuestionCard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The picture of what viewers see, in full pixels; one is kept below `target/pictures/on-air`, to
/// be looked at.
class OnAirPictureTest {
    private static final Vocabulary VOCABULARY = new VocabularyFile().usual();
    private static final String NOTE = "# Why zero?\n\nThe seeds agree.";
    private static final String QUESTION = "mira asks Is it the seed?";

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    /// A note on stage, and a question over it.
    private static SessionState asked() {
        return after(
                SessionState.initial(),
                new SessionEvent.SegmentOpened("s1", "debugging", "An error", List.of(), 0),
                new SessionEvent.PaneStaged(Pane.NOTEBOOK, true),
                new SessionEvent.NotebookOpened("zero.md", NOTE.lines().toList()),
                new SessionEvent.SceneChosen(Scene.NOTEBOOK),
                new SessionEvent.QuestionQueued(1, "room", "mira", "Is it the seed?", "", 0),
                new SessionEvent.QuestionShown(OptionalLong.of(1)));
    }

    @Test
    void the_cards_lie_over_the_stage_where_obs_is_told_to_put_them_and_nothing_else_differs()
            throws Exception {
        Shot shot = new Shot(asked(), 1280, 720);

        Rectangle2D third = placed(shot.third, 32, 720 - 32 - shot.third.height());
        Rectangle2D question = placed(shot.question, 1280 - 32 - shot.question.width(), 32);
        shot.keep("question");
        assertEquals(List.of(), shot.differing(third, question));
        assertEquals(1, share(shot, shot.third, third), 0.001);
        assertEquals(1, share(shot, shot.question, question), 0.001);
    }

    @Test
    void its_text_is_that_of_the_stage_and_a_line_for_each_card() {
        SessionState asked = asked();
        SessionState taken = after(asked, new SessionEvent.QuestionShown(OptionalLong.empty()));

        assertEquals(
                List.of(NOTE + "\nDebugging An error\n" + QUESTION, NOTE + "\nDebugging An error"),
                List.of(text(asked), text(taken)));
    }

    @Test
    void a_question_that_was_taken_off_or_deleted_leaves_the_picture_that_was_there_before() {
        SessionState asked = asked();

        int[] none =
                new Shot(after(asked, new SessionEvent.QuestionShown(OptionalLong.empty())))
                        .pixels();
        int[] deleted = new Shot(after(asked, new SessionEvent.QuestionRetracted(1))).pixels();

        assertTrue(Arrays.equals(none, deleted), "no trace of what was deleted");
        assertTrue(!Arrays.equals(none, new Shot(asked).pixels()), "it was there");
    }

    @Test
    void behind_the_curtain_and_away_there_is_the_stages_picture_alone() {
        SessionState hidden = after(asked(), new SessionEvent.CurtainDrawn("You hid the stage."));
        SessionState away = after(asked(), new SessionEvent.SceneChosen(Scene.AWAY));

        assertEquals(
                List.of("Back in a moment\nDebugging", "Back in a moment\nDebugging"),
                List.of(text(hidden), text(away)));
        assertEquals(List.of(), new Shot(hidden).differing());
        assertEquals(List.of(), new Shot(away).differing());
    }

    @Test
    void the_frame_keeps_its_footer_and_is_drawn_without_it() {
        StageFrame frame = frame(asked(), 1280, 720, true);

        String onAir = Fx.ask(() -> picture(frame, asked()).text());
        assertEquals(NOTE + "\nDebugging An error\n" + QUESTION, onAir);
        assertEquals(
                NOTE + "\nDebugging An error 00:00",
                Fx.ask(frame::text).replaceAll("\\d\\d:\\d\\d$", "00:00"));
    }

    @Test
    void in_a_window_of_another_size_the_cards_keep_their_share_of_it() {
        Shot shot = new Shot(asked(), 640, 360);

        Rectangle2D third =
                new Rectangle2D(
                        16,
                        360 - 16 - shot.third.height() / 2.0,
                        shot.third.width() / 2.0,
                        shot.third.height() / 2.0);
        Rectangle2D question =
                new Rectangle2D(
                        640 - 16 - shot.question.width() / 2.0,
                        16,
                        shot.question.width() / 2.0,
                        shot.question.height() / 2.0);
        assertEquals(List.of(), shot.differing(third, question));
        assertTrue(!shot.differing(third).isEmpty() && !shot.differing(question).isEmpty());
    }

    private static String text(SessionState state) {
        StageFrame frame = frame(state, 1280, 720, false);
        return Fx.ask(() -> picture(frame, state).text());
    }

    private static OnAirPicture picture(StageFrame frame, SessionState state) {
        return OnAirPicture.of(
                frame,
                new CardPainter(StageTheme.DARK),
                LowerThird.of(state, VOCABULARY, 0),
                QuestionCard.of(state));
    }

    private static StageFrame frame(SessionState state, int width, int height, boolean footer) {
        return Fx.ask(() -> {
            StageViews views =
                    new StageViews(StageTheme.DARK, VOCABULARY, _ -> Optional.<byte[]>empty());
            StageFrame frame = new StageFrame(views, SessionState::scene, footer);
            new javafx.scene.Scene(frame, width, height);
            frame.show(state);
            return frame;
        });
    }

    private static SessionState after(SessionState before, SessionEvent... events) {
        SessionState state = before;
        for (SessionEvent event : events) {
            state = state.evolve(new Entry(state.entries(), 0, event));
        }
        return state;
    }

    private static Rectangle2D placed(CardPicture card, double x, double y) {
        return new Rectangle2D(x, y, card.width(), card.height());
    }

    /// How many of the card's opaque pixels are to be seen unchanged.
    private static double share(Shot shot, CardPicture card, Rectangle2D at) {
        int opaque = 0;
        int same = 0;
        for (int y = 0; y < card.height(); y++) {
            for (int x = 0; x < card.width(); x++) {
                if (card.argb(x, y) >>> 24 == 0xff) {
                    opaque++;
                    int seen =
                            shot.image
                                    .getPixelReader()
                                    .getArgb((int) at.getMinX() + x, (int) at.getMinY() + y);
                    same += seen == card.argb(x, y) ? 1 : 0;
                }
            }
        }
        assertTrue(opaque > 100, "a card has text");
        return (double) same / opaque;
    }

    /// The picture of a state, the stage's alone, and the cards that belong on it.
    private static final class Shot {
        final Image image;
        final Image stage;
        final CardPicture third;
        final CardPicture question;

        Shot(SessionState state) {
            this(state, 1280, 720);
        }

        Shot(SessionState state, int width, int height) {
            StageFrame frame = frame(state, width, height, false);
            CardPainter painter = Fx.ask(() -> new CardPainter(StageTheme.DARK));
            image = Fx.ask(() -> picture(frame, state).image());
            stage = Fx.ask(() -> frame.getScene().snapshot(null));
            third = painted(painter, new LowerThird("Debugging", colour(), "An error", ""));
            question = painted(painter, new QuestionCard("mira", "Is it the seed?"));
        }

        private static CardPicture painted(CardPainter painter, Card card) {
            return Fx.ask(() -> painter.paint(card, 720));
        }

        private static Optional<String> colour() {
            return VOCABULARY.find("debugging").map(it -> it.colour());
        }

        int[] pixels() {
            return pixels(image);
        }

        private static int[] pixels(Image image) {
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] argb = new int[width * height];
            image.getPixelReader()
                    .getPixels(
                            0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
            return argb;
        }

        /// The rows with pixels that are not the stage's, but for those in `boxes`.
        List<Integer> differing(Rectangle2D... boxes) {
            int[] mine = pixels(image);
            int[] bare = pixels(stage);
            int width = (int) image.getWidth();
            List<Rectangle2D> all = List.of(boxes);
            return IntStream.range(0, mine.length)
                    .filter(i -> mine[i] != bare[i])
                    .filter(i -> all.stream().noneMatch(box -> box.contains(i % width, i / width)))
                    .map(i -> i / width)
                    .distinct()
                    .boxed()
                    .toList();
        }

        void keep(String name) throws Exception {
            Path folder = Files.createDirectories(Path.of("target", "pictures", "on-air"));
            Files.write(folder.resolve(name + ".png"), PngEncoder.encode(image));
        }
    }
}
