package dev.labcast.review.ui;

import dev.labcast.session.SessionEvent.MarkSet;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/// The marks as flags above the segments, each with as much of its label as fits before the next.
/// JavaFX thread.
final class MarkLane extends Pane {
    private static final double FLAG = 13;

    /// Less than this (px) of a label says nothing.
    private static final double LEAST_LABEL = 34;

    private final List<MarkSet> marks;
    private final long length;

    MarkLane(List<MarkSet> marks, long length) {
        this.marks = marks.stream().sorted(Comparator.comparingLong(MarkSet::at)).toList();
        this.length = length;
        getStyleClass().add("mark-lane");
        setMinWidth(0);
        for (MarkSet mark : this.marks) {
            Label flag = new Label(mark.label(), new FontIcon(MaterialDesignB.BOOKMARK));
            flag.getStyleClass().add("mark");
            flag.setManaged(false);
            flag.setTooltip(
                    new Tooltip("Mark at %s: %s".formatted(Times.clock(mark.at()), mark.label())));
            getChildren().add(flag);
        }
    }

    @Override
    protected void layoutChildren() {
        TrackScale scale = new TrackScale(length, getWidth());
        for (int i = 0; i < marks.size(); i++) {
            // The flag's pole stands at the mark; at the very end it leans back into view.
            double x = Math.min(scale.x(marks.get(i).at()), getWidth() - FLAG);
            double next = i + 1 < marks.size() ? scale.x(marks.get(i + 1).at()) : getWidth();
            double room = next - x - 2;
            getChildren()
                    .get(i)
                    .resizeRelocate(x, 0, room < LEAST_LABEL ? FLAG : room, getHeight());
        }
    }
}
