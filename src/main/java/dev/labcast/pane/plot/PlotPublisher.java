package dev.labcast.pane.plot;

import dev.labcast.guard.Draft;
import dev.labcast.session.Plot;
import dev.labcast.session.SessionEvent;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The plot pane's way to the guard: submits plots and the pin while the pane is public, and
/// nothing while it is private. The log numbers the plots; a pin waits until the plot it means has
/// its number. JavaFX thread.
final class PlotPublisher {
    private static final Comparator<PlotVersion> BY_TIME =
            Comparator.comparingLong(PlotVersion::at);

    private final Consumer<Draft> guard;
    private final Map<PlotVersion, Optional<Plot>> submitted = new IdentityHashMap<>();
    private Optional<PlotVersion> pinWaiting = Optional.empty();
    private Optional<PlotVersion> lastLogged = Optional.empty();
    private Optional<PlotVersion> missed = Optional.empty();
    private OptionalLong pinTold = OptionalLong.empty();
    private boolean onStage;

    PlotPublisher(Consumer<Draft> guard) {
        this.guard = guard;
    }

    boolean isOnStage() {
        return onStage;
    }

    /// What was submitted and not logged when the pane turns private never will be: the guard
    /// forgets it.
    void setOnStage(boolean nowOnStage) {
        onStage = nowOnStage;
        pinWaiting = Optional.empty();
        submitted.entrySet().stream()
                .filter(it -> it.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .max(BY_TIME)
                .ifPresent(it -> missed = Optional.of(it));
        submitted.values().removeIf(Optional::isEmpty);
    }

    /// The pane leaves the stage: the session forgets the pin, and keeps the plots.
    void takeOff() {
        setOnStage(false);
        pinTold = OptionalLong.empty();
    }

    /// The pane is public again, and viewers see what they saw before: nothing is submitted but
    /// what came meanwhile, and a pin that is not the one they know. The first time they get
    /// `shown`.
    void comeBack(Optional<PlotVersion> shown, Optional<PlotVersion> pin) {
        Optional<PlotVersion> due = lastLogged.isPresent() ? missed : shown;
        due.ifPresent(this::submit);
        if (pin.isPresent()) {
            pin(pin.get(), due.or(() -> lastLogged));
        } else {
            unpin();
        }
    }

    void submit(PlotVersion version) {
        if (!version.origin().mayShow()) {
            return;
        }
        missed = onStage ? Optional.empty() : Optional.of(version);
        if (onStage) {
            submitted.putIfAbsent(version, Optional.empty());
            guard.accept(
                    new Draft.PlotImage(
                            version.name(),
                            version.png(),
                            version.width(),
                            version.height(),
                            version.origin().forViewers()));
        }
    }

    /// Submits `version` unless it is what viewers saw last: the session still shows that one.
    void submitAgain(PlotVersion version) {
        if (lastLogged.filter(it -> it == version).isEmpty()) {
            submit(version);
        }
    }

    /// Keeps `version` on stage beside `newest`. One that the log does not know yet is submitted
    /// first, and `newest` after it, so that it stays the newest.
    void pin(PlotVersion version, Optional<PlotVersion> newest) {
        if (!onStage) {
            return;
        }
        Optional<Plot> known = submitted.getOrDefault(version, Optional.empty());
        if (known.isPresent()) {
            pinned(OptionalLong.of(known.get().number()));
            return;
        }
        pinWaiting = Optional.of(version);
        if (!submitted.containsKey(version)) {
            submit(version);
            newest.filter(it -> it != version).ifPresent(this::submit);
        }
    }

    void unpin() {
        pinWaiting = Optional.empty();
        pinned(OptionalLong.empty());
    }

    /// The log took `plot`: the version whose picture it is. The log's name of it may be masked, so
    /// the name only decides between versions with the same picture, and then the log's order does.
    /// If the guard painted over a part, it is the oldest one submitted under that name.
    void logged(Plot plot) {
        Optional<PlotVersion> version =
                Stream.concat(submitted.keySet().stream(), missed.stream())
                        .filter(it -> it.sha256().equals(plot.sha256()))
                        .min(
                                Comparator.comparing(
                                                (PlotVersion it) -> !it.name().equals(plot.name()))
                                        .thenComparing(it -> isLogged(it))
                                        .thenComparingLong(PlotVersion::at))
                        .or(() -> oldestUnlogged(plot));
        version.ifPresent(it -> {
            submitted.put(it, Optional.of(plot));
            lastLogged = version;
            missed = missed.filter(other -> other != it); // logged just before the curtain fell
            if (pinWaiting.filter(waiting -> waiting == it).isPresent()) {
                pinWaiting = Optional.empty();
                pinned(OptionalLong.of(plot.number()));
            }
        });
    }

    /// The history let go of `version`.
    void forget(PlotVersion version) {
        submitted.remove(version);
    }

    private boolean isLogged(PlotVersion version) {
        return submitted.getOrDefault(version, Optional.empty()).isPresent();
    }

    private Optional<PlotVersion> oldestUnlogged(Plot plot) {
        return submitted.entrySet().stream()
                .filter(it -> it.getValue().isEmpty() && it.getKey().name().equals(plot.name()))
                .map(Map.Entry::getKey)
                .min(BY_TIME);
    }

    private void pinned(OptionalLong number) {
        if (onStage && !number.equals(pinTold)) {
            pinTold = number;
            guard.accept(new Draft.Fact(new SessionEvent.PlotPinned(number)));
        }
    }
}
