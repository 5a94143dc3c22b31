package dev.labcast.review.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.session.Pane;
import dev.labcast.session.SessionEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StageNoticeTest {
    private final Folded session =
            new Folded()
                    .at(10, new SessionEvent.SessionOpened("s"))
                    .at(1_000, new SessionEvent.PaneStaged(Pane.NOTEBOOK, true))
                    .at(65_000, new SessionEvent.CurtainDrawn("A key appeared."))
                    .at(125_000, new SessionEvent.CurtainLifted());

    private String sentence(long ms, Angle angle) {
        return StageNotice.of(session.state(ms), angle, session.landmarks())
                .map(it -> (it.sentence() + " | " + it.more()).strip())
                .orElse("");
    }

    @Test
    void what_is_on_stage_needs_no_words() {
        assertEquals("", sentence(1_000, Angle.ALL));
        assertEquals("", sentence(1_000, Angle.NOTEBOOK));
    }

    @Test
    void a_private_pane_is_said_to_be_off_stage() {
        assertEquals(
                "The terminal is not on stage at this time. | Press 1 to see what is.",
                sentence(1_000, Angle.TERMINAL));
    }

    @Test
    void a_hidden_stage_tells_from_when_to_when_and_why() {
        assertEquals(
                "The stage was hidden here; nothing was shown or recorded. | From 01:05 to 02:05. A key appeared.",
                sentence(70_000, Angle.ALL));
    }

    @Test
    void before_the_first_entry_and_before_the_first_pane_there_is_a_sentence_each() {
        assertEquals(
                "Nothing is recorded here. | The log is empty up to this time.",
                sentence(5, Angle.ALL));
        assertEquals(
                "No pane is on stage at this time. | Private panes leave nothing in the recording.",
                sentence(10, Angle.ALL));
    }

    @Test
    void viewers_saw_the_away_card_instead() {
        assertEquals(
                Optional.empty(),
                StageNotice.of(session.state(70_000), Angle.VIEWERS, session.landmarks()));
    }
}
