package dev.labcast.web.room;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.QuestionSourceContract;
import dev.labcast.web.Knocks;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The room is no chat, but questions come from it as from one.
class RoomQuestionsTest extends QuestionSourceContract {

    @Override
    protected Forum forum() throws IOException {
        return new Guestbook();
    }

    /// People who come into a room when they have something to say.
    private static final class Guestbook implements Forum {
        private final RoomRig rig = new RoomRig();
        private final JsonMapper json = new JsonMapper();
        private final Map<String, String> cookies = new HashMap<>();

        Guestbook() throws IOException {
            rig.doing(new QuestionCommand.Premoderate(false));
        }

        @Override
        public String source() {
            return "room";
        }

        @Override
        public QuestionQueue queue() {
            return rig.now();
        }

        @Override
        public void ask(String who, String text) throws IOException {
            post(who, "/ask", json.writeValueAsString(Map.of("text", text)));
        }

        @Override
        public void want(String who, long number) throws IOException {
            post(who, "/vote", "{\"number\":%d,\"up\":true}".formatted(number));
        }

        @Override
        public void takeBack(String who) throws IOException {
            post(who, "/withdraw", "{}");
        }

        private void post(String who, String path, String body) throws IOException {
            Optional<String> cookie = cookie(who);
            if (cookie.isPresent()) {
                rig.post(path, body, "Cookie: " + cookie.get());
            }
        }

        /// Nobody comes into a room that is closed.
        private Optional<String> cookie(String who) throws IOException {
            if (!cookies.containsKey(who)) {
                RoomRig.cookie(rig.post("/enter", "{\"pin\":\"" + rig.pin() + "\"}"))
                        .ifPresent(it -> cookies.put(who, it));
            }
            return Optional.ofNullable(cookies.get(who));
        }

        @Override
        public List<Fault> faults() {
            return List.of(
                    new Fault("closed", rig.room::close, rig::reopen),
                    new Fault("cut off", this::beginToAsk, () -> {}));
        }

        /// And is out of reach before the end of the sentence.
        private void beginToAsk() throws IOException {
            String whole =
                    rig.posting(
                            "/ask",
                            "{\"text\":\"cut?\"}",
                            "Cookie: " + cookie("dan").orElseThrow());
            try (Socket socket = Knocks.connect(rig.port())) {
                byte[] bytes = whole.getBytes(StandardCharsets.ISO_8859_1);
                socket.getOutputStream().write(bytes, 0, bytes.length - 2);
            }
        }

        @Override
        public void leave() {
            rig.room.close();
        }

        @Override
        public void close() {
            rig.close();
        }
    }
}
