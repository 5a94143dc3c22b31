package dev.labcast.question.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PresentTest {
    private final Present present = new Present();

    @Test
    void who_spoke_within_ten_minutes_is_there_each_once() {
        said("ada", 0);
        said("bob", 1_000);
        said("ada", 5_000);

        assertEquals(2, present.count(600_000));
        assertEquals(2, present.count(601_000));
        assertEquals(1, present.count(601_001));
        assertEquals(0, present.count(605_001));
    }

    @Test
    void who_was_silenced_is_not_and_nothing_else_makes_a_difference() {
        said("ada", 0);
        said("bob", 0);
        present.heard(new ChatEvent.Silenced("ada", "ada"), 1);
        present.heard(new ChatEvent.Deleted("of bob"), 1);
        present.heard(new ChatEvent.Cleared(), 1);
        present.heard(new ChatEvent.Raided("Grace", 4_000), 1);
        present.heard(new ChatEvent.Notice("", "slow mode"), 1);

        assertEquals(1, present.count(1));
    }

    @Test
    void ten_thousand_are_known_and_the_one_who_spoke_longest_ago_is_forgotten() {
        for (int i = 0; i <= 10_000; i++) {
            said("v" + i, i);
        }
        assertEquals(10_000, present.count(10_000));

        assertEquals(10_000, present.count(600_001));
        assertEquals(9_999, present.count(600_002));
    }

    private void said(String login, long now) {
        present.heard(
                new ChatEvent.Said(
                        new ChatMessage(
                                "of " + login,
                                new Chatter(login, login, login, Set.of(), false),
                                "hello",
                                0,
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                0,
                                List.of())),
                now);
    }
}
