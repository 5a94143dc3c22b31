package dev.labcast.web.room;

import static dev.labcast.web.Knocks.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.obs.Eventually;
import dev.labcast.question.Decision;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.Refusal;
import dev.labcast.session.SessionEvent;
import dev.labcast.web.AllThreads;
import dev.labcast.web.Knocks;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RoomServerTest {
    private RoomRig rig;

    @BeforeEach
    void open() throws IOException {
        rig = new RoomRig();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void the_page_is_for_everybody_and_the_rest_for_those_who_gave_the_pin() throws Exception {
        assertEquals(200, status(rig.get("/")));
        assertEquals(200, status(rig.get("/?anchor=plot:2")));
        assertEquals(200, status(rig.get("/room.js")));
        assertEquals(200, status(rig.get("/room.css")));
        assertTrue(rig.get("/mine").endsWith("{\"guest\":false}"));
        assertEquals(401, status(rig.get("/state")));
        assertEquals(401, status(rig.get("/stream")));

        String cookie = rig.enter();

        assertEquals(200, status(rig.get("/state", "Cookie: " + cookie)));
        assertTrue(
                rig.get("/mine", "Cookie: a=b; " + cookie + "; c=d")
                        .endsWith("{\"guest\":true,\"voted\":[]}"));
    }

    @Test
    void the_cookie_is_for_this_server_and_no_script() throws Exception {
        String answer = rig.post("/enter", "{\"pin\":\"" + rig.pin() + "\"}");

        assertTrue(answer.contains("; HttpOnly; SameSite=Strict; Path=/; Max-Age=86400"), answer);
    }

    @Test
    void a_question_goes_from_the_asker_to_the_researcher_to_all() throws Exception {
        String asker = rig.enter();
        String other = rig.enter();
        try (Socket stream = rig.stream(other)) {
            Knocks.readUntil(stream.getInputStream(), "\"questions\":[]");
            String held = rig.ask(asker, "Why <b>Adam</b>?");
            assertTrue(
                    held.endsWith(
                            "{\"guest\":true,\"question\":{\"state\":\"held\",\"number\":0},\"voted\":[]}"),
                    held);
            assertFalse(rig.get("/state", "Cookie: " + other).contains("Adam"));

            rig.doing(new QuestionCommand.Approve(rig.newest().id()));

            String told = Knocks.readUntil(stream.getInputStream(), "Adam");
            assertTrue(
                    told.contains(
                            "\"questions\":[{\"number\":1,\"state\":\"waiting\",\"source\":\"room\","
                                    + "\"name\":\"\",\"text\":\"Why <b>Adam</b>?\",\"anchor\":\"\","
                                    + "\"askedAt\":0,\"votes\":0,\"seen\":0}]"),
                    told);
            assertTrue(rig.vote(other, 1, true).endsWith("\"voted\":[1]}"));
            Knocks.readUntil(stream.getInputStream(), "\"votes\":1");
            rig.doing(new QuestionCommand.Answer(rig.newest().id(), 2_530_000, "s1"));
            Knocks.readUntil(stream.getInputStream(), "\"state\":\"answered\",\"at\":2530000");
        }
        assertTrue(
                rig.get("/mine", "Cookie: " + asker)
                        .contains("{\"state\":\"answered\",\"number\":1,\"at\":2530000}"));
    }

    @Test
    void a_withdrawn_question_is_told_without_its_text() throws Exception {
        rig.doing(new QuestionCommand.Premoderate(false));
        String asker = rig.enter();
        rig.ask(asker, "Secret thought?");
        rig.post("/withdraw", "{}", "Cookie: " + asker);

        String state =
                Eventually.value(
                        () -> state(asker),
                        it -> it.contains("{\"number\":1,\"state\":\"retracted\"}"));
        assertFalse(state.contains("thought"), state);
        assertEquals(409, status(rig.post("/withdraw", "{}", "Cookie: " + asker)));
    }

    @Test
    void name_anchor_and_text_come_through_cleaned() throws Exception {
        rig.doing(new QuestionCommand.Premoderate(false));
        String asker = rig.enter();
        rig.post(
                "/ask",
                "{\"name\":\" Mi\\u202era \",\"text\":\"why\\n\\u0000not?\",\"anchor\":\"terminal:17\"}",
                "Cookie: " + asker);

        Eventually.value(
                () -> state(asker),
                it ->
                        it.contains(
                                "\"name\":\"Mira\",\"text\":\"why not?\",\"anchor\":\"terminal:17\""));
    }

    @Test
    void the_head_says_what_is_done_and_nothing_of_it_while_the_stage_is_hidden() throws Exception {
        String cookie = rig.enter();
        rig.log(new SessionEvent.SegmentOpened("s1", "debugging", "NaN hunt", List.of(), 500));
        Eventually.value(
                () -> state(cookie),
                it ->
                        it.contains(
                                "\"segment\":{\"activity\":\"Debugging\",\"title\":\"NaN hunt\",\"since\":500}"));

        rig.log(new SessionEvent.CurtainDrawn("a reason nobody should read"));

        String hidden = Eventually.value(() -> state(cookie), it -> it.contains("\"hidden\":true"));
        assertFalse(hidden.contains("NaN") || hidden.contains("reason"), hidden);
    }

    @Test
    void the_state_says_what_time_it_is_also_when_nothing_happened_for_long() throws Exception {
        String cookie = rig.enter();
        rig.clock.millis.set(1_000);
        assertTrue(state(cookie).contains("\"now\":1000,"));

        rig.clock.millis.set(61_000);

        assertTrue(state(cookie).contains("\"now\":61000,"), state(cookie));
        try (Socket stream = rig.stream(cookie)) {
            String told = Knocks.readUntil(stream.getInputStream(), "\"questions\"");
            assertTrue(told.contains("\"now\":61000,"), told);
        }
    }

    @Test
    void one_who_comes_back_with_the_cookie_is_the_same() throws Exception {
        rig.doing(new QuestionCommand.Premoderate(false));
        String asker = rig.enter();
        String voter = rig.enter();
        rig.ask(asker, "Why?");
        rig.vote(voter, 1, true);

        String again = rig.post("/enter", "{\"pin\":\"" + rig.pin() + "\"}", "Cookie: " + voter);

        assertEquals(RoomRig.cookie(again), Optional.empty());
        assertTrue(again.endsWith("\"voted\":[1]}"), again);
    }

    @Test
    void a_wish_that_makes_no_sense_changes_nothing() throws Exception {
        rig.doing(new QuestionCommand.Premoderate(false));
        String cookie = "Cookie: " + rig.enter();

        assertEquals(409, status(rig.post("/ask", "{}", cookie)));
        for (String wish :
                List.of(
                        "[1]",
                        "{\"text\":",
                        "",
                        "{\"text\":{\"a\":1}}",
                        "{\"text\":7}",
                        "{\"text\":\"Why?\",\"name\":true}",
                        "{\"text\":\"Why?\",\"anchor\":null}",
                        "{\"text\":\"Why?\"} {}",
                        "{\"text\":\"Why?\"}]")) {
            rig.clock.millis.addAndGet(60_000);
            assertEquals(400, status(rig.post("/ask", wish, cookie)), wish);
        }
        assertEquals(List.of(), List.copyOf(rig.now().questions()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"number\":\"1\",\"up\":true}",
                "{\"number\":1.9,\"up\":true}",
                "{\"number\":1.0,\"up\":true}",
                "{\"number\":18446744073709551617,\"up\":true}",
                "{\"number\":1e99,\"up\":true}",
                "{\"number\":1,\"up\":\"true\"}",
                "{\"number\":1,\"up\":1}",
                "{\"number\":1}",
                "{\"up\":true}",
                "{\"number\":1,\"up\":true} 1"
            })
    void a_vote_is_a_whole_number_and_yes_or_no(String wish) throws Exception {
        rig.doing(new QuestionCommand.Premoderate(false));
        rig.ask(rig.enter(), "Why?");

        assertEquals(400, status(rig.post("/vote", wish, "Cookie: " + rig.enter())));
        assertEquals(0, rig.newest().votes());
    }

    private static final String ONE = "0123456789abcdef0123456789abcdef";

    @Test
    void a_question_that_a_phone_sends_again_is_asked_once_and_answered_as_before()
            throws Exception {
        rig.doing(new QuestionCommand.Premoderate(false));
        String cookie = "Cookie: " + rig.enter();
        String wish = "{\"text\":\"Why?\",\"id\":\"" + ONE + "\"}";

        String first = rig.post("/ask", wish, cookie);
        String again = rig.post("/ask", wish, cookie);

        assertEquals(200, status(first));
        assertEquals(200, status(again), again);
        assertEquals(1, rig.now().questions().size());
        assertEquals(409, status(rig.post("/ask", "{\"text\":\"And?\"}", cookie)));
    }

    @Test
    void a_question_that_was_taken_back_before_it_came_stays_away() throws Exception {
        String cookie = "Cookie: " + rig.enter();

        assertEquals(200, status(rig.post("/withdraw", "{\"id\":\"" + ONE + "\"}", cookie)));
        String late = rig.post("/ask", "{\"text\":\"Why?\",\"id\":\"" + ONE + "\"}", cookie);

        assertEquals(409, status(late), late);
        assertEquals(List.of(), List.copyOf(rig.now().questions()));
    }

    @Test
    void nobody_takes_back_what_another_guest_asked_under_the_same_name() throws Exception {
        rig.doing(new QuestionCommand.Premoderate(false));
        String asker = "Cookie: " + rig.enter();
        String other = "Cookie: " + rig.enter();
        rig.post("/ask", "{\"text\":\"Why?\",\"id\":\"" + ONE + "\"}", asker);

        rig.post("/withdraw", "{\"id\":\"" + ONE + "\"}", other);

        assertEquals("Why?", rig.newest().text());
    }

    @Test
    void ids_are_hex_digits_and_not_many_are_taken_back_at_once() throws Exception {
        String cookie = "Cookie: " + rig.enter();
        for (String id : List.of("\"\"", "\"1\"", "7", "null", "\"" + ONE + "0\"")) {
            assertEquals(400, status(rig.post("/withdraw", "{\"id\":" + id + "}", cookie)), id);
        }
        for (int i = 0; i < 3; i++) {
            rig.post("/withdraw", "{\"id\":\"" + ONE + "\"}", cookie);
        }

        assertEquals(429, status(rig.post("/withdraw", "{\"id\":\"" + ONE + "\"}", cookie)));
    }

    @Test
    void who_is_silenced_loses_what_they_asked_and_can_only_look_on() throws Exception {
        rig.doing(new QuestionCommand.Premoderate(false));
        String asker = rig.enter();
        String other = rig.enter();
        rig.ask(asker, "Spam?");
        rig.ask(other, "Why?");
        rig.vote(asker, 2, true);

        rig.chat.silence(rig.guests.find(asker).orElseThrow().viewer().id());

        assertEquals(
                List.of("", "Why?"), rig.now().questions().stream().map(Question::text).toList());
        assertEquals(0, rig.newest().votes());
        rig.clock.millis.addAndGet(60_000);
        for (String refused : List.of(rig.ask(asker, "More?"), rig.vote(asker, 2, true))) {
            assertEquals(409, status(refused));
            assertTrue(refused.contains(Refusal.SILENCED.sentence()), refused);
        }
        assertEquals(200, status(rig.get("/state", "Cookie: " + asker)));
        assertEquals(200, status(rig.vote(rig.enter(), 2, true)));
    }

    @Test
    void a_cleared_room_is_empty_and_goes_on() throws Exception {
        rig.doing(new QuestionCommand.Premoderate(false));
        rig.ask(rig.enter(), "Before?");

        rig.chat.clear();
        String meanwhile = rig.ask(rig.enter(), "In the same moment?");
        rig.clock.millis.addAndGet(60_000);
        rig.ask(rig.enter(), "After?");

        assertEquals(409, status(meanwhile));
        assertEquals(
                List.of("", "After?"), rig.now().questions().stream().map(Question::text).toList());
    }

    @Test
    void a_queue_that_is_busy_is_said_to_be() throws Exception {
        String cookie = rig.enter();
        rig.answer =
                Optional.of(CompletableFuture.completedFuture(new Decision.Refused(Refusal.BUSY)));
        String busy = rig.ask(cookie, "Why?");
        assertEquals(503, status(busy));
        assertTrue(busy.contains("The room is busy"), busy);

        rig.answer = Optional.of(CompletableFuture.failedFuture(new IllegalStateException()));
        assertEquals(503, status(rig.ask(cookie, "Why?")));
    }

    @Test
    void a_wish_that_is_not_answered_within_three_seconds_is_given_up() throws Exception {
        String cookie = rig.enter();
        CompletableFuture<Decision> never = new CompletableFuture<>();
        rig.answer = Optional.of(never);

        assertEquals(503, status(rig.ask(cookie, "Why?")));
        assertTrue(never.isCancelled());
    }

    @Test
    void of_a_wish_that_can_no_longer_be_given_up_the_guest_is_told_what_came() throws Exception {
        String cookie = rig.enter();
        CompletableFuture<Decision> begun =
                new CompletableFuture<>() {
                    @Override
                    public boolean cancel(boolean mayInterruptIfRunning) {
                        return !complete(new Decision.Done(List.of()));
                    }
                };
        rig.answer = Optional.of(begun);

        assertEquals(200, status(rig.ask(cookie, "Why?")));
    }

    @Test
    void nothing_listens_and_no_thread_is_left_once_it_is_closed() throws Exception {
        String cookie = rig.enter();
        int port = rig.port();
        try (Socket stream = rig.stream(cookie)) {
            Knocks.readUntil(stream.getInputStream(), "questions");
            assertTrue(AllThreads.named("labcast-room").size() >= 2, "request and feed");
            rig.close();
            String rest = Knocks.readUntil(stream.getInputStream(), "never");
            assertFalse(rest.endsWith("and then nothing"), "the stream has an end");
        }

        assertThrows(IOException.class, () -> Knocks.connect(port).close());
        noThreadIsLeft();
    }

    @Test
    void a_room_that_is_opened_in_a_hurry_is_whole() throws Exception {
        Thread.currentThread().interrupt();
        try (RoomServer hurried = openAnother()) {
            assertTrue(Thread.interrupted(), "the hurry is not forgotten");
            Invitation there = hurried.invitation();
            assertEquals(200, status(Knocks.get(there.address().getPort(), there.place(), "/")));
        }
        rig.close();
        noThreadIsLeft();
    }

    private static void noThreadIsLeft() throws Exception {
        Eventually.holds(
                "no thread of the room is left", () -> AllThreads.named("labcast-room").isEmpty());
    }

    @Test
    void the_stage_is_for_those_who_gave_the_pin() throws Exception {
        String cookie = "Cookie: " + rig.enter();
        String led = rig.get("/watch/");
        assertEquals(303, Knocks.status(led));
        assertTrue(led.contains("\r\nLocation: /\r\n"), led);
        for (String path : List.of("state", "stream", "live.js")) {
            assertEquals(401, Knocks.status(rig.get("/watch/" + path)), path);
            assertEquals(401, Knocks.status(rig.get("/watch/" + path, "Cookie: labcast-room=0")));
        }

        assertTrue(rig.get("/watch/", cookie).contains("<title>Labcast</title>"));
        assertEquals(200, Knocks.status(rig.get("/watch/live.js", cookie)));
        assertEquals(404, Knocks.status(rig.get("/watch/../room.js", cookie)));
        assertEquals(404, Knocks.status(rig.get("/watch/enter", cookie)));
        rig.stage.say("on stage");
        assertTrue(rig.get("/watch/state", cookie).contains("on stage"));
    }

    @Test
    void a_taken_port_is_left_for_a_free_one() throws Exception {
        try (RoomServer second = openAnother()) {
            assertTrue(second.invitation().address().getPort() != rig.port());
        }
    }

    private RoomServer openAnother() throws IOException {
        return RoomServer.open(
                RoomPlace.HERE,
                rig.port(),
                new RoomServer.Parts(
                        rig.feed,
                        rig.chat,
                        new Guests(() -> "0".repeat(32), rig.clock),
                        () -> "0".repeat(32),
                        Optional.empty()),
                rig.clock,
                () -> {});
    }

    private String state(String cookie) {
        try {
            return rig.get("/state", "Cookie: " + cookie);
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }
}
