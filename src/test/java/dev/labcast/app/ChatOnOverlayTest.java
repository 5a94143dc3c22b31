package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatOnOverlayTest {
    @TempDir Path home;

    @Test
    void what_is_deleted_in_chat_is_gone_from_the_picture_also_if_it_is_deleted_first()
            throws Exception {
        try (ChatOnOverlay air = new ChatOnOverlay(home)) {
            ChatOnOverlay.Asked first = air.ask("Why is it so steep?");
            air.delete(first);
            air.askDeleted("Nobody may read this?");
            ChatOnOverlay.Asked next = air.ask("Is that the seed?");
            air.delete(next);

            assertEquals(
                    "[\"Why is it so steep?\",\"\",\"Is that the seed?\",\"\"]", air.history());
        }
    }
}
