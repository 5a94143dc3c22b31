package dev.labcast.pane.plot;

import dev.labcast.fx.FxThread;
import dev.labcast.fx.Pyramid;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.image.Image;

/// Decodes what the pane shows off the JavaFX thread, the last wish only: while one picture is
/// being decoded, a newer wish replaces the one that waits. Keeps the last few. [#want] on the
/// JavaFX thread, where `sink` is called too.
final class Pictures {
    private static final int KEPT = 4;

    private record Wish(
            List<PlotVersion> versions,
            UnaryOperator<List<Pyramid>> work,
            Consumer<List<Pyramid>> sink) {}

    private final Map<PlotVersion, Pyramid> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<PlotVersion, Pyramid> eldest) {
                    return size() > KEPT;
                }
            };
    private Optional<Wish> waiting = Optional.empty();
    private boolean working;

    /// Hands the pictures of `versions` to `sink`, after `work` was done on them.
    synchronized void want(
            List<PlotVersion> versions,
            UnaryOperator<List<Pyramid>> work,
            Consumer<List<Pyramid>> sink) {
        waiting = Optional.of(new Wish(List.copyOf(versions), work, sink));
        if (!working) {
            working = true;
            Thread.ofPlatform().daemon().name("labcast-plot-decoder").start(this::work);
        }
    }

    private void work() {
        for (Optional<Wish> wish = next(); wish.isPresent(); wish = next()) {
            Wish now = wish.get();
            List<Pyramid> images =
                    now.work().apply(now.versions().stream().map(this::decode).toList());
            FxThread.later(() -> deliver(now, images));
        }
    }

    private synchronized Optional<Wish> next() {
        Optional<Wish> wish = waiting;
        waiting = Optional.empty();
        working = wish.isPresent();
        return wish;
    }

    /// A wish that came after `done` is on its way; showing `done` first would only flicker.
    private void deliver(Wish done, List<Pyramid> images) {
        synchronized (this) {
            if (waiting.isPresent()) {
                return;
            }
        }
        done.sink().accept(images);
    }

    private Pyramid decode(PlotVersion version) {
        return kept.computeIfAbsent(
                version, it -> Pyramid.of(new Image(new ByteArrayInputStream(it.png()))));
    }
}
