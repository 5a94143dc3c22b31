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
    void without_a_sentence_it_takes_no_room() {
        assertFalse(Fx.ask(() -> new NoticeBar().node().isManaged()));
    }
}
