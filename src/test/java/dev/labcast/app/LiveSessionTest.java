package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionReader;
import dev.labcast.session.Cue;
import dev.labcast.session.Recording;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Take;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LiveSessionTest {
    @TempDir Path home;

    @Test
    void a_session_is_recorded_from_its_opening_to_its_closing() throws Exception {
        SessionRig rig = new SessionRig(home);
        LiveSession session = rig.prepare("Scaling laws");

        session.begin();
        assertTrue(session.cue(start("debugging")));
        assertFalse(session.cue(start("debugging")), "nothing came of the second press");
        session.settle();
        session.close();

        List<String> kinds = rig.logged.stream().map(e -> e.getClass().getSimpleName()).toList();
        assertEquals(List.of("SessionOpened", "SegmentOpened", "SessionClosed"), kinds);
        assertEquals(new SessionEvent.SessionOpened("Scaling laws"), rig.logged.getFirst());
        assertEquals(List.of(), rig.told);
        Recovered read = new SessionReader().open(session.folder());
        assertEquals(session.logged(), read.state());
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void what_happens_before_the_beginning_is_not_lost_and_comes_after_the_opening()
            throws Exception {
        SessionRig rig = new SessionRig(home);
        LiveSession session = rig.prepare("Early");
        assertEquals(SessionState.initial(), session.logged());

        session.begin();
        session.happened(new SessionEvent.ViewerSpoke("rehearsal", "mira", "hello"));
        session.settle();

        assertEquals(1, session.logged().viewers().size());
        assertEquals("Early", session.logged().title());
        session.close();
    }

    @Test
    void a_secret_in_the_title_is_masked_in_folder_header_and_log() throws Exception {
        SessionRig rig = new SessionRig(home);
        LiveSession session =
                rig.prepare("Why hunter2hunter2 fails", "DB_PASSWORD", "hunter2hunter2");
        session.begin();
        session.close();

        assertFalse(session.folder().path().toString().contains("hunter2"));
        try (Stream<Path> files = Files.walk(session.folder().path())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file).contains("hunter2"), file.toString());
            }
        }
        assertTrue(session.logged().title().startsWith("Why "), session.logged().title());
    }

    @Test
    void a_secret_in_a_recordings_path_is_masked_in_the_header() throws Exception {
        List<Take> takes = List.of(new Take(5, OptionalLong.empty(), 0));
        LiveSession session = new SessionRig(home).prepare("x", "DB_PASSWORD", "hunter2hunter2");
        session.describe(List.of(new Recording("/too/early.mkv", 3, takes)));
        session.begin();
        session.describe(List.of(new Recording("/video/hunter2hunter2/a.mkv", 3, takes)));
        session.close();

        Recording named = new SessionReader().open(session.folder()).header().media().getFirst();
        assertTrue(named.file().startsWith("/video/"), named.file());
        assertFalse(named.file().contains("hunter2"), named.file());
        assertEquals(takes, named.takes());
    }

    @Test
    void a_scene_from_obs_and_the_cut_it_makes_are_logged_with_the_same_time() throws Exception {
        SessionRig rig = new SessionRig(home);
        LiveSession session = rig.prepare("x");
        session.begin();
        session.shown(new SessionEvent.SceneChosen(Scene.DESK));
        session.cue(start("debugging"));
        assertTrue(session.cue(Cue.FollowScene.of(Scene.AWAY, session.vocabulary())));
        assertFalse(session.cue(Cue.FollowScene.of(Scene.AWAY, session.vocabulary())));
        session.settle();

        SessionState state = session.logged();
        assertEquals(Scene.AWAY, state.scene());
        assertEquals("break", state.segments().current().orElseThrow().activity());
        assertEquals(state.shown().since(), state.segments().current().orElseThrow().start());
        assertEquals(session.book().segments(), state.segments());
        session.close();
    }

    @Test
    void a_folder_that_cannot_be_made_is_refused_with_what_to_do() throws Exception {
        SessionRig rig = new SessionRig(home);
        Files.writeString(rig.sessions(), "a file in the way");

        Refusal refusal = assertThrows(Refusal.class, () -> rig.prepare("x"));

        assertTrue(
                refusal.sentence().startsWith("No session can be recorded in " + rig.sessions()),
                refusal.sentence());
        assertTrue(
                refusal.sentence()
                        .endsWith(
                                "name another folder (--sessions for the desk, --out for a rehearsal)."),
                refusal.sentence());
    }

    @Test
    void a_folder_that_vanished_before_the_beginning_is_refused_in_the_same_words()
            throws Exception {
        SessionRig rig = new SessionRig(home);
        LiveSession session = rig.prepare("x");
        Files.delete(session.folder().plots());
        Files.delete(session.folder().path());

        Refusal refusal = assertThrows(Refusal.class, session::begin);

        assertTrue(
                refusal.sentence().startsWith("No session can be recorded in " + rig.sessions()),
                refusal.sentence());
    }

    @Test
    void two_sessions_of_one_day_and_title_get_folders_of_their_own() throws Exception {
        SessionRig rig = new SessionRig(home);

        Path first = rig.prepare("x").folder().path();
        Path second = rig.prepare("x").folder().path();

        assertEquals(first.resolveSibling(first.getFileName() + "-2"), second);
    }

    private static Cue start(String activity) {
        return new Cue.Start(activity, "", List.of(), Long.MAX_VALUE);
    }
}
