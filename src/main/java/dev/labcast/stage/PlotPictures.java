package dev.labcast.stage;

import dev.labcast.fx.FxThread;
import dev.labcast.fx.Pyramid;
import dev.labcast.session.Plot;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/// Decodes plots on a thread of its own and keeps the last ones, so that every stage window shares
/// one picture. When more is asked for than can be decoded, the newest requests win and the oldest
/// are dropped: a view asks again when it still wants one. [#request] on the JavaFX thread.
public final class PlotPictures {
    private static final int KEPT = 12;
    private static final int WAITING = 12;

    /// Nobody's stage is larger than this (px); what is, is scaled down while it is decoded.
    private static final int WIDEST = 2560;

    private static final int HIGHEST = 1440;

    private record Request(Plot plot, Consumer<Optional<Pyramid>> sink) {}

    private final PlotImages images;
    private final Map<String, Pyramid> kept = newestKept(KEPT);
    private final Map<Consumer<Optional<Pyramid>>, Request> waiting = newestKept(WAITING);
    private boolean working;

    public PlotPictures(PlotImages images) {
        this.images = images;
    }

    /// Hands the picture of `plot` to `sink` on the JavaFX thread: at once if it is at hand, else
    /// when it is decoded; empty if there is none. A later request of the same `sink` replaces an
    /// earlier one that still waits.
    void request(Plot plot, Consumer<Optional<Pyramid>> sink) {
        Optional<Pyramid> known;
        synchronized (this) {
            known = Optional.ofNullable(kept.get(plot.sha256()));
            if (known.isEmpty()) {
                enqueue(new Request(plot, sink));
            }
        }
        known.ifPresent(image -> sink.accept(known));
    }

    /// Called with the lock held.
    private void enqueue(Request request) {
        waiting.remove(request.sink());
        waiting.put(request.sink(), request);
        if (!working) {
            working = true;
            Thread.ofPlatform().daemon().name("labcast-plot-pictures").start(this::work);
        }
    }

    private void work() {
        for (Optional<Request> next = next(); next.isPresent(); next = next()) {
            Request request = next.get();
            Optional<Pyramid> image = picture(request.plot());
            FxThread.later(() -> request.sink().accept(image));
        }
    }

    private synchronized Optional<Request> next() {
        if (waiting.isEmpty()) {
            working = false;
            return Optional.empty();
        }
        Request newest = waiting.values().stream().reduce((_, later) -> later).orElseThrow();
        waiting.remove(newest.sink());
        return Optional.of(newest);
    }

    private Optional<Pyramid> picture(Plot plot) {
        synchronized (this) {
            Pyramid known = kept.get(plot.sha256());
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<Pyramid> decoded =
                images.png(plot)
                        .map(png -> decode(plot, png))
                        .filter(i -> !i.isError())
                        .map(Pyramid::of);
        decoded.ifPresent(image -> keep(plot, image));
        return decoded;
    }

    private synchronized void keep(Plot plot, Pyramid image) {
        kept.put(plot.sha256(), image);
    }

    private static Image decode(Plot plot, byte[] png) {
        ByteArrayInputStream in = new ByteArrayInputStream(png);
        return plot.width() > WIDEST || plot.height() > HIGHEST
                ? new Image(in, WIDEST, HIGHEST, true, true)
                : new Image(in);
    }

    private static <K, V> Map<K, V> newestKept(int size) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > size;
            }
        };
    }
}
