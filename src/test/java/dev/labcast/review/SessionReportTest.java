package dev.labcast.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionHeader;
import dev.labcast.session.Activity;
import dev.labcast.session.Entry;
import dev.labcast.session.Pane;
import dev.labcast.session.QuestionKind;
import dev.labcast.session.Recording;
import dev.labcast.session.Scene;
import dev.labcast.session.SceneSource;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Take;
import dev.labcast.session.Vocabulary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SessionReportTest {
    private final List<Entry> entries = new ArrayList<>();
    private SessionState state = SessionState.initial();

    @Test
    void a_report_names_segments_marks_times_counts_and_warnings() {
        at(0, new SessionEvent.SessionOpened("Scaling laws"));
        at(100, new SessionEvent.PaneStaged(Pane.TERMINAL, true));
        at(1_000, opened("s1", "debugging", "The loss is \u001b[31mNaN", List.of("nan"), 1_000));
        at(3_000, new SessionEvent.MarkSet("m1", "found it", 2_500));
        at(61_000, opened("s2", "policy-reading", "", List.of(), 61_000));
        at(61_500, new SessionEvent.Masked(Pane.TERMINAL, "token", 2));
        at(61_550, new SessionEvent.MaskWaived(1, Pane.TERMINAL, "token"));
        at(61_560, new SessionEvent.MaskRestored(1, Pane.TERMINAL, "token"));
        at(61_600, new SessionEvent.CurtainDrawn("a key"));
        at(61_700, new SessionEvent.CurtainLifted());
        at(61_800, new SessionEvent.ViewerSpoke("rehearsal", "ada", "why?"));
        at(61_900, new SessionEvent.Warned("The overlay failed."));
        at(62_000, new SessionEvent.NotebookOpened("lab.md", List.of("x")));
        at(3_661_000, opened("s3", "debugging", "", List.of(), 62_000));
        SessionReport report = SessionReport.of(session(List.of("The end was damaged.")));
        assertEquals(
                List.of(
                        new SessionReport.Part(
                                "s1",
                                1_000,
                                61_000,
                                "debugging",
                                "Debugging",
                                "The loss is \u001b[31mNaN",
                                List.of("nan"),
                                List.of(Pane.TERMINAL)),
                        new SessionReport.Part(
                                "s2",
                                61_000,
                                62_000,
                                "policy-reading",
                                "policy-reading",
                                "",
                                List.of(),
                                List.of(Pane.TERMINAL)),
                        new SessionReport.Part(
                                "s3",
                                62_000,
                                3_661_000,
                                "debugging",
                                "Debugging",
                                "",
                                List.of(),
                                List.of(Pane.TERMINAL))),
                report.segments());
        assertEquals(
                Map.of("Debugging", 60_000L + 3_599_000L, "policy-reading", 1_000L),
                report.activities());
        assertEquals(new SessionReport.Counts(14, 0, 1, 2, 0, 1, 1, 0, 1, 1), report.counts());
        assertEquals(
                """
                Scaling laws  (/sessions/x)
                2026-11-22T10:00:00Z, 1:01:01.0, not closed in order

                Segments
                  0:00:01.0 - 0:01:01.0  0:01:00.0  Debugging: The loss is [31mNaN  #nan  [terminal]
                  0:01:01.0 - 0:01:02.0  0:00:01.0  policy-reading  [terminal]
                  0:01:02.0 - 1:01:01.0  0:59:59.0  Debugging  [terminal]

                Activities
                  1:00:59.0  Debugging
                  0:00:01.0  policy-reading

                Marks
                  0:00:02.5  found it

                14 events: 0 terminal screens, 1 notebook change, 0 plots, 1 viewer message
                2 masked (token 2); the stage was hidden once
                1 mask lifted as fine, 1 of them masked again later

                Said while recording
                  The overlay failed.

                Warnings
                  The end was damaged.
                """,
                ReportText.of(report));
    }

    @Test
    void a_report_tells_each_question_with_what_became_of_it() {
        at(100, queued(1, "mira", "Why \u001b[31mAdam?"));
        at(200, queued(2, "", "Which seed?"));
        at(300, queued(3, "troll", "gone"));
        at(350, new SessionEvent.QuestionVoted(1, 7));
        at(400, new SessionEvent.QuestionShown(OptionalLong.of(1)));
        at(500, new SessionEvent.QuestionShown(OptionalLong.of(2)));
        at(600, new SessionEvent.QuestionRetracted(3));
        at(62_000, new SessionEvent.QuestionAnswered(2, 61_900, "s1"));
        at(63_000, new SessionEvent.QuestionDropped(1));
        SessionReport report = SessionReport.of(session(List.of()));
        assertEquals(
                new QuestionReport(
                        2,
                        QuestionKind.QUESTION,
                        "room",
                        "",
                        "Which seed?",
                        "",
                        50,
                        0,
                        0,
                        "s1",
                        0,
                        List.of(
                                new SessionReport.Moment(200, "queued"),
                                new SessionReport.Moment(500, "on-stage"),
                                new SessionReport.Moment(61_900, "answered"))),
                report.questions().get(1));
        String text = ReportText.of(report);
        assertTrue(
                text.contains(
                        """
                        Questions
                          #1  mira (room), 7 votes: Why [31mAdam?
                              asked 0:00:00.0, queued 0:00:00.1, on-stage 0:00:00.4, queued 0:00:00.5, dropped 0:01:03.0
                          #2  somebody (room), 0 votes: Which seed?
                              asked 0:00:00.0, queued 0:00:00.2, on-stage 0:00:00.5, answered 0:01:01.9
                          #3  somebody (room), 0 votes: (taken back)
                              asked 0:00:00.0, queued 0:00:00.3, retracted 0:00:00.6
                        """),
                text);
    }

    @Test
    void whoever_found_something_is_named_for_it() {
        at(
                100,
                new SessionEvent.QuestionQueued(
                        1, "room", "mira", "Off by one", "", 50, QuestionKind.BUG));
        at(
                200,
                new SessionEvent.QuestionQueued(
                        2, "twitch", "", "A cache?", "", 60, QuestionKind.IDEA));
        at(
                210,
                new SessionEvent.QuestionQueued(
                        3, "room", "tom", "Cache it", "", 61, QuestionKind.IDEA));
        at(250, new SessionEvent.QuestionSeen(1, 9));
        at(260, new SessionEvent.QuestionVoted(1, 6));
        at(300, new SessionEvent.QuestionMerged(2, 3));
        at(400, new SessionEvent.QuestionAccepted(1, 390, "s1"));
        at(500, new SessionEvent.QuestionAccepted(2, 500, ""));
        at(500, new SessionEvent.QuestionAccepted(3, 500, ""));
        SessionReport report = SessionReport.of(session(List.of()));

        assertEquals(
                List.of(9, 0, 0),
                report.questions().stream().map(QuestionReport::impressions).toList());
        assertEquals(
                List.of(0L, 0L, 2L),
                report.questions().stream().map(QuestionReport::into).toList());
        assertEquals("s1", report.questions().getFirst().segment());
        String text = ReportText.of(report);
        assertTrue(
                text.contains(
                        """
                          #3  idea, tom (room), 0 votes: Cache it
                              asked 0:00:00.0, queued 0:00:00.2, merged 0:00:00.3, accepted 0:00:00.5
                          Found by mira: Off by one
                          Found by somebody: A cache?
                          Found by tom: Cache it
                        """),
                text);
    }

    private static SessionEvent queued(long number, String name, String text) {
        return new SessionEvent.QuestionQueued(number, "room", name, text, "", 50);
    }

    @Test
    void a_report_says_how_the_session_went_out() {
        at(0, new SessionEvent.SceneChosen(Scene.DESK));
        at(100, new SessionEvent.BridgeChanged("obs", "connected", "OBS 30 is there."));
        at(200, new SessionEvent.RecordingStarted("/video/a.mkv", 150, 0, 12));
        at(300, new SessionEvent.StreamStarted());
        at(400, new SessionEvent.SceneChosen(Scene.AWAY, SceneSource.OBS, OptionalLong.of(390)));
        at(500, new SessionEvent.ForeignSceneShown("Webcam"));
        at(9_000, new SessionEvent.RecordingStopped("a.mkv", 8_950));
        at(10_000, new SessionEvent.StreamStopped());
        at(11_000, new SessionEvent.StreamStarted());
        at(12_000, new SessionEvent.RecordingStarted("a.mkv", 12_000, 8_800, 12));
        at(13_000, new SessionEvent.Warned("x"));
        SessionReport report = SessionReport.of(session(List.of()));
        List<Take> takes =
                List.of(
                        new Take(150, OptionalLong.of(8_950), 0),
                        new Take(12_000, OptionalLong.empty(), 8_800));
        assertEquals(
                new SessionReport.OnAir(
                        List.of(new Recording("a.mkv", 12, takes)),
                        List.of(
                                new SessionReport.Stream(300, 10_000),
                                new SessionReport.Stream(11_000, 13_000)),
                        2,
                        1,
                        List.of(new SessionReport.Moment(500, "Webcam")),
                        List.of(
                                new SessionReport.Contact(
                                        100, "obs", "connected", "OBS 30 is there."))),
                report.onAir());
        String text = ReportText.of(report);
        String said =
                """
                Media
                  a.mkv
                    0:00:00.1 - 0:00:08.9  from 0:00:00.0 in it, +-12 ms
                    0:00:12.0 - 0:00:13.0  from 0:00:08.8 in it, +-12 ms

                Streamed
                  0:00:00.3 - 0:00:10.0
                  0:00:11.0 - 0:00:13.0

                Scenes of OBS
                  0:00:00.5  Webcam

                Bridges
                  0:00:00.1  obs connected: OBS 30 is there.

                11 events\
                """;
        assertTrue(text.contains(said), text);
        assertTrue(text.contains("2 scenes were put on, 1 of them from OBS"), text);
    }

    @Test
    void a_session_of_nothing_has_a_report_too() {
        SessionReport report = SessionReport.of(session(List.of()));
        assertEquals(
                """
                From the header  (/sessions/x)
                2026-11-22T10:00:00Z, 0:00:00.0, not closed in order

                No segments

                0 events: 0 terminal screens, 0 notebook changes, 0 plots, 0 viewer messages
                0 masked; the stage was never hidden
                """,
                ReportText.of(report));
    }

    @Test
    void one_of_a_kind_is_counted_in_the_singular_and_more_in_the_plural() {
        at(0, new SessionEvent.NotebookOpened("lab.md", List.of("x")));
        assertEquals(
                "1 event: 0 terminal screens, 1 notebook change, 0 plots, 0 viewer messages",
                ReportText.of(SessionReport.of(session(List.of()))).lines().toList().get(5));
        at(1, new SessionEvent.CurtainDrawn("a key"));
        at(2, new SessionEvent.CurtainLifted());
        at(3, new SessionEvent.CurtainDrawn("a key"));
        assertEquals(
                "0 masked; the stage was hidden 2 times",
                ReportText.of(SessionReport.of(session(List.of()))).lines().toList().get(6));
    }

    private static SessionEvent opened(
            String id, String activity, String title, List<String> tags, long at) {
        return new SessionEvent.SegmentOpened(id, activity, title, tags, at);
    }

    private void at(long time, SessionEvent event) {
        Entry entry = new Entry(entries.size(), time, event);
        entries.add(entry);
        state = state.evolve(entry);
    }

    private Recovered session(List<String> warnings) {
        SessionHeader header =
                new SessionHeader(
                        "a1b2",
                        "From the header",
                        Instant.parse("2026-11-22T10:00:00Z"),
                        new Vocabulary(
                                List.of(new Activity("debugging", "Debugging", "3", "#aa5500"))),
                        "0.1.0");
        return new Recovered(
                new SessionFolder(Path.of("/sessions/x")), header, entries, state, warnings, false);
    }
}
