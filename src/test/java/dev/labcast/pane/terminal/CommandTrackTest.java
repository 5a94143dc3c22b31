package dev.labcast.pane.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class CommandTrackTest {
    private final List<String> typed = new ArrayList<>();
    private final CommandTrack track = new CommandTrack(typed::add);

    @Test
    void a_command_waits_for_the_prompt_and_ends_with_the_next() {
        CompletableFuture<Integer> first = track.run("one");
        CompletableFuture<Integer> second = track.run("two");
        assertEquals(List.of(), typed);

        track.prompt(0);
        assertEquals(List.of("one\r"), typed);
        track.prompt(3);
        assertEquals(List.of("one\r", "two\r"), typed);
        assertEquals(3, first.join());
        assertFalse(second.isDone());
        track.prompt(4);
        assertEquals(4, second.join());
    }

    @Test
    void what_is_typed_by_hand_is_not_taken_for_the_commands_end() {
        track.prompt(0);
        track.entered();

        CompletableFuture<Integer> command = track.run("one");

        assertEquals(List.of(), typed);
        track.prompt(7);
        assertEquals(List.of("one\r"), typed);
        track.prompt(0);
        assertEquals(0, command.join());
    }

    @Test
    void commands_of_a_shell_that_ends_fail_with_a_sentence() {
        CompletableFuture<Integer> running = track.run("exit 2");
        CompletableFuture<Integer> waiting = track.run("two");
        track.prompt(0);

        track.ended(2);

        CompletionException failure = assertThrows(CompletionException.class, running::join);
        assertEquals(
                "The shell ended (exit 2) before the command did.",
                failure.getCause().getMessage());
        assertThrows(CompletionException.class, waiting::join);
        track.prompt(0);
        assertEquals(List.of("exit 2\r"), typed);
    }
}
