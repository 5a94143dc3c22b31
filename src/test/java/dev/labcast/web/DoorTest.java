package dev.labcast.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The door by itself; `WebSecurityTest` knocks at it from outside.
class DoorTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final int AT_ONCE = 1_200;

    private final HandClock clock = new HandClock();
    private final Slots slots = new Slots();
    private final Door door = new Door(4466, slots);

    @BeforeEach
    void open() {
        Slot slot =
                new Slot(
                        "overlay",
                        new Token(TOKEN),
                        new Exhibit(new Page("test"), new TestFeed(), Map.of()));
        slots.put(new OpenSlot(slot, clock, AT_ONCE));
    }

    @AfterEach
    void close() {
        slots.close();
    }

    @Test
    void those_who_know_the_token_are_let_in_to_the_path_behind_it() {
        assertEquals("", welcome("/" + TOKEN + "/"));
        assertEquals("stream", welcome("/" + TOKEN + "/stream"));
        assertEquals("fonts/Inter-Bold.otf", welcome("/" + TOKEN + "/fonts/Inter-Bold.otf?x=1"));
    }

    @Test
    void more_than_the_slot_allows_are_told_to_wait_and_wrong_tokens_take_none_of_it() {
        for (int i = 0; i < AT_ONCE; i++) {
            assertEquals(Refused.NOT_FOUND, turned("/" + TOKEN.replace('0', '1') + "/"));
        }
        for (int i = 0; i < AT_ONCE; i++) {
            assertEquals("", welcome("/" + TOKEN + "/"));
        }
        assertEquals(Refused.TOO_MANY, turned("/" + TOKEN + "/"));

        clock.millis.set(10);
        assertEquals("", welcome("/" + TOKEN + "/"));
        assertEquals("", welcome("/" + TOKEN + "/"));
        assertEquals(Refused.TOO_MANY, turned("/" + TOKEN + "/"), "200 a second");
    }

    @Test
    void a_rate_never_saves_up_more_than_its_burst() {
        Rate rate = new Rate(clock, 10, 2);
        clock.millis.set(1_000_000);

        assertTrue(rate.take());
        assertTrue(rate.take());
        assertFalse(rate.take());
    }

    private String welcome(String target) {
        return ((Door.Outcome.Welcome) look(target)).path();
    }

    private Refused turned(String target) {
        return ((Door.Outcome.Turned) look(target)).why();
    }

    private Door.Outcome look(String target) {
        Headers headers = new Headers();
        headers.set("Host", "overlay.localhost:4466");
        return door.look("GET", URI.create(target), headers);
    }
}
