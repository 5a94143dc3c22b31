package dev.labcast.web.room;

import static dev.labcast.web.Knocks.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.obs.Eventually;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.Tally;
import dev.labcast.question.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the room makes of it when pages tell what was on their screens.
@Timeout(60)
class RoomSeenTest extends UnmoderatedRoom {
    @Test
    void each_guest_counts_once_for_each_question_and_not_for_their_own() throws Exception {
        String asker = rig.enter();
        String other = rig.enter();
        rig.ask(asker, "Why?");
        others(2, 3);
        for (int again = 0; again < 3; again++) {
            assertEquals(200, status(seen(asker, "1,2,2")));
            assertEquals(200, status(seen(other, "2,1,99,-1")));
        }

        assertEquals(
                List.of(new Tally(1, 0, 1), new Tally(2, 0, 2), new Tally(3, 0, 0)), tallies());
    }

    @Test
    void a_reopened_room_knows_who_has_seen_what() throws Exception {
        others(1, 1);
        String guest = rig.enter();
        seen(guest, "1");
        rig.reopen();

        seen(guest, "1");

        assertEquals(List.of(new Tally(1, 0, 1)), tallies());
    }

    @Test
    void a_question_that_waits_to_be_let_through_is_shown_to_nobody() throws Exception {
        rig.doing(new QuestionCommand.Premoderate(true));
        rig.ask(rig.enter(), "Why?");

        seen(rig.enter(), "0,1");

        assertEquals(List.of(new Tally(0, 0, 0)), tallies());
    }

    @Test
    void the_room_tells_the_order_and_which_are_there_for_a_chance() throws Exception {
        others(1, 8);
        for (long number = 1; number <= 6; number++) {
            for (int viewer = 0; viewer < 9; viewer++) {
                Viewer by = new Viewer("twitch", "w" + viewer);
                rig.doing(new QuestionCommand.Seen(List.of(number), by));
                if (viewer >= number) {
                    rig.doing(new QuestionCommand.Vote(number, by, true));
                }
            }
        }
        String guest = rig.enter();
        String state =
                Eventually.value(
                        () -> state(guest),
                        it -> it.contains("\"order\":[1,2,3,4,7,8,5,6],\"chances\":[7,8]"));
        assertTrue(state.contains("\"votes\":8,\"seen\":9"), state);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"numbers\":1}",
                "{\"numbers\":\"1\"}",
                "{\"numbers\":{\"1\":1}}",
                "{\"numbers\":[\"1\"]}",
                "{\"numbers\":[1.5]}",
                "{\"numbers\":[null]}",
                "{\"numbers\":[9223372036854775808]}",
                "[1]"
            })
    void what_is_no_list_of_numbers_is_not_guessed_at(String body) throws Exception {
        others(1, 1);

        assertEquals(400, status(rig.post("/seen", body, "Cookie: " + rig.enter())));
        assertEquals(List.of(new Tally(1, 0, 0)), tallies());
    }

    @Test
    void fifty_are_told_at_once_and_no_more() throws Exception {
        String guest = rig.enter();

        assertEquals(200, status(seen(guest, numbers(50))));
        assertEquals(400, status(seen(guest, numbers(51))));
    }

    @Test
    void a_page_tells_ten_times_at_once_then_every_two_seconds_and_takes_no_votes_away()
            throws Exception {
        others(1, 1);
        String guest = rig.enter();
        for (int i = 0; i < 10; i++) {
            assertEquals(200, status(seen(guest, "1")), "time " + i);
        }
        assertEquals(429, status(seen(guest, "1")));
        assertEquals(200, status(rig.vote(guest, 1, true)));
        rig.clock.millis.addAndGet(1_999);
        assertEquals(429, status(seen(guest, "1")));
        rig.clock.millis.addAndGet(1);

        assertEquals(200, status(seen(guest, "1")));
        assertEquals(200, status(seen(rig.enter(), "1")), "others are heard as ever");
    }

    /// Otherwise somebody who comes in again and again would make a question look unwanted, and the
    /// list of those who saw it grow for ever.
    @Test
    void who_comes_in_for_another_counts_as_them() throws Exception {
        others(1, 2);
        List<String> guests = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rig.clock.millis.addAndGet(1_000);
            guests.add(rig.enter());
            seen(guests.getLast(), "1");
        }
        assertEquals(List.of(new Tally(1, 0, 300), new Tally(2, 0, 0)), tallies());

        seen(guests.getLast(), "2");
        rig.vote(guests.getLast(), 2, true);

        assertEquals(List.of(new Tally(1, 0, 300), new Tally(2, 1, 1)), tallies());
        assertEquals(401, status(seen(guests.getFirst(), "2")), "who had to go comes in anew");
    }

    private void others(int first, int last) {
        for (int n = first; n <= last; n++) {
            Viewer by = new Viewer("twitch", "v" + n);
            rig.doing(new QuestionCommand.Ask("t" + n, by, "", "Question " + n, "", 0));
        }
    }

    private List<Tally> tallies() {
        return rig.now().questions().stream().map(Tally::of).toList();
    }

    private static String numbers(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private String seen(String guest, String numbers) throws IOException {
        return rig.post("/seen", "{\"numbers\":[" + numbers + "]}", "Cookie: " + guest);
    }

    private String state(String guest) {
        try {
            return rig.get("/state", "Cookie: " + guest);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
