package dev.labcast.web.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.labcast.guard.PublicTexts;
import dev.labcast.session.SessionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OverlayFormatTest {
    private static final Path DOCUMENT =
            Path.of(System.getProperty("labcast.root", "."), "docs/formats/overlay.md");

    @Test
    void the_documented_example_is_what_pages_are_told() throws IOException {
        Matcher example =
                Pattern.compile("(?s)```json\n(.*?)```").matcher(Files.readString(DOCUMENT));
        example.find();
        JsonNode documented = new JsonMapper().readTree(example.group(1));

        try (OverlayRig rig = new OverlayRig()) {
            rig.clock.millis.set(12_000);
            rig.segment("debugging", "Why does the loss spike?")
                    .happened(new SessionEvent.MarkSet("m", "x", 0))
                    .asked("ada", "Why not Adam?", 12);
            rig.happened(new SessionEvent.NextAnnounced("Re-run with the fixed loader"));
            rig.happened(
                    new SessionEvent.QuestionQueued(
                            3, "twitch", "bo", "Is seed 3 special?", "", 0));
            rig.feed.name(List.of(3L));
            for (int percent : new int[] {60, 65, 70}) {
                rig.feed.predict(
                        Optional.of(
                                new Prediction(
                                        PublicTexts.of("The spike goes"),
                                        percent,
                                        Prediction.Outcome.OPEN)));
            }
            rig.clock.millis.set(754_000);

            assertEquals(documented, new JsonMapper().readTree(rig.feed.snapshot().json()));
        }
    }
}
