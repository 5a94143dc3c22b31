package dev.labcast.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SegmentsTest {

    @Test
    void an_activity_takes_over_from_the_one_before() {
        Folded folded = new Folded().cue(1000, start("reading")).cue(5000, start("debugging"));

        assertEquals(List.of("s0 reading 1000-5000", "s1 debugging 5000-…"), folded.segments());
    }

    @Test
    void pressing_the_running_activity_again_changes_nothing() {
        Folded folded = new Folded().cue(1000, start("reading")).cue(1001, start("reading"));

        assertEquals(List.of("s0 reading 1000-…"), folded.segments());
        assertEquals(1, folded.state().entries());
    }

    @Test
    void pressing_it_again_with_a_title_and_tags_adds_them() {
        Folded folded =
                new Folded()
                        .cue(1000, new Cue.Start("reading", "", List.of("a"), 1000))
                        .cue(2000, new Cue.Start("reading", "Hoffmann 2022", List.of("b"), 2000));

        Segment open = folded.state().segments().current().orElseThrow();
        assertEquals("Hoffmann 2022", open.title());
        assertEquals(List.of("a", "b"), open.tags());
        assertEquals(1000, open.start());
    }

    @Test
    void an_activity_that_began_four_minutes_ago_cuts_the_one_before() {
        Folded folded =
                new Folded()
                        .cue(0, start("reading"))
                        .cue(600_000, new Cue.Start("debugging", "", List.of(), 360_000));

        assertEquals(List.of("s0 reading 0-360000", "s1 debugging 360000-…"), folded.segments());
    }

    @Test
    void what_lies_wholly_behind_a_retroactive_start_is_absorbed() {
        Folded folded =
                new Folded()
                        .cue(0, start("reading"))
                        .cue(100_000, start("break"))
                        .cue(150_000, start("reading"))
                        .cue(600_000, new Cue.Start("debugging", "", List.of(), 90_000));

        assertEquals(List.of("s0 reading 0-90000", "s3 debugging 90000-…"), folded.segments());
    }

    @Test
    void the_running_segment_can_be_backdated_before_the_session_only_to_its_beginning() {
        Folded folded =
                new Folded().cue(60_000, start("reading")).cue(70_000, new Cue.BeganAt(-240_000));

        assertEquals(List.of("s0 reading 0-…"), folded.segments());
    }

    @Test
    void a_start_in_the_future_begins_now() {
        Folded folded = new Folded().cue(5000, new Cue.Start("reading", "", List.of(), 9000));

        assertEquals(List.of("s0 reading 5000-…"), folded.segments());
    }

    @Test
    void a_stopped_segment_leaves_a_gap() {
        Folded folded =
                new Folded()
                        .cue(0, start("reading"))
                        .cue(3000, new Cue.Stop())
                        .cue(3500, new Cue.Stop())
                        .cue(4000, start("reading"));

        assertEquals(List.of("s0 reading 0-3000", "s2 reading 4000-…"), folded.segments());
    }

    @Test
    void a_segment_is_split_inside_and_nowhere_else() {
        Folded folded =
                new Folded()
                        .cue(0, new Cue.Start("reading", "Cover", List.of("t"), 0))
                        .cue(9000, new Cue.Split("s0", 4000))
                        .cue(9000, new Cue.Split("s0", 4000))
                        .cue(9000, new Cue.Split("s0", 0))
                        .cue(9000, new Cue.Split("nobody", 4000));

        assertEquals(List.of("s0 reading 0-4000", "s1 reading 4000-…"), folded.segments());
        assertEquals("Cover", folded.state().segments().list().getLast().title());
        assertEquals(List.of("t"), folded.state().segments().list().getLast().tags());
    }

    @Test
    void merging_the_parts_of_a_split_gives_the_whole_back() {
        Folded whole = new Folded().cue(0, new Cue.Start("reading", "Cover", List.of("t"), 0));
        Segments before = whole.state().segments();

        whole.cue(9000, new Cue.Split("s0", 4000)).cue(9500, new Cue.MergeNext("s0"));

        assertEquals(before, whole.state().segments());
    }

    @Test
    void merging_unites_tags_and_panes() {
        Folded folded =
                new Folded()
                        .at(0, new SessionEvent.PaneStaged(Pane.NOTEBOOK, true))
                        .cue(0, new Cue.Start("reading", "", List.of("a"), 0))
                        .at(10, new SessionEvent.PaneStaged(Pane.NOTEBOOK, false))
                        .at(10, new SessionEvent.PaneStaged(Pane.TERMINAL, true))
                        .cue(1000, new Cue.Start("debugging", "", List.of("b", "a"), 1000))
                        .at(1001, new SessionEvent.PaneStaged(Pane.PLOTS, true))
                        .cue(2000, new Cue.MergeNext("s1"));

        Segment merged = folded.state().segments().list().getFirst();
        assertEquals(1, folded.state().segments().list().size());
        assertEquals(List.of("a", "b"), merged.tags());
        assertEquals(EnumSet.allOf(Pane.class), EnumSet.copyOf(merged.panes()));
    }

    @Test
    void titles_activities_and_tags_can_be_corrected_and_only_change_once() {
        Folded folded =
                new Folded()
                        .cue(0, start("reading"))
                        .cue(1, new Cue.Retitle("s0", "Cover and Hart"))
                        .cue(2, new Cue.Retitle("s0", "Cover and Hart"))
                        .cue(3, new Cue.Reassign("s0", "debugging"))
                        .cue(4, new Cue.Reassign("s0", "debugging"))
                        .cue(5, new Cue.Tag("s0", "d=3"))
                        .cue(6, new Cue.Tag("s0", "d=3"))
                        .cue(7, new Cue.Untag("s0", "absent"));

        Segment segment = folded.state().segments().list().getFirst();
        assertEquals(
                List.of("debugging", "Cover and Hart", List.of("d=3")),
                List.of(segment.activity(), segment.title(), segment.tags()));
        assertEquals(4, folded.state().entries());
    }

    @Test
    void a_segment_names_every_pane_that_was_on_stage_in_it() {
        Folded folded =
                new Folded()
                        .cue(0, start("reading"))
                        .at(5, new SessionEvent.PaneStaged(Pane.TERMINAL, true))
                        .at(6, new SessionEvent.CurtainDrawn("key"))
                        .at(7, new SessionEvent.PaneStaged(Pane.PLOTS, true))
                        .cue(8, start("debugging"));

        assertEquals(Set.of(Pane.TERMINAL), folded.state().segments().list().getFirst().panes());
        assertEquals(Set.of(), folded.state().segments().list().getLast().panes());
    }

    @Test
    void the_segment_at_a_time_is_the_one_that_covers_it() {
        Segments segments =
                new Folded().cue(0, start("reading")).cue(500, start("break")).state().segments();

        assertEquals("reading", segments.at(499).orElseThrow().activity());
        assertEquals("break", segments.at(500).orElseThrow().activity());
        assertEquals("break", segments.at(9_999_999).orElseThrow().activity());
    }

    @Test
    void whatever_is_cued_segments_never_overlap_and_only_the_last_is_open() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            Folded folded = new Folded();
            long now = 0;
            for (int i = 0; i < 60; i++) {
                now += random.nextInt(1000);
                folded.cue(now, anyCue(random, folded, now));
                assertInOrder(folded.state().segments().list(), "seed " + seed + " step " + i);
            }
        }
    }

    private static void assertInOrder(List<Segment> list, String where) {
        for (int i = 0; i + 1 < list.size(); i++) {
            assertTrue(!list.get(i).open(), where);
            assertTrue(
                    list.get(i).end().getAsLong() <= list.get(i + 1).start(), where + " " + list);
        }
    }

    private static Cue anyCue(Random random, Folded folded, long now) {
        List<String> ids = new ArrayList<>(List.of("nobody"));
        folded.state().segments().list().forEach(s -> ids.add(s.id()));
        String id = ids.get(random.nextInt(ids.size()));
        String activity = "a" + random.nextInt(3);
        long at = now - random.nextInt(3000) + 500;
        return switch (random.nextInt(7)) {
            case 0 -> new Cue.Stop();
            case 1 -> new Cue.BeganAt(at);
            case 2 -> new Cue.Split(id, at);
            case 3 -> new Cue.MergeNext(id);
            case 4 -> new Cue.Reassign(id, activity);
            default -> new Cue.Start(activity, "", List.of(), at);
        };
    }

    private static Cue start(String activity) {
        return new Cue.Start(activity, "", List.of(), Long.MAX_VALUE);
    }
}
