package dev.labcast.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// OBS here is what the test says: events, and answers when the test gives them.
class ProgramSceneTest {
    private final Deque<CompletableFuture<String>> asked = new ArrayDeque<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final List<Long> pauses = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final ProgramScene program =
            new ProgramScene(
                    this::ask,
                    millis -> {
                        pauses.add(millis);
                        return later::add;
                    },
                    told::add);

    @BeforeEach
    void begin() {
        program.begin("Terminal");
    }

    @Test
    void a_scene_is_told_when_its_transition_starts_and_not_again_at_its_end() {
        started();
        answer("Plots");
        changed("Plots");

        assertEquals(List.of("Plots"), told);
        assertEquals(List.of(), List.copyOf(asked));
        assertEquals(List.of(), pauses);
    }

    @Test
    void an_answer_from_before_obs_took_the_scene_is_asked_for_again() {
        started();
        answer("Terminal");
        later.remove().run();
        answer("Terminal");
        later.remove().run();
        answer("Plots");
        started();
        answer("Plots");
        later.remove().run();
        answer("Terminal");

        assertEquals(List.of("Plots", "Terminal"), told);
        assertEquals(List.of(2L, 4L, 2L), pauses);
    }

    @Test
    void a_transition_to_the_same_scene_is_looked_into_for_a_quarter_of_a_second() {
        started();
        answer("Terminal");
        while (!later.isEmpty()) {
            later.remove().run();
            answer("Terminal");
        }

        assertEquals(List.of(), told);
        assertEquals(List.of(2L, 4L, 8L, 16L, 32L, 64L, 128L), pauses);
    }

    @Test
    void a_look_that_was_put_off_is_left_out_once_another_transition_started() {
        started();
        answer("Terminal");
        started();
        answer("Desk");
        later.remove().run();

        assertEquals(List.of("Desk"), told);
        assertEquals(List.of(), List.copyOf(asked));
    }

    @Test
    void a_transition_that_starts_while_obs_is_asked_is_asked_for_after_that() {
        started();
        started();
        assertEquals(1, asked.size());
        answer("Plots");
        answer("Desk");

        assertEquals(List.of("Plots", "Desk"), told);
    }

    @Test
    void an_answer_that_an_event_made_old_on_its_way_is_not_told() {
        started();
        changed("Plots");
        answer("Terminal");
        answer("Plots");
        changed("Desk");

        assertEquals(List.of("Plots", "Desk"), told);
    }

    @Test
    void nor_is_one_that_two_events_made_old() {
        started();
        changed("Plots");
        changed("Desk");
        answer("Terminal");
        answer("Desk");

        assertEquals(List.of("Plots", "Desk"), told);
    }

    private CompletableFuture<String> ask() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        asked.add(answer);
        return answer;
    }

    private void answer(String scene) {
        asked.remove().complete(scene);
    }

    private void started() {
        heard("SceneTransitionStarted", "");
    }

    private void changed(String scene) {
        heard("CurrentProgramSceneChanged", scene);
    }

    private void heard(String event, String scene) {
        JsonObject data = new JsonObject();
        data.addProperty("sceneName", scene);
        JsonObject body = new JsonObject();
        body.addProperty("eventType", event);
        body.add("eventData", data);
        program.heard(new RawEvent(new Fields(body)));
    }
}
