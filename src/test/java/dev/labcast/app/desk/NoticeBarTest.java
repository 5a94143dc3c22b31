package dev.labcast.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.labcast.fx.Fx;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeBarTest {

    @Test
    void each_sentence_is_told_once_and_waits_until_it_is_put_away() {
        List<String> seen =
                Fx.ask(() -> {
                    NoticeBar bar = new NoticeBar();
                    bar.tell("The disk is full.");
                    bar.tell("The disk is full.");
                    bar.tell("A plot is damaged.");
                    String first = bar.text();
                    bar.dismiss();
                    String second = bar.text();
                    bar.dismiss();
                    return List.of(first, second, bar.text());
                });

        assertEquals(List.of("The disk is full.", "A plot is damaged.", ""), seen);
    }

    @Test
    void a_thousand_damaged_plots_are_one_notice_and_never_hide_that_nothing_is_recorded() {
        List<String> seen =
                Fx.ask(() -> {
                    NoticeBar bar = new NoticeBar();
                    for (int plot = 1; plot <= 1_000; plot++) {
                        bar.tellOfMany("plots", plot + ".png is damaged.");
                    }
                    bar.tell("The viewers' page is gone.");
                    bar.tellFirst("recording", "The session is not being recorded.");
                    String full = bar.text();
                    bar.tellFirst("recording", "The session is being recorded again.");
                    String again = bar.text();
                    bar.dismiss();
                    String plots = bar.text();
                    bar.dismiss();
                    return List.of(full, again, plots, bar.text());
                });

        assertEquals(
                List.of(
                        "The session is not being recorded.",
                        "The session is being recorded again.",
                        "1000.png is damaged. (And 999 more about plots.)",
                        "The viewers' page is gone."),
                seen);
    }

    @Test
    void of_how_something_is_only_the_newest_is_told_and_nothing_once_it_is_well() {
        List<String> seen =
                Fx.ask(() -> {
                    NoticeBar bar = new NoticeBar();
                    bar.tellNewest("OBS", "The connection has ended.");
                    bar.tell("A plot is damaged.");
                    bar.tellNewest("OBS", "Nobody listens there.");
                    String newest = bar.text();
                    bar.withdraw("OBS");
                    String other = bar.text();
                    bar.dismiss();
                    return List.of(newest, other, bar.text());
                });

        assertEquals(List.of("Nobody listens there.", "A plot is damaged.", ""), seen);
    }

    @Test
    void without_a_sentence_it_takes_no_room() {
        assertFalse(Fx.ask(() -> new NoticeBar().node().isManaged()));
    }
}
