package dev.labcast.review.ui;

import dev.labcast.session.SessionState;
import java.util.function.LongConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The timeline: ruler, marks, segments, plots and maskings to scale, with the playhead over them.
/// A click goes there, a drag scrubs; the time under the pointer is shown. JavaFX thread.
final class TrackView extends Region {

    /// Left and right of the lanes, so that the playhead is whole at both ends (px).
    static final double MARGIN = 10;

    private static final double HANDLE = 11;

    private final ReviewedSession session;
    private final SessionState last;
    private final long length;
    private final LongConsumer seek;
    private final VBox lanes;
    private final Region line = new Region();
    private final Region handle = new Region();
    private final Label pointed = new Label();
    private long position;

    /// `seek` is told the time under the mouse (ms), many times during a drag.
    TrackView(ReviewedSession session, Landmarks landmarks, LongConsumer seek) {
        this.session = session;
        this.last = session.last();
        this.length = session.length();
        this.seek = seek;
        lanes =
                new VBox(
                        new RulerLane(length),
                        new MarkLane(last.marks().toList(), length),
                        new SegmentLane(
                                last.segments().list(), session.vocabulary(), landmarks, length),
                        new FactLane(landmarks, length));
        lanes.getStyleClass().add("lanes");
        line.getStyleClass().add("playhead-line");
        handle.getStyleClass().add("playhead-handle");
        pointed.getStyleClass().add("pointed");
        pointed.setVisible(false);
        line.setMouseTransparent(true);
        handle.setMouseTransparent(true);
        pointed.setMouseTransparent(true);
        getStyleClass().add("timeline");
        getChildren().addAll(lanes, line, handle, pointed);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleRoleDescription("timeline");
        addEventHandler(MouseEvent.ANY, this::mouse);
        show(0);
    }

    void show(long ms) {
        position = ms;
        setAccessibleText("Timeline, at %s of %s".formatted(Times.clock(ms), Times.clock(length)));
        placePlayhead();
    }

    /// Where the playhead's line is, px from this view's left edge.
    double playhead() {
        return MARGIN + scale().x(position);
    }

    TrackScale scale() {
        return new TrackScale(length, getWidth() - 2 * MARGIN);
    }

    private void mouse(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            requestFocus();
        }
        boolean moved = event.getEventType() == MouseEvent.MOUSE_MOVED;
        boolean held =
                event.isPrimaryButtonDown()
                        && (event.getEventType() == MouseEvent.MOUSE_PRESSED
                                || event.getEventType() == MouseEvent.MOUSE_DRAGGED);
        if (held) {
            seek.accept(scale().ms(event.getX() - MARGIN));
        }
        if (held || moved) {
            point(event.getX());
        } else if (event.getEventType() == MouseEvent.MOUSE_EXITED) {
            pointed.setVisible(false);
        }
    }

    private void point(double x) {
        long at = scale().ms(x - MARGIN);
        String where =
                last.segments()
                        .at(at)
                        .map(it -> "  " + session.vocabulary().nameOf(it.activity()))
                        .orElse("");
        pointed.setText(Times.clock(at) + where);
        pointed.setVisible(true);
        pointed.autosize();
        double left = Math.clamp(x + 8, 0, Math.max(0, getWidth() - pointed.getWidth()));
        pointed.relocate(left, 0);
    }

    private void placePlayhead() {
        double x = playhead();
        line.resizeRelocate(x - 1, 0, 2, getHeight());
        handle.resizeRelocate(x - HANDLE / 2, 0, HANDLE, HANDLE);
    }

    @Override
    protected void layoutChildren() {
        lanes.resizeRelocate(MARGIN, 0, Math.max(0, getWidth() - 2 * MARGIN), getHeight());
        placePlayhead();
    }

    @Override
    protected double computePrefHeight(double width) {
        return lanes.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return lanes.prefHeight(width);
    }
}
