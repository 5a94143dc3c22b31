package dev.labcast.stage.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.fx.Fx;
import dev.labcast.session.Activity;
import dev.labcast.session.Vocabulary;
import dev.labcast.stage.StageTheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The pictures are kept below `target/pictures/card`, to be looked at.
class AwayPictureTest {
    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    @Test
    void it_fills_the_canvas_with_a_card_in_the_middle() throws Exception {
        for (StageTheme theme : List.of(StageTheme.DARK, StageTheme.LIGHT)) {
            CardPicture picture =
                    Fx.ask(() ->
                            AwayPicture.paint(
                                    theme,
                                    new Vocabulary(
                                            List.of(
                                                    new Activity(
                                                            "debugging",
                                                            "Debugging",
                                                            "4",
                                                            "#d29922")))));
            Path folder = Files.createDirectories(Path.of("target/pictures/card"));
            Files.write(folder.resolve("away-" + theme.styleClass() + ".png"), picture.png());

            assertEquals(
                    List.of(1920, 1080, 255),
                    List.of(picture.width(), picture.height(), picture.argb(0, 0) >>> 24));
            Set<Integer> middle = new HashSet<>();
            for (int x = 700; x < 1220; x++) {
                for (int y = 440; y < 640; y++) {
                    middle.add(picture.argb(x, y));
                }
            }
            assertTrue(middle.size() > 20, "text has many shades, not " + middle.size());
        }
    }
}
