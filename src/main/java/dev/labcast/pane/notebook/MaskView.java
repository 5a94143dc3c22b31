package dev.labcast.pane.notebook;

import dev.labcast.fx.Coalescer;
import dev.labcast.guard.MaskMark;
import dev.labcast.pane.MaskedPlace;
import dev.labcast.pane.WhyTip;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Point2D;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// The notebook's masks as their owner meets them: a dotted line in the text, a sentence where the
/// mouse rests on one, a list. [#show] from any thread, everything else on the JavaFX thread.
final class MaskView {
    private record Told(List<String> read, List<MaskMark> marks) {}

    private final NotebookArea area;
    private final Coalescer<Told> newest = new Coalescer<>(this::draw);
    private final WhyTip tip = new WhyTip();
    private Function<MaskMark, String> why = _ -> "";

    MaskView(NotebookArea area) {
        this.area = area;
        area.setMouseOverTextDelay(Duration.ofMillis((long) WhyTip.PATIENCE.toMillis()));
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::tell);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> tip.hide());
    }

    void explain(Function<MaskMark, String> words) {
        why = words;
    }

    /// See [NotebookPane#showMasks].
    void show(List<String> read, List<MaskMark> marks) {
        newest.offer(new Told(read, marks));
    }

    /// Viewers see nothing at all.
    void showNone() {
        newest.offer(new Told(List.of(), List.of()));
    }

    private void draw(Told told) {
        boolean nothing = told.read().isEmpty();
        area.showMasks(nothing ? area.lines().sources() : told.read(), told.marks());
    }

    private void tell(MouseOverTextEvent event) {
        var at = area.offsetToPosition(event.getCharacterIndex(), Bias.Forward);
        markAt(at.getMajor(), at.getMinor())
                .ifPresent(mark -> {
                    Point2D place = event.getScreenPosition();
                    tip.show(area, why.apply(mark), place.getX(), place.getY());
                });
    }

    Optional<MaskMark> markAt(int line, int column) {
        return area.masked().at(line).stream()
                .filter(it -> it.range().start() <= column && column < it.range().end())
                .map(MaskedParts.Part::mark)
                .findFirst();
    }

    /// All masks, from the first line on.
    List<MaskedPlace> places() {
        List<MaskedPlace> places = new ArrayList<>();
        for (int line : area.masked().marked()) {
            String shown = area.lines().get(line).shown();
            List<MaskedParts.Part> parts = area.masked().at(line);
            for (MaskedParts.Part part : parts) {
                places.add(
                        new MaskedPlace(
                                part.mark(),
                                "line " + (line + 1),
                                shown.substring(part.range().start(), part.range().end()),
                                without(part, parts, shown),
                                Math.abs(line - area.getCurrentParagraph())));
            }
        }
        return places;
    }

    private static String without(
            MaskedParts.Part lifted, List<MaskedParts.Part> parts, String shown) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (MaskedParts.Part part : parts) {
            if (part != lifted) {
                text.append(shown, at, part.range().start()).append(MaskedPlace.OTHER);
                at = part.range().end();
            }
        }
        return text.append(shown.substring(at)).toString();
    }
}
