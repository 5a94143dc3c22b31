package dev.labcast.pane.terminal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Runs scripted commands one after the other: each is typed when the shell is at its prompt and is
/// done when the prompt comes back. Told of prompts by [PromptHook]'s marks. Any thread; the
/// futures complete on a thread of their own, so that whoever waits does not hold up the PTY
/// reader.
final class CommandTrack {
    private record Command(String text, CompletableFuture<Integer> status) {}

    private final Consumer<String> typist;
    private final Deque<Command> waiting = new ArrayDeque<>();
    private Optional<Command> running = Optional.empty();
    private boolean atPrompt;

    /// `typist` types text as if on the keyboard; it must not block.
    CommandTrack(Consumer<String> typist) {
        this.typist = typist;
    }

    synchronized CompletableFuture<Integer> run(String text) {
        Command command = new Command(text, new CompletableFuture<>());
        waiting.add(command);
        startNext();
        return command.status;
    }

    /// The shell shows its prompt; the command before ended with `status`.
    synchronized void prompt(int status) {
        running.ifPresent(command -> command.status.completeAsync(() -> status));
        running = Optional.empty();
        atPrompt = true;
        startNext();
    }

    /// Enter was typed otherwise: the shell is busy until its next prompt.
    synchronized void entered() {
        atPrompt = false;
    }

    /// The shell is gone: nothing that runs or waits will end any more.
    synchronized void ended(int status) {
        IllegalStateException reason =
                new IllegalStateException(
                        "The shell ended (exit " + status + ") before the command did.");
        running.ifPresent(waiting::addFirst);
        running = Optional.empty();
        atPrompt = false;
        waiting.forEach(command -> command.status.completeExceptionally(reason));
        waiting.clear();
    }

    private void startNext() {
        if (atPrompt && running.isEmpty() && !waiting.isEmpty()) {
            Command next = waiting.remove();
            running = Optional.of(next);
            atPrompt = false;
            typist.accept(next.text + "\r");
        }
    }
}
