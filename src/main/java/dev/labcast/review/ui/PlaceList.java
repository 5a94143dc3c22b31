package dev.labcast.review.ui;

import dev.labcast.session.Counted;
import dev.labcast.session.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Segments and marks in order of time; Enter or a click goes there, and the segment at the
/// playhead is marked and kept in view. JavaFX thread.
final class PlaceList {
    private final List<Place> places;
    private final ListView<Place> list = new ListView<>();
    private final VBox root;
    private OptionalInt here = OptionalInt.empty();

    PlaceList(List<Place> places, Vocabulary vocabulary, Consumer<Place> go) {
        this.places = List.copyOf(places);
        list.getItems().setAll(places);
        list.getStyleClass().add("places");
        list.setAccessibleText("Segments and marks");
        list.setCellFactory(_ -> new PlaceCell(vocabulary, this::isHere, go));
        list.setPlaceholder(placeholder());
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                                .ifPresent(go);
                    }
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        root = new VBox(heading(), list);
        root.getStyleClass().add("place-list");
        root.setMinWidth(240);
    }

    Region node() {
        return root;
    }

    /// Marks the segment that covers `ms`, if one does.
    void show(long ms) {
        OptionalInt next =
                IntStream.range(0, places.size())
                        .filter(i -> covers(places.get(i), ms))
                        .findFirst();
        if (!next.equals(here)) {
            here = next;
            list.refresh();
            here.ifPresent(this::bringIntoView);
        }
    }

    private static boolean covers(Place place, long ms) {
        return switch (place) {
            case Place.OfSegment(var segment, var end) -> segment.start() <= ms && ms < end;
            case Place.OfMark _ -> false;
        };
    }

    private boolean isHere(Place place) {
        return here.isPresent() && places.get(here.getAsInt()) == place;
    }

    /// Scrolls only when the row is out of view, and never under the hands of somebody who walks
    /// through the list.
    private void bringIntoView(int index) {
        if (list.isFocused() || !(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        if (first == null
                || last == null
                || index <= first.getIndex()
                || index >= last.getIndex()) {
            list.scrollTo(Math.max(0, index - 1));
        }
    }

    private HBox heading() {
        Label name = new Label("Segments");
        name.getStyleClass().add("panel-title");
        int segments = (int) places.stream().filter(Place.OfSegment.class::isInstance).count();
        Label counts =
                new Label(
                        Counted.of(segments, "segment")
                                + ", "
                                + Counted.of(places.size() - segments, "mark"));
        counts.getStyleClass().add("quiet");
        counts.setMinWidth(0);
        HBox heading = new HBox(name, counts);
        heading.getStyleClass().add("panel-heading");
        return heading;
    }

    private static Label placeholder() {
        Label label =
                new Label(
                        "No segments in this session.\nThey begin when an activity's key is pressed in the desk.");
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        return label;
    }
}
