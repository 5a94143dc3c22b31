package dev.labcast.review.ui;

import dev.labcast.session.Segment;
import dev.labcast.session.Vocabulary;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// One row of the list: a segment with its activity, title, times and tags, or a mark. JavaFX
/// thread.
final class PlaceCell extends ListCell<Place> {
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");

    private final Vocabulary vocabulary;
    private final Predicate<Place> now;

    /// `now` says whether the playhead stands in a row's segment; `go` is told of clicks.
    PlaceCell(Vocabulary vocabulary, Predicate<Place> now, Consumer<Place> go) {
        this.vocabulary = vocabulary;
        this.now = now;
        getStyleClass().add("place");
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                go.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(Place place, boolean empty) {
        super.updateItem(place, empty);
        setText(null);
        if (empty || place == null) {
            setGraphic(null);
            setAccessibleText(null);
            pseudoClassStateChanged(NOW, false);
            return;
        }
        boolean here = now.test(place);
        pseudoClassStateChanged(NOW, here);
        setGraphic(
                switch (place) {
                    case Place.OfSegment segment -> segment(segment, here);
                    case Place.OfMark(var mark) -> mark(mark.label(), mark.at());
                });
        setAccessibleText(words(place) + (here ? ", playing" : ""));
    }

    private Node segment(Place.OfSegment place, boolean here) {
        Segment segment = place.segment();
        Region bar = new Region();
        bar.getStyleClass().add("place-bar");
        Label name = label(vocabulary.nameOf(segment.activity()), "place-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        VBox lines =
                new VBox(new HBox(name, fixed(label(Times.span(place.length()), "place-span"))));
        if (!segment.title().isEmpty()) {
            lines.getChildren().add(label(segment.title(), "place-title"));
        }
        Label when =
                fixed(
                        label(
                                Times.clock(segment.start()) + " – " + Times.clock(place.end()),
                                "place-when"));
        if (here) {
            when.setGraphic(new FontIcon(MaterialDesignP.PLAY));
        }
        HBox below = new HBox(when);
        below.getStyleClass().add("place-below");
        if (!segment.tags().isEmpty()) {
            below.getChildren().add(label(tags(segment), "place-tags"));
        }
        lines.getChildren().add(below);
        lines.getStyleClass().add("place-lines");
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox row = new HBox(bar, lines);
        row.getStyleClass().add("place-row");
        ActivityPaint.paint(row, vocabulary.find(segment.activity()));
        return row;
    }

    private static Node mark(String text, long at) {
        FontIcon flag = new FontIcon(MaterialDesignB.BOOKMARK);
        flag.getStyleClass().add("mark-flag");
        Label name = label(text.isEmpty() ? "Mark" : text, "mark-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(flag, name, fixed(label(Times.clock(at), "place-when")));
        row.getStyleClass().add("mark-row");
        return row;
    }

    private String words(Place place) {
        return switch (place) {
            case Place.OfSegment(var segment, var end) ->
                    "%s %s, from %s to %s %s"
                            .formatted(
                                    vocabulary.nameOf(segment.activity()),
                                    segment.title(),
                                    Times.clock(segment.start()),
                                    Times.clock(end),
                                    tags(segment))
                            .strip();
            case Place.OfMark(var mark) ->
                    "Mark %s at %s".formatted(mark.label(), Times.clock(mark.at()));
        };
    }

    private static String tags(Segment segment) {
        return segment.tags().stream()
                .map(tag -> tag.startsWith("#") ? tag : "#" + tag)
                .collect(Collectors.joining(" "));
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(0);
        return label;
    }

    private static Label fixed(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
