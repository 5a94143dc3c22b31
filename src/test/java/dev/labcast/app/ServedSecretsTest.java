package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.labcast.obs.Eventually;
import dev.labcast.web.Knocks;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Plays secrets of every kind, reads all that every page and the question room answer meanwhile,
/// and looks for them in each byte.
@Timeout(180)
class ServedSecretsTest {
    private static final List<String> MORE =
            List.of("", "state", "scrollback?before=99999", "notebook?first=0", "plot?n=1");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final int PATIENCE_MS = 60_000;

    @TempDir Path home;
    private final Map<String, StringBuffer> answers = new TreeMap<>();

    @Test
    void a_planted_secret_is_in_no_byte_of_any_answer_to_any_page_or_guest() throws Exception {
        Path script = Path.of(getClass().getResource("/rehearsal/secrets.yaml").toURI());
        Process process =
                new LabcastProcess(home)
                        .start("rehearse", script.toString(), "--serve", "--json", "--hold", "2");
        JsonNode served = served();
        List<Future<?>> streams = new ArrayList<>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            served.path("pages")
                    .properties()
                    .forEach(page -> {
                        URI address = URI.create(page.getValue().asText());
                        answers.put(page.getKey(), new StringBuffer());
                        streams.add(readers.submit(() -> stream(page.getKey(), address)));
                    });
            RoomGuest guest = enter(served.path("room"));
            while (process.isAlive()) {
                served.path("pages")
                        .properties()
                        .forEach(page ->
                                MORE.forEach(path ->
                                        read(
                                                page.getKey(),
                                                URI.create(page.getValue().asText()),
                                                path)));
                for (String path : List.of("/", "/mine", "/state", "/watch/state")) {
                    keep("room", guest.get(path));
                }
                Thread.sleep(200);
            }
            for (Future<?> stream : streams) {
                stream.get();
            }
        }

        assertEquals(0, process.exitValue(), Files.readString(home.resolve("err.txt")));
        answers.forEach((page, all) ->
                Planted.assertNoneIn(page, all.toString().getBytes(StandardCharsets.UTF_8)));
        assertTold("live", "for everybody", "split", "▒");
        assertTold("stage-terminal", "split", "▒");
        assertTold("stage-notebook", "for everybody", "▒");
        assertTold("lower-third", "the title says ▒");
        assertTold("room", "the title says ▒", "for everybody");
    }

    private JsonNode served() throws Exception {
        Path out = home.resolve("out.txt");
        Eventually.holds("the addresses", PATIENCE_MS, () -> Files.readString(out).contains("\n"));
        return new JsonMapper().readTree(Files.readString(out).lines().findFirst().orElseThrow());
    }

    private RoomGuest enter(JsonNode room) throws IOException {
        RoomGuest guest =
                RoomGuest.enter(
                        URI.create(room.path("url").asText()),
                        room.path("pin").asText(),
                        "127.0.0.1");
        answers.put("room", new StringBuffer());
        String secret = "PLANTEDexact7f3c9a1e5b";
        String asked =
                guest.post(
                        "/ask",
                        "{\"text\":\"is it %s ?\",\"name\":\"%s\",\"anchor\":\"\"}"
                                .formatted(secret, secret));
        assertEquals(200, Knocks.status(asked), asked);
        keep("room", asked);
        return guest;
    }

    private Void stream(String page, URI address) throws IOException {
        try (Socket socket = Knocks.connect(address.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            String request =
                    Knocks.request("GET", address.getAuthority(), address.getPath() + "stream");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            keep(page, new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        return null;
    }

    private void read(String page, URI address, String path) {
        try {
            keep(
                    page,
                    Knocks.get(
                            address.getPort(), address.getAuthority(), address.getPath() + path));
        } catch (IOException over) {
            keep(page, ""); // the rehearsal has ended meanwhile
        }
    }

    /// Without the lengths between chunks, which could part a secret, and with what JSON escapes.
    private void keep(String page, String answer) {
        String whole = answer.replaceAll("\r\n[0-9a-f]+\r\n", "");
        String read =
                ESCAPE.matcher(whole)
                        .replaceAll(it ->
                                Matcher.quoteReplacement(
                                        Character.toString(Integer.parseInt(it.group(1), 16))));
        answers.get(page).append(read).append('\n');
    }

    private void assertTold(String page, String... parts) {
        for (String part : parts) {
            assertTrue(answers.get(page).indexOf(part) >= 0, page + " tells " + part);
        }
    }
}
