package dev.labcast.guard;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/// Hides the stage at once. Drawn by the person (one key), and lifted by nobody else then; and held
/// by the guard for a [Fault], as long as that lasts. Listeners run on the thread that draws or
/// lifts, before the call returns, so that a stage window on the JavaFX thread is blank within the
/// same pulse. Any thread.
public final class Curtain {

    /// What the guard hides the stage for by itself.
    ///
    /// - `DEAD`: it will not answer any more.
    /// - `SILENT`: it does not answer.
    /// - `FAILED`: it failed on what it was given.
    /// - `FULL`: more waits for it than it takes.
    /// - `RULES`: a rule file cannot be used.
    ///
    /// Of several the person is told the first.
    public enum Fault {
        DEAD("The guard failed."),
        SILENT("The guard does not answer."),
        FAILED("The guard met something it cannot judge."),
        FULL("The guard cannot keep up."),
        RULES("A guard rule file cannot be used.");

        private final String words;

        Fault(String words) {
            this.words = words;
        }
    }

    /// Told of every change; `reason` is empty when the curtain is up. It goes into the log, so
    /// what a fault's sentence quotes (a rule that is not in force, say) is not in it. Must not
    /// block.
    @FunctionalInterface
    public interface Listener {
        void curtain(Optional<String> reason);
    }

    /// Told when a fault of the guard's begins, with a sentence for the person, and when it has
    /// ended (empty). Must not block.
    @FunctionalInterface
    public interface FaultListener {
        void fault(Fault fault, Optional<String> sentence);
    }

    /// Who holds it, and why.
    private record Drawn(Optional<String> person, Map<Fault, String> faults) {
        static final Drawn NOT = new Drawn(Optional.empty(), Map.of());

        Drawn with(Fault fault, Optional<String> sentence) {
            Map<Fault, String> next = new EnumMap<>(Fault.class);
            next.putAll(faults);
            sentence.ifPresentOrElse(it -> next.put(fault, it), () -> next.remove(fault));
            return new Drawn(person, next);
        }

        Optional<String> reason() {
            return person.or(() -> faults.keySet().stream().map(it -> it.words).findFirst());
        }
    }

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<FaultListener> faultListeners = new CopyOnWriteArrayList<>();
    private volatile Drawn drawn = Drawn.NOT;

    /// The person draws it; a second call changes nothing, so the first reason stays. `reason` is
    /// one sentence for the person.
    public void draw(String reason) {
        change(now -> new Drawn(now.person().or(() -> Optional.of(reason)), now.faults()));
    }

    /// The person lifts it. What the guard holds it for holds it on.
    public void lift() {
        change(now -> new Drawn(Optional.empty(), now.faults()));
    }

    /// The guard holds it until [#release]; a second call changes only the sentence.
    void hold(Fault fault, String sentence) {
        change(now -> now.with(fault, Optional.of(sentence)));
    }

    /// The guard's `fault` has ended.
    void release(Fault fault) {
        change(now -> now.with(fault, Optional.empty()));
    }

    boolean isHeldFor(Fault fault) {
        return drawn.faults().containsKey(fault);
    }

    public boolean isDrawn() {
        return drawn.reason().isPresent();
    }

    /// Why the stage is hidden, in one sentence; empty while it is not.
    public Optional<String> reason() {
        return drawn.reason();
    }

    /// Why the guard hides the stage, whatever the person does; empty while it does not.
    public Optional<String> fault() {
        return drawn.faults().values().stream().findFirst();
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    public void listenToFaults(FaultListener listener) {
        faultListeners.add(listener);
    }

    /// One after the other, so that all listeners hear of every change in the order in which they
    /// were made.
    private synchronized void change(UnaryOperator<Drawn> how) {
        Drawn before = drawn;
        Drawn after = how.apply(before);
        drawn = after;
        if (before.reason().isPresent() != after.reason().isPresent()) {
            listeners.forEach(listener -> listener.curtain(after.reason()));
        }
        for (Fault fault : Fault.values()) {
            Optional<String> sentence = Optional.ofNullable(after.faults().get(fault));
            if (!sentence.equals(Optional.ofNullable(before.faults().get(fault)))) {
                faultListeners.forEach(listener -> listener.fault(fault, sentence));
            }
        }
    }
}
