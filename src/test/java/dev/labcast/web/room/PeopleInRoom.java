package dev.labcast.web.room;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.Viewer;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.question.chat.ChatSourceContract.Fault;
import dev.labcast.question.chat.ChatSourceContract.Place;
import dev.labcast.web.Knocks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A room with its server on this machine, people who come in when they have something to say, and
/// its host. Each says something every twenty seconds of the room's time.
final class PeopleInRoom implements Place {
    private static final long PAUSE_MS = 20_000;

    private final RoomRig rig = new RoomRig(false);
    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> cookies = new HashMap<>();

    /// By the message's id: who posted what.
    private final Map<String, Posted> said = new HashMap<>();

    private record Posted(String login, String body) {}

    PeopleInRoom() throws IOException {}

    @Override
    public ChatSource source() {
        return rig.chat;
    }

    @Override
    public String say(String login, String text) {
        String id = "%032x".formatted(said.size());
        return say(login, text, id);
    }

    private String say(String login, String text, String id) {
        rig.clock.millis.addAndGet(PAUSE_MS);
        Posted posted = new Posted(login, written(Map.of("name", login, "text", text, "id", id)));
        post(login, "/ask", posted.body());
        String message = messageId(login, id);
        said.put(message, posted);
        return message;
    }

    /// People on the room's page answer a question with their vote; it has a number since the desk
    /// let it through.
    @Override
    public String reply(String login, String messageId, String text) {
        Viewer asker = new Viewer(Guests.SOURCE, id(said.get(messageId).login()));
        String question = Guests.SOURCE + ":" + messageId;
        rig.doing(new QuestionCommand.Premoderate(false));
        rig.doing(new QuestionCommand.Ask(question, asker, "", "why?", "", rig.clock.now()));
        long number = rig.now().find(question).orElseThrow().number();
        post(login, "/vote", "{\"number\":%d,\"up\":%b}".formatted(number, text.equals("+1")));
        return "";
    }

    @Override
    public String sayDeleted(String login, String text) {
        String id = "%032x".formatted(said.size());
        post(login, "/withdraw", written(Map.of("id", id)));
        return say(login, text, id);
    }

    @Override
    public void repeat(String messageId) {
        Posted posted = said.get(messageId);
        post(posted.login(), "/ask", posted.body());
    }

    @Override
    public void delete(String messageId) {
        rig.chat.delete(messageId);
    }

    @Override
    public String silence(String login) {
        rig.chat.silence(id(login));
        return id(login);
    }

    @Override
    public void clear() {
        rig.chat.clear();
    }

    @Override
    public void ask(String login, String text) {
        say(login, text);
    }

    @Override
    public void want(String login, long number) {
        post(login, "/vote", "{\"number\":%d,\"up\":true}".formatted(number));
    }

    @Override
    public void takeBack(String login) {
        post(login, "/withdraw", "{}");
    }

    @Override
    public List<Fault> faults() {
        return List.of(
                new Fault("closed", true, rig.room::close, rig::reopen),
                new Fault("cut off", false, this::beginToAsk, () -> {}));
    }

    /// And is out of reach before the end of the sentence.
    private void beginToAsk() throws IOException {
        String whole = rig.posting("/ask", "{\"text\":\"cut?\"}", "Cookie: " + cookie("dan"));
        try (Socket socket = Knocks.connect(rig.port())) {
            byte[] bytes = whole.getBytes(StandardCharsets.ISO_8859_1);
            socket.getOutputStream().write(bytes, 0, bytes.length - 2);
        }
    }

    private void post(String login, String path, String body) {
        try {
            rig.post(path, body, "Cookie: " + cookie(login));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    private String cookie(String login) throws IOException {
        if (!cookies.containsKey(login)) {
            cookies.put(login, rig.enter());
        }
        return cookies.get(login);
    }

    private String messageId(String login, String id) {
        return id(login) + "-" + id;
    }

    private String id(String login) {
        return Optional.ofNullable(cookies.get(login))
                .flatMap(rig.guests::find)
                .orElseThrow()
                .viewer()
                .id();
    }

    private String written(Map<String, String> body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        rig.close();
    }
}
