package dev.labcast.review.ui;

import dev.labcast.session.Segment;
import dev.labcast.session.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

/// The segments to scale, in their activities' colours with their names, and over them the
/// stretches in which the stage was hidden: hatched, and named where there is room. JavaFX thread.
final class SegmentLane extends Pane {
    private static final double NAME_ROOM = 26;
    private static final double HIDDEN_ROOM = 48;

    private final long length;
    private final List<Block> blocks = new ArrayList<>();

    /// A label for a stretch of the session; `words` are given when there is room for them (px).
    private record Block(Label label, Stretch when, DoubleConsumer words) {}

    SegmentLane(List<Segment> segments, Vocabulary vocabulary, Landmarks landmarks, long length) {
        this.length = length;
        getStyleClass().add("segment-lane");
        setMinWidth(0);
        segments.forEach(segment -> add(segment, vocabulary));
        landmarks.hidden().forEach(this::add);
        blocks.forEach(block -> {
            block.label().setManaged(false);
            getChildren().add(block.label());
        });
    }

    private void add(Segment segment, Vocabulary vocabulary) {
        String name = vocabulary.nameOf(segment.activity());
        String text = segment.title().isEmpty() ? name : name + " · " + segment.title();
        Label label = new Label();
        label.getStyleClass().add("segment");
        long end = Math.max(segment.start(), segment.end().orElse(length));
        label.setTooltip(
                new Tooltip(
                        "%s%n%s – %s, %s"
                                .formatted(
                                        text,
                                        Times.clock(segment.start()),
                                        Times.clock(end),
                                        Times.span(end - segment.start()))));
        ActivityPaint.paint(label, vocabulary.find(segment.activity()));
        blocks.add(
                new Block(
                        label,
                        new Stretch(segment.start(), end),
                        wide -> label.setText(wide >= NAME_ROOM ? text : "")));
    }

    private void add(Landmarks.Hidden hidden) {
        Label word = new Label("hidden");
        word.getStyleClass().add("hidden-word");
        word.setMinWidth(USE_PREF_SIZE);
        Label label = new Label("", word);
        label.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        label.getStyleClass().add("hidden-stretch");
        label.setTooltip(
                new Tooltip(
                        "Stage hidden %s – %s%n%s"
                                .formatted(
                                        Times.clock(hidden.when().from()),
                                        Times.clock(hidden.when().to()),
                                        hidden.reason())));
        blocks.add(new Block(label, hidden.when(), wide -> word.setVisible(wide >= HIDDEN_ROOM)));
    }

    @Override
    protected void layoutChildren() {
        TrackScale scale = new TrackScale(length, getWidth());
        for (Block block : blocks) {
            double left = scale.x(block.when().from());
            double width = Math.max(2, scale.x(block.when().to()) - left - 1);
            block.words().accept(width);
            block.label().resizeRelocate(Math.min(left, getWidth() - 2), 0, width, getHeight());
        }
    }
}
