package dev.labcast.obs;

import static dev.labcast.obs.FakeServer.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ClientDoorTest {
    private static final long LIMIT_MS = 300;

    private final ObsDoor door = new ClientDoor(LIMIT_MS);
    private final Heard heard = new Heard();

    @Test
    void a_port_where_nobody_listens_is_absent() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertTrouble(
                ObsTrouble.Kind.ABSENT,
                "Nobody listens at 127.0.0.1:%d. Start OBS and switch on Tools > WebSocket Server Settings > Enable WebSocket server.",
                new ObsAddress("127.0.0.1", port, ""));
    }

    @Test
    void a_computer_that_nobody_knows_is_absent() {
        ObsTrouble trouble = opening(new ObsAddress("no.such.host.invalid", 4455, ""));

        assertEquals(ObsTrouble.Kind.ABSENT, trouble.kind());
        assertEquals(
                "No computer is known as no.such.host.invalid. Check the address of OBS in the settings.",
                trouble.sentence());
    }

    @Test
    void a_web_server_is_a_stranger() throws Exception {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpServer web = HttpServer.create(any, 0);
        web.start();
        try {
            assertTrouble(
                    ObsTrouble.Kind.STRANGER,
                    "What listens at 127.0.0.1:%d is not OBS. Compare the port with the one in OBS under Tools > WebSocket Server Settings.",
                    new ObsAddress("127.0.0.1", web.getAddress().getPort(), ""));
        } finally {
            web.stop(0);
        }
    }

    @Test
    void one_that_ends_the_connection_at_once_is_a_stranger() throws Exception {
        try (FakeServer server =
                new FakeServer() {
                    @Override
                    protected void connected(Socket socket) throws IOException {
                        socket.close();
                    }
                }) {
            assertEquals(ObsTrouble.Kind.STRANGER, opening(server.address()).kind());
        }
    }

    @Test
    void one_that_accepts_and_says_nothing_is_a_stranger_within_four_seconds() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            long start = System.nanoTime();
            assertTrouble(
                    ObsTrouble.Kind.STRANGER,
                    "What listens at 127.0.0.1:%d says nothing: OBS hangs, or it is another program. Look at OBS and compare the port with the one under Tools > WebSocket Server Settings.",
                    new ObsAddress("127.0.0.1", silent.getLocalPort(), ""));
            assertTrue(System.nanoTime() - start < 4_000_000_000L);
        }
    }

    @Test
    void other_web_sockets_are_strangers() throws Exception {
        for (String greeting : List.of("{\"hello\":1}", "[]", "hello", "{\"op\":[]}")) {
            try (FakeServer server = greeting(greeting)) {
                assertEquals(ObsTrouble.Kind.STRANGER, opening(server.address()).kind(), greeting);
            }
        }
    }

    @Test
    void an_obs_without_hello_or_of_an_older_protocol_is_too_old() throws Exception {
        String rpc0 = "{\"op\":0,\"d\":{\"obsWebSocketVersion\":\"4.9\",\"rpcVersion\":0}}";
        String version4 = "{\"update-type\":\"Heartbeat\"}";
        for (String greeting : List.of("", rpc0, version4)) {
            try (FakeServer server = greeting(greeting)) {
                assertTrouble(
                        ObsTrouble.Kind.TOO_OLD,
                        "What listens at localhost:%d does not speak obs-websocket 5. If it is OBS, update it to OBS Studio 28 or newer.",
                        server.address());
            }
        }
    }

    @Test
    void the_codes_by_which_obs_closes_are_told_apart() throws Exception {
        Map<Integer, ObsTrouble.Kind> kinds =
                Map.of(
                        4009,
                        ObsTrouble.Kind.PASSWORD,
                        4010,
                        ObsTrouble.Kind.TOO_OLD,
                        4011,
                        ObsTrouble.Kind.AWAY,
                        1001,
                        ObsTrouble.Kind.AWAY);
        for (Map.Entry<Integer, ObsTrouble.Kind> kind : kinds.entrySet()) {
            try (FakeServer server =
                    new FakeServer() {
                        @Override
                        protected void said(Peer peer, JsonObject message) throws IOException {
                            peer.close(kind.getKey());
                        }
                    }) {
                assertEquals(kind.getValue(), opening(server.address()).kind(), "" + kind);
            }
        }
    }

    @Test
    void an_obs_that_has_no_scenes_yet_is_waited_for() throws Exception {
        try (FakeServer server =
                new FakeServer() {
                    private int asked;

                    @Override
                    protected void said(Peer peer, JsonObject message) throws IOException {
                        if (message.get("op").getAsInt() != 6 || asked > 2) {
                            super.said(peer, message);
                            return;
                        }
                        String id = message.getAsJsonObject("d").get("requestId").getAsString();
                        peer.say(
                                asked++ == 0
                                        ? answer(id, 207, "{}")
                                        : answer(id, 100, "{\"currentProgramSceneName\":null}"));
                    }
                }) {
            try (Obs obs = door.open(server.address(), heard)) {
                assertEquals("Scene", obs.programScene());
            }
        }
    }

    @Test
    void events_that_nobody_knows_are_passed_over() throws Exception {
        try (FakeServer server =
                asked((peer, request, id) -> {
                    peer.say(event("CanvasCreated", "{\"canvasName\":\"x\"}"));
                    peer.say(event("SceneCreated", "null"));
                    peer.say("{\"op\":5}");
                    peer.say("{\"op\":99,\"d\":{}}");
                    peer.say("{\"op\":7}");
                    peer.say("not json");
                    peer.say(event("RecordStateChanged", "{\"outputState\":\"OTHER\"}"));
                    peer.say(event("RecordFileChanged", "{\"newOutputPath\":\"b.mkv\"}"));
                    peer.say(FakeServer.answer(id, 100, "{}"));
                })) {
            try (Obs obs = door.open(server.address(), heard)) {
                obs.switchTo("A");
                heard.await(new ObsEvent.RecordFileChanged("b.mkv"));
            }
        }
        assertEquals(
                List.of(new ObsEvent.ScenesChanged(), new ObsEvent.RecordFileChanged("b.mkv")),
                heard.all().subList(0, 2));
        assertEquals(3, heard.all().size());
    }

    @Test
    void every_event_that_matters_is_read() throws Exception {
        try (FakeServer server =
                asked((peer, request, id) -> {
                    peer.say(event("SceneItemRemoved", "{\"sceneName\":\"A\"}"));
                    peer.say(
                            event(
                                    "CurrentSceneCollectionChanged",
                                    "{\"sceneCollectionName\":\"C\"}"));
                    peer.say(
                            event(
                                    "StreamStateChanged",
                                    "{\"outputState\":\"OBS_WEBSOCKET_OUTPUT_RECONNECTING\"}"));
                    peer.say(
                            event(
                                    "RecordStateChanged",
                                    "{\"outputState\":\"OBS_WEBSOCKET_OUTPUT_STOPPED\",\"outputPath\":\"a.mkv\"}"));
                    peer.say(event("StudioModeStateChanged", "{\"studioModeEnabled\":true}"));
                    peer.say(event("CurrentProgramSceneChanged", "{\"sceneName\":\"B\"}"));
                    peer.say(event("CurrentProgramSceneChanged", "{\"sceneName\":\"B\"}"));
                    peer.say(
                            event(
                                    "SceneNameChanged",
                                    "{\"oldSceneName\":\"B\",\"sceneName\":\"Scene\"}"));
                    peer.say(event("CurrentProgramSceneChanged", "{\"sceneName\":\"B\"}"));
                    peer.say(event("SceneTransitionStarted", "{}"));
                    peer.say(FakeServer.answer(id, 100, "{}"));
                })) {
            try (Obs obs = door.open(server.address(), heard)) {
                obs.stats();
                heard.await(new ObsEvent.SceneSwitched("Scene"));
            }
        }
        assertEquals(
                List.of(
                        new ObsEvent.ItemsChanged("A"),
                        new ObsEvent.CollectionChanged("C"),
                        new ObsEvent.StreamChanged(OutputState.RECONNECTING),
                        new ObsEvent.RecordChanged(OutputState.STOPPED, Optional.of("a.mkv")),
                        new ObsEvent.StudioModeChanged(true),
                        new ObsEvent.SceneSwitched("B"),
                        new ObsEvent.ScenesChanged(),
                        new ObsEvent.SceneSwitched("B"),
                        new ObsEvent.SceneSwitched("Scene")),
                heard.all().subList(0, heard.all().size() - 1));
    }

    @Test
    void a_late_answer_is_forgotten_and_ends_the_silence() throws Exception {
        ConcurrentLinkedQueue<String> unanswered = new ConcurrentLinkedQueue<>();
        CompletableFuture<FakeServer.Peer> client = new CompletableFuture<>();
        try (FakeServer server =
                        asked((peer, request, id) -> {
                            if (request.equals("GetStats") || request.equals("GetVersion")) {
                                unanswered.add(id);
                                client.complete(peer);
                            } else {
                                peer.say(FakeServer.answer("no-such-id", 100, "{}"));
                                peer.say(FakeServer.answer(id, 100, "{\"inputMuted\":true}"));
                            }
                        });
                ClientObs obs = (ClientObs) door.open(server.address(), heard)) {
            assertEquals(ObsTrouble.Kind.AWAY, trouble(obs::stats).kind());
            assertEquals(0, obs.waiting());
            for (int i = 0; i < 100; i++) {
                assertEquals(ObsTrouble.Kind.AWAY, trouble(() -> obs.muted("a")).kind());
            }
            int askedMeanwhile = server.requests().size();
            client.get().say(FakeServer.answer(unanswered.remove(), 100, "{}"));
            Eventually.holds("an answer", () -> mutes(obs));

            assertEquals(0, obs.waiting());
            assertEquals(
                    List.of("GetSceneList", "GetStats", "GetVersion", "GetInputMute"),
                    server.requests());
            assertTrue(askedMeanwhile <= 3);
        }
    }

    @Test
    void one_slow_answer_does_not_make_the_others_fail() throws Exception {
        try (FakeServer server =
                        asked((peer, request, id) -> {
                            peer.say(event("VendorEvent", "{}"));
                            if (!request.equals("GetStats")) {
                                peer.say(FakeServer.answer(id, 100, "{\"inputMuted\":true}"));
                            }
                        });
                Obs obs = door.open(server.address(), heard)) {
            assertEquals(ObsTrouble.Kind.AWAY, trouble(obs::stats).kind());
            assertTrue(obs.muted("a"));
        }
    }

    @Test
    void messages_of_more_than_a_megabyte_arrive_and_leave() throws Exception {
        String long3 = "ü".repeat(1_500_000);
        try (FakeServer server =
                        new FakeServer() {
                            @Override
                            protected void asked(
                                    Peer peer, String request, String id, JsonObject fields)
                                    throws IOException {
                                JsonObject data = new JsonObject();
                                data.add("inputSettings", fields.get("inputSettings"));
                                if (request.equals("GetInputSettings")) {
                                    JsonObject settings = new JsonObject();
                                    settings.addProperty("text", long3);
                                    data.add("inputSettings", settings);
                                }
                                peer.say(answer(id, 100, data.toString()));
                            }
                        };
                Obs obs = new ClientDoor().open(server.address(), heard)) {
            obs.setSettings("in", Map.of("text", long3));

            assertEquals(Map.of("text", long3), obs.settings("in"));
        }
    }

    @Test
    void a_newer_obs_is_asked_for_chapters_by_their_title() throws Exception {
        CompletableFuture<JsonObject> chapter = new CompletableFuture<>();
        try (FakeServer server =
                        new FakeServer() {
                            @Override
                            protected void asked(
                                    Peer peer, String request, String id, JsonObject fields)
                                    throws IOException {
                                if (request.equals("CreateRecordChapter")) {
                                    chapter.complete(fields);
                                }
                                super.asked(peer, request, id, fields);
                            }
                        };
                Obs obs = door.open(server.address(), heard)) {
            obs.chapter("Debugging \"it\"");
        }
        assertEquals("{\"chapterName\":\"Debugging \\\"it\\\"\"}", chapter.getNow(null).toString());
    }

    @Test
    void a_connection_that_ends_fails_the_questions_that_wait() throws Exception {
        try (FakeServer server = asked((peer, request, id) -> peer.drop());
                ClientObs obs = (ClientObs) new ClientDoor(20_000).open(server.address(), heard)) {
            ObsTrouble trouble = trouble(obs::stats);

            assertEquals(ObsTrouble.Kind.AWAY, trouble.kind());
            assertEquals(ObsTrouble.Kind.AWAY, heard.awaitClosed().reason().kind());
            assertEquals(ObsTrouble.Kind.AWAY, trouble(obs::stats).kind());
            assertEquals(0, obs.waiting());
        }
        assertEquals(List.of(1), List.of(heard.of(ObsEvent.Closed.class).size()));
    }

    @Test
    @SuppressWarnings("try") // closing it early is the test
    void closing_it_fails_the_questions_that_wait() throws Exception {
        try (FakeServer server = asked((peer, request, id) -> {});
                Obs obs = new ClientDoor(20_000).open(server.address(), heard)) {
            CompletableFuture<Obs.Stats> waiting =
                    CompletableFuture.supplyAsync(() -> {
                        try {
                            return obs.stats();
                        } catch (ObsTrouble trouble) {
                            throw new IllegalStateException(trouble);
                        }
                    });
            Eventually.holds("a question", () -> server.requests().contains("GetStats"));
            obs.close();

            assertThrows(ExecutionException.class, () -> waiting.get(5, TimeUnit.SECONDS));
        }
    }

    @Test
    void many_ask_at_once_and_each_gets_its_own_answer() throws Exception {
        try (FakeServer server =
                        new FakeServer() {
                            @Override
                            protected void asked(
                                    Peer peer, String request, String id, JsonObject fields)
                                    throws IOException {
                                String data = "{\"inputSettings\":{\"of\":%s}}";
                                peer.say(answer(id, 100, data.formatted(fields.get("inputName"))));
                            }
                        };
                Obs obs = new ClientDoor().open(server.address(), heard)) {
            List<CompletableFuture<Map<String, Object>>> all =
                    IntStream.range(0, 50)
                            .mapToObj(i -> CompletableFuture.supplyAsync(() -> settings(obs, i)))
                            .toList();
            for (int i = 0; i < all.size(); i++) {
                assertEquals(Map.of("of", "in" + i), all.get(i).get());
            }
        }
    }

    @Test
    void a_listener_may_close_the_connection() throws Exception {
        CompletableFuture<Obs> opened = new CompletableFuture<>();
        try (FakeServer server =
                asked((peer, request, id) -> {
                    peer.say(FakeServer.answer(id, 100, "{}"));
                    peer.say(event("ExitStarted", "{}"));
                })) {
            Obs obs =
                    door.open(
                            server.address(),
                            event -> {
                                heard.accept(event);
                                if (event instanceof ObsEvent.Exiting) {
                                    opened.join().close();
                                }
                            });
            opened.complete(obs);
            obs.stats();
            heard.awaitClosed();
            Eventually.holds("no threads", () -> threads().isEmpty());
        }
        assertEquals(2, heard.all().size());
    }

    @Test
    void no_thread_stays_after_twenty_connections_and_their_ends() throws Exception {
        try (FakeServer server = asked((peer, request, id) -> peer.drop())) {
            for (int i = 0; i < 20; i++) {
                Obs obs = door.open(server.address(), heard);
                assertTrue(
                        threads().stream().allMatch(Thread::isDaemon),
                        () -> "all are daemons: " + threads());
                if (i % 2 == 0) {
                    assertThrows(ObsTrouble.class, obs::stats);
                } else {
                    obs.close();
                }
            }
            opening(new ObsAddress("127.0.0.1", 1, ""));
            Eventually.holds("no threads but " + threads(), () -> threads().isEmpty());
        }
        Eventually.holds("all ends", () -> heard.of(ObsEvent.Closed.class).size() == 20);
    }

    private interface Question {
        void on(FakeServer.Peer peer, String request, String id) throws IOException;
    }

    private static FakeServer asked(Question question) throws IOException {
        return new FakeServer() {
            @Override
            protected void asked(Peer peer, String request, String id, JsonObject fields)
                    throws IOException {
                question.on(peer, request, id);
            }
        };
    }

    private static FakeServer greeting(String text) throws IOException {
        return new FakeServer() {
            @Override
            protected void accepted(Peer peer) throws IOException {
                if (!text.isEmpty()) {
                    peer.say(text);
                }
            }
        };
    }

    private static Map<String, Object> settings(Obs obs, int i) {
        try {
            return obs.settings("in" + i);
        } catch (ObsTrouble trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private static boolean mutes(Obs obs) {
        try {
            return obs.muted("a");
        } catch (ObsTrouble notYet) {
            return false;
        }
    }

    /// Those that a connection started; Jetty's own, and not those of the JDK's HttpClient.
    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(it ->
                        it.getName().startsWith("labcast-obs")
                                || it.getName().contains("HttpClient@")
                                || it.getName().contains("WebSocket"))
                .toList();
    }

    private void assertTrouble(ObsTrouble.Kind kind, String sentence, ObsAddress address) {
        ObsTrouble trouble = opening(address);
        assertEquals(kind, trouble.kind(), trouble.sentence());
        assertEquals(sentence.formatted(address.port()), trouble.sentence());
        assertEquals(List.of(), heard.all());
    }

    private ObsTrouble opening(ObsAddress address) {
        return trouble(() -> door.open(address, heard).close());
    }

    private static ObsTrouble trouble(Executable question) {
        return assertThrows(ObsTrouble.class, question);
    }
}
