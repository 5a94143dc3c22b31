package dev.labcast.pane.terminal;

import dev.labcast.guard.MaskMark;
import dev.labcast.pane.MaskedPlace;
import dev.labcast.pane.WhyTip;
import dev.labcast.session.Line;
import dev.labcast.session.Screen;
import dev.labcast.terminal.ScreenCanvas;
import dev.labcast.terminal.ScreenTheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineCap;

/// The dotted lines under what viewers see masked, over the private screen: that itself stays as it
/// is. Where the mouse rests on one, it says why. JavaFX thread.
final class MaskLines {
    private static final double THICK = 1.5;
    private static final double DOT = 1.5;
    private static final double GAP = 2.5;

    private final ScreenCanvas canvas;
    private final MarkedRows marked = new MarkedRows();
    private final Path lines = new Path();
    private final WhyTip tip = new WhyTip();
    private final PauseTransition rest = new PauseTransition(WhyTip.PATIENCE);
    private Function<MaskMark, String> why = _ -> "";
    private Optional<MouseEvent> mouse = Optional.empty();
    private long top;

    MaskLines(ScreenCanvas canvas) {
        this.canvas = canvas;
        lines.setManaged(false);
        lines.setMouseTransparent(true);
        lines.setStrokeWidth(THICK);
        lines.setStrokeLineCap(StrokeLineCap.BUTT);
        lines.getStrokeDashArray().setAll(DOT, GAP);
        lines.getStyleClass().add("mask-lines");
        rest.setOnFinished(_ -> tell());
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> away());
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> away());
        canvas.addEventHandler(ScrollEvent.SCROLL, _ -> away());
    }

    Node node() {
        return lines;
    }

    void setTheme(ScreenTheme theme) {
        lines.setStroke(theme.maskLine());
    }

    void explain(Function<MaskMark, String> words) {
        why = words;
    }

    void show(Screen screen, long first, List<MaskMark> marks) {
        marked.show(screen, first, marks);
    }

    void clear() {
        marked.clear();
    }

    /// Draws the lines of what the canvas shows, the first row of which is number `first`.
    void place(long first) {
        top = first;
        List<PathElement> path = new ArrayList<>();
        for (long number : marked.among(first, canvas.shown().rows())) {
            int row = (int) (number - first);
            for (MaskMark mark : marked.at(number, canvas.shown().lines().get(row))) {
                Bounds cells = canvas.cells(row, mark.at().from(), mark.at().to());
                double y = cells.getMaxY() - THICK;
                path.add(new MoveTo(cells.getMinX(), y));
                path.add(new LineTo(cells.getMaxX(), y));
            }
        }
        if (!path.isEmpty() || !lines.getElements().isEmpty()) {
            lines.getElements().setAll(path);
        }
    }

    /// The masks in what is shown now, from the top.
    List<MaskedPlace> places() {
        Screen screen = canvas.shown();
        List<MaskedPlace> places = new ArrayList<>();
        Optional<MaskMark> above = Optional.empty();
        long open = -1;
        for (long number : marked.among(top, screen.rows())) {
            int row = (int) (number - top);
            Line line = screen.lines().get(row);
            for (MaskMark mark : marked.at(number, line)) {
                MaskedPlace place = place(mark, row, line);
                if (open == number && goesOn(above, mark)) {
                    place = joined(places.removeLast(), place);
                }
                places.add(place);
                above = Optional.of(mark);
                boolean full = line.wrapped() || line.cells() >= screen.columns();
                open = full && mark.at().to() >= line.cells() ? number + 1 : -1;
            }
        }
        return places;
    }

    /// A value that the row's end cut in two is one mask.
    private static boolean goesOn(Optional<MaskMark> above, MaskMark mark) {
        return mark.at().from() == 0 && above.filter(mark::hidesSameAs).isPresent();
    }

    private MaskedPlace place(MaskMark mark, int row, Line line) {
        String value = Cells.text(line, mark.at().from(), mark.at().to());
        long distance = Math.abs(row - canvas.shown().cursor().row());
        return new MaskedPlace(
                mark, "row " + (row + 1), value, without(mark, top + row, line), distance);
    }

    private static MaskedPlace joined(MaskedPlace above, MaskedPlace below) {
        return new MaskedPlace(
                above.mark(),
                above.where(),
                above.value() + below.value(),
                above.afterwards() + below.afterwards(),
                Math.min(above.distance(), below.distance()));
    }

    private String without(MaskMark lifted, long number, Line line) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (MaskMark mark : marked.at(number, line)) {
            if (mark != lifted) {
                text.append(Cells.text(line, at, mark.at().from())).append(MaskedPlace.OTHER);
                at = mark.at().to();
            }
        }
        return text.append(Cells.text(line, at, line.cells())).toString();
    }

    private void moved(MouseEvent event) {
        if (marked.isEmpty()) {
            return;
        }
        tip.hide();
        mouse = Optional.of(event);
        rest.playFromStart();
    }

    private void away() {
        rest.stop();
        tip.hide();
    }

    private void tell() {
        mouse.ifPresent(event ->
                under(event.getX(), event.getY())
                        .ifPresent(mark ->
                                tip.show(
                                        canvas,
                                        why.apply(mark),
                                        event.getScreenX(),
                                        event.getScreenY())));
    }

    /// The mark at a place of the canvas.
    Optional<MaskMark> under(double x, double y) {
        int row = canvas.rowAt(y);
        if (row < 0 || row >= canvas.shown().lines().size()) {
            return Optional.empty();
        }
        int column = canvas.columnAt(x);
        return marked.at(top + row, canvas.shown().lines().get(row)).stream()
                .filter(it -> it.at().from() <= column && column < it.at().to())
                .findFirst();
    }

    String told() {
        return tip.text();
    }
}
