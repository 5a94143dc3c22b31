package dev.labcast.question.chat;

import dev.labcast.obs.Eventually;
import dev.labcast.question.Decision;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// Writes down what a source tells.
public final class HeardChat implements ChatSource.Listener {
    private final List<ChatEvent> events = new CopyOnWriteArrayList<>();
    private final List<ChatHealth> healths = new CopyOnWriteArrayList<>();

    @Override
    public CompletableFuture<Decision> happened(ChatEvent event) {
        events.add(event);
        return CompletableFuture.completedFuture(Decision.nothing());
    }

    @Override
    public void health(ChatHealth health) {
        healths.add(health);
    }

    public List<ChatEvent> events() {
        return List.copyOf(events);
    }

    public List<ChatHealth> healths() {
        return List.copyOf(healths);
    }

    public List<ChatMessage> messages() {
        return events.stream()
                .filter(ChatEvent.Said.class::isInstance)
                .map(it -> ((ChatEvent.Said) it).message())
                .toList();
    }

    public List<String> texts() {
        return messages().stream().map(ChatMessage::text).toList();
    }

    public ChatMessage await(String text) throws Exception {
        Eventually.value(this::texts, it -> it.contains(text));
        return messages().stream().filter(it -> it.text().equals(text)).findFirst().orElseThrow();
    }

    public void await(ChatEvent event) throws Exception {
        Eventually.value(this::events, it -> it.contains(event));
    }

    public void awaitLastHealth(Predicate<ChatHealth> wanted) throws Exception {
        Eventually.value(this::healths, it -> !it.isEmpty() && wanted.test(it.getLast()));
    }

    /// Behind the first `told` of them; it may be back already.
    public void awaitAway(int told) throws Exception {
        Eventually.value(
                this::healths,
                it -> it.stream().skip(told).anyMatch(ChatHealth.Away.class::isInstance));
    }

    public void awaitConnected() throws Exception {
        awaitLastHealth(ChatHealth.Connected.class::isInstance);
    }
}
