package dev.labcast.guard;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/// Hides the stage at once. Drawn by the person (one key), or by the guard itself when it cannot
/// vouch for what it would show; lifted only by a deliberate act of the person. Listeners run on
/// the thread that draws or lifts, before the call returns, so that a stage window on the JavaFX
/// thread is blank within the same pulse. Any thread.
public final class Curtain {

    /// Told of every change; `reason` is empty when the curtain is up. Must not block.
    @FunctionalInterface
    public interface Listener {
        void curtain(Optional<String> reason);
    }

    private final AtomicReference<Optional<String>> drawn = new AtomicReference<>(Optional.empty());
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /// Draws the curtain; a second call changes nothing, so the first reason stays. `reason` is one
    /// sentence for the person.
    public void draw(String reason) {
        Optional<String> why = Optional.of(reason);
        if (drawn.compareAndSet(Optional.empty(), why)) {
            listeners.forEach(listener -> listener.curtain(why));
        }
    }

    public void lift() {
        if (drawn.getAndSet(Optional.empty()).isPresent()) {
            listeners.forEach(listener -> listener.curtain(Optional.empty()));
        }
    }

    public boolean isDrawn() {
        return drawn.get().isPresent();
    }

    /// Why the stage is hidden, in one sentence; empty while it is not.
    public Optional<String> reason() {
        return drawn.get();
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }
}
