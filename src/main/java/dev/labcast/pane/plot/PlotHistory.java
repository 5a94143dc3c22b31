package dev.labcast.pane.plot;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The plots that came, oldest first, which of them is shown, and which is pinned. The newest is
/// shown as it comes unless the person went back to an older one. Holds at most so many bytes of
/// encoded pictures; then the oldest leave. JavaFX thread.
final class PlotHistory {
    private final long mostBytes;
    private final ObservableList<PlotVersion> items = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<PlotVersion>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PlotVersion>> pinned =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private long bytes;

    PlotHistory(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    ObservableList<PlotVersion> items() {
        return FXCollections.unmodifiableObservableList(items);
    }

    ReadOnlyObjectProperty<Optional<PlotVersion>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<PlotVersion>> pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    Optional<PlotVersion> shown() {
        return shown.get();
    }

    Optional<PlotVersion> pinned() {
        return pinned.get();
    }

    Optional<PlotVersion> newest() {
        return items.isEmpty() ? Optional.empty() : Optional.of(items.getLast());
    }

    /// Where the shown plot stands, from 0; -1 if there is none.
    int index() {
        return shown().map(items::indexOf).orElse(-1);
    }

    void add(PlotVersion version) {
        boolean follow = shown().equals(newest());
        items.add(version);
        bytes += version.png().length;
        if (follow) {
            shown.set(Optional.of(version));
        }
        shrink();
    }

    void show(int index) {
        if (!items.isEmpty()) {
            shown.set(Optional.of(items.get(Math.clamp(index, 0, items.size() - 1))));
        }
    }

    void show(PlotVersion version) {
        shown.set(Optional.of(version));
    }

    /// Pins the shown plot, or lets go of it if it is the pinned one.
    void togglePin() {
        pinned.set(pinned().equals(shown()) ? Optional.empty() : shown());
    }

    /// What the shown plot is compared with: the pinned one, else the version of the same file
    /// before it, else the plot before it.
    Optional<PlotVersion> before() {
        Optional<PlotVersion> other = pinned().filter(it -> !shown().equals(Optional.of(it)));
        if (other.isPresent() || shown().isEmpty()) {
            return other;
        }
        int at = index();
        for (int i = at - 1; i >= 0; i--) {
            if (items.get(i).place().equals(shown().get().place())) {
                return Optional.of(items.get(i));
            }
        }
        return at > 0 ? Optional.of(items.get(at - 1)) : Optional.empty();
    }

    private void shrink() {
        int oldest = 0;
        while (bytes > mostBytes && oldest < items.size() - 1) {
            PlotVersion version = items.get(oldest);
            if (Optional.of(version).equals(pinned()) || Optional.of(version).equals(shown())) {
                oldest++;
            } else {
                bytes -= version.png().length;
                items.remove(oldest);
            }
        }
    }
}
