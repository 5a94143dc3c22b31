package dev.labcast.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// What Labcast relies on in a connection to OBS Studio: how it is refused, how it ends, and that a
/// new one opens.
abstract class ConnectionContract {
    Obs obs;
    final Heard heard = new Heard();

    abstract ObsDoor door();

    abstract ObsAddress address();

    abstract void freeze(boolean frozen) throws Exception;

    abstract void crash() throws Exception;

    abstract void comeBack() throws Exception;

    /// Waits as long as OBS needs between the making of a source and its removal.
    void settle() throws Exception {}

    /// The longest that a question to one that hangs may take.
    abstract Duration patience();

    @BeforeEach
    void connect() throws Exception {
        obs = door().open(address(), heard);
        assertEquals(List.of("Scene"), obs.scenes());
    }

    @AfterEach
    void leave_it_as_it_was() throws Exception {
        if (obs == null) {
            return;
        }
        settle();
        obs.close();
        try (Obs cleaning = door().open(address(), event -> {})) {
            if (cleaning.record().active()) {
                cleaning.stopRecord();
            }
            cleaning.switchTo("Scene");
            for (String scene : cleaning.scenes()) {
                if (!scene.equals("Scene")) {
                    cleaning.removeScene(scene);
                }
            }
            for (Obs.Input input : cleaning.inputs()) {
                cleaning.removeInput(input.name());
            }
            Eventually.holds("a tidy OBS", () -> cleaning.inputs().isEmpty());
        }
    }

    @Test
    void a_wrong_password_is_told_and_never_shown() {
        for (String wrong : List.of("not-the-password", "")) {
            ObsAddress other = new ObsAddress("127.0.0.1", address().port(), wrong);

            ObsTrouble trouble = trouble(() -> door().open(other, event -> {}));

            assertEquals(ObsTrouble.Kind.PASSWORD, trouble.kind());
            assertFalse(trouble.toString().contains("not-the-password"), trouble.toString());
            assertTrue(trouble.sentence().contains(address().place()), trouble.sentence());
        }
    }

    @Test
    void after_the_end_every_question_fails_and_nothing_is_told() throws Exception {
        obs.close();
        obs.close();
        List<ObsEvent> told = heard.all();
        try (Obs other = door().open(address(), event -> {})) {
            other.createScene("A");
        }

        assertEquals(ObsTrouble.Kind.AWAY, trouble(obs::stats).kind());
        assertEquals(1, heard.of(ObsEvent.Closed.class).size());
        assertEquals(ObsTrouble.Kind.AWAY, heard.awaitClosed().reason().kind());
        assertEquals(told, heard.all());
    }

    @Test
    void a_listener_that_fails_hears_the_next_event_all_the_same() throws Exception {
        Heard other = new Heard();
        try (Obs failing =
                door().open(
                                address(),
                                event -> {
                                    other.accept(event);
                                    throw new IllegalStateException(
                                            "a listener that fails on purpose");
                                })) {
            failing.createScene("A");
            failing.switchTo("A");
            other.await(new ObsEvent.SceneSwitched("A"));
        }
        assertEquals(1, other.of(ObsEvent.Closed.class).size());
    }

    @Test
    void when_it_hangs_one_question_waits_and_the_others_fail_at_once() throws Exception {
        freeze(true);
        try {
            long start = System.nanoTime();
            ObsTrouble first = trouble(() -> obs.createScene("Late"));
            long waited = System.nanoTime();
            ObsTrouble second = trouble(obs::stats);
            long failed = System.nanoTime();

            assertEquals(ObsTrouble.Kind.AWAY, first.kind());
            assertEquals(ObsTrouble.Kind.AWAY, second.kind());
            assertTrue(waited - start >= patience().toNanos(), "waited " + (waited - start));
            assertTrue(failed - waited < patience().toNanos() / 4, "took " + (failed - waited));
        } finally {
            freeze(false);
        }
        Eventually.holds("an answer", this::answers);

        Eventually.holds("what nobody waited for", () -> obs.scenes().contains("Late"));
        assertEquals(List.of(), heard.of(ObsEvent.Closed.class));
    }

    @Test
    void one_that_hangs_looks_like_a_stranger() throws Exception {
        freeze(true);
        try {
            ObsTrouble trouble = trouble(() -> door().open(address(), event -> {}));

            assertEquals(ObsTrouble.Kind.STRANGER, trouble.kind());
        } finally {
            freeze(false);
        }
        Eventually.holds("an answer", this::answers);
    }

    @Test
    void when_it_dies_the_connection_ends_and_a_new_one_opens_later() throws Exception {
        crash();
        try {
            ObsTrouble reason = heard.awaitClosed().reason();
            ObsTrouble absent = trouble(() -> door().open(address(), event -> {}));

            assertEquals(ObsTrouble.Kind.AWAY, reason.kind());
            assertEquals(ObsTrouble.Kind.AWAY, trouble(obs::stats).kind());
            assertEquals(ObsTrouble.Kind.ABSENT, absent.kind());
            assertNotEquals(reason.sentence(), absent.sentence());
        } finally {
            comeBack();
        }
        try (Obs again = door().open(address(), event -> {})) {
            assertTrue(again.scenes().contains("Scene"));
        }
        assertEquals(1, heard.of(ObsEvent.Closed.class).size());
    }

    private boolean answers() {
        try {
            obs.version();
            return true;
        } catch (ObsTrouble notYet) {
            return false;
        }
    }

    static ObsTrouble trouble(Executable request) {
        return assertThrows(ObsTrouble.class, request);
    }
}
