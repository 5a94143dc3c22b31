package dev.labcast.app.desk;

import dev.labcast.session.Counted;
import dev.labcast.session.Segment;
import dev.labcast.session.SessionEvent.MarkSet;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The session so far, to scale: segments in their activities' colours with their names, marks as
/// flags above them, and the counts in words. JavaFX thread.
public final class TimelineStrip {
    private static final double MARK_WIDTH_PX = 3;

    private final Vocabulary vocabulary;
    private final HBox root = new HBox();
    private final Pane track = new Pane();
    private final Label counts = new Label();
    private List<Segment> shownSegments = List.of();
    private List<MarkSet> shownMarks = List.of();
    private final List<Label> blocks = new ArrayList<>();
    private final List<Region> flags = new ArrayList<>();
    private long now;

    public TimelineStrip(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Label name = new Label("Session");
        name.setMinWidth(Region.USE_PREF_SIZE);
        counts.setMinWidth(Region.USE_PREF_SIZE);
        track.getStyleClass().add("timeline-track");
        track.setMinWidth(0);
        HBox.setHgrow(track, Priority.ALWAYS);
        root.getStyleClass().add("timeline");
        root.getChildren().addAll(name, track, counts);
        track.widthProperty().addListener(_ -> place());
        track.heightProperty().addListener(_ -> place());
    }

    public Node node() {
        return root;
    }

    public void show(SessionState state, long time) {
        now = Math.max(1, time);
        List<MarkSet> marks = state.marks().toList();
        if (!state.segments().list().equals(shownSegments) || !marks.equals(shownMarks)) {
            shownSegments = state.segments().list();
            shownMarks = marks;
            rebuild();
        }
        place();
    }

    private void rebuild() {
        blocks.clear();
        flags.clear();
        for (Segment segment : shownSegments) {
            blocks.add(block(segment));
        }
        for (MarkSet mark : shownMarks) {
            Region flag = new Region();
            flag.getStyleClass().add("timeline-mark");
            flag.setManaged(false);
            Tooltip.install(flag, new Tooltip(Clocks.minutes(mark.at()) + " " + mark.label()));
            flags.add(flag);
        }
        track.getChildren().setAll(blocks);
        track.getChildren().addAll(flags);
        counts.setText(
                Counted.of(shownSegments.size(), "segment")
                        + " · "
                        + Counted.of(shownMarks.size(), "mark"));
    }

    private Label block(Segment segment) {
        String name = vocabulary.nameOf(segment.activity());
        Label block = new Label(segment.title().isEmpty() ? name : name + " · " + segment.title());
        block.getStyleClass().add("timeline-segment");
        block.setManaged(false); // placed to scale, not by its own size
        vocabulary
                .find(segment.activity())
                .ifPresent(a -> block.setStyle("-labcast-activity: " + a.colour() + ";"));
        block.setAlignment(Pos.CENTER_LEFT);
        block.setTooltip(
                new Tooltip(
                        block.getText()
                                + " from "
                                + Clocks.minutes(segment.start())
                                + (segment.tags().isEmpty()
                                        ? ""
                                        : " " + String.join(" ", segment.tags()))));
        return block;
    }

    private void place() {
        double width = track.getWidth();
        double height = track.getHeight();
        for (int i = 0; i < blocks.size(); i++) {
            Segment segment = shownSegments.get(i);
            double left = Math.round(width * segment.start() / now);
            double right = Math.round(width * Math.min(now, segment.end().orElse(now)) / now);
            blocks.get(i).resizeRelocate(left, 2, Math.max(1, right - left - 1), height - 4);
        }
        for (int i = 0; i < flags.size(); i++) {
            double x = Math.round(width * shownMarks.get(i).at() / now);
            flags.get(i)
                    .resizeRelocate(Math.min(x, width - MARK_WIDTH_PX), 0, MARK_WIDTH_PX, height);
        }
    }
}
