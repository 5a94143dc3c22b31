package dev.labcast.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An OBS that quits answers for a while, and dies of some questions (seen with 29.0).
class QuittingObsTest {
    private final Heard heard = new Heard();

    @Test
    void one_that_says_that_it_quits_is_asked_nothing_any_more() throws Exception {
        try (FakeServer server =
                new FakeServer() {
                    @Override
                    protected void asked(Peer peer, String request, String id, JsonObject fields)
                            throws IOException {
                        peer.say(event("ExitStarted", "{}"));
                        peer.say(event("SceneTransitionStarted", "{}"));
                        peer.say(answer(id, 100, "{}"));
                    }
                }) {
            try (Obs obs = new ClientDoor(300).open(server.address(), heard)) {
                assertThrows(ObsTrouble.class, obs::stats);
                heard.awaitClosed();
                assertEquals(
                        ObsTrouble.Kind.AWAY,
                        assertThrows(ObsTrouble.class, obs::programScene).kind());
            }
            assertEquals(List.of("GetSceneList", "GetStats"), server.requests());
        }
        assertEquals(new ObsEvent.Exiting(), heard.all().getFirst());
        assertEquals(2, heard.all().size(), heard.all().toString());
    }
}
