package dev.labcast.app;

import dev.labcast.app.desk.MaskList;
import dev.labcast.app.desk.MaskRow;
import dev.labcast.guard.MaskListener;
import dev.labcast.guard.MaskMark;
import dev.labcast.guard.Masks;
import dev.labcast.guard.rule.Reasons;
import dev.labcast.pane.MaskedPlace;
import dev.labcast.pane.notebook.NotebookPane;
import dev.labcast.pane.terminal.TerminalPane;
import dev.labcast.session.Pane;
import dev.labcast.session.Screen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The desk's side of the guard's masks: brings them to the panes that draw them, lists those in
/// sight with their reasons, and lifts them or puts them back as the person says. What was lifted
/// is known by its text here, in memory, for as long as the desk is open. JavaFX thread, but for
/// what the guard tells.
final class MaskDesk implements MaskListener {
    private final Masks masks;
    private final Desk desk;
    private final Staging staging;
    private final NotebookPane notebook;
    private final TerminalPane terminal;
    private final MaskList list;
    private final Reasons reasons = Reasons.load();
    private final Map<Long, MaskedPlace> lifted = new LinkedHashMap<>();

    MaskDesk(
            Masks masks, Desk desk, Staging staging, NotebookPane notebook, TerminalPane terminal) {
        this.masks = masks;
        this.desk = desk;
        this.staging = staging;
        this.notebook = notebook;
        this.terminal = terminal;
        list = new MaskList(desk.view().overlay());
        notebook.explainMasks(this::sentence);
        terminal.explainMasks(this::sentence);
        desk.whenMasksAreWanted(this::openList);
        desk.masks().explain(reasons::of, () -> openList(desk.focusedPane()));
        masks.tell(this);
    }

    @Override
    public void terminal(Screen screen, List<MaskMark> marks) {
        terminal.showMasks(screen, marks);
    }

    @Override
    public void notebook(List<String> lines, List<MaskMark> marks) {
        notebook.showMasks(lines, marks);
    }

    @Override
    public void nothing(Pane pane) {
        switch (pane) {
            case NOTEBOOK -> notebook.showNoMasks();
            case TERMINAL -> terminal.showNoMasks();
            case PLOTS -> {}
        }
    }

    private String sentence(MaskMark mark) {
        return "Viewers see a mask here: " + why(mark);
    }

    private String why(MaskMark mark) {
        return reasons.of(mark.at().rule()) + " (rule " + mark.at().rule() + ")";
    }

    private void openList(Pane pane) {
        if (list.close()) {
            return;
        }
        List<MaskedPlace> places =
                switch (pane) {
                    case NOTEBOOK -> notebook.masks();
                    case TERMINAL -> terminal.masks();
                    case PLOTS -> List.<MaskedPlace>of();
                };
        List<MaskRow> rows = new ArrayList<>();
        places.forEach(it -> rows.add(hidden(it)));
        lifted.forEach((number, place) -> rows.add(shown(number, place)));
        String name = pane.name().toLowerCase(Locale.ROOT);
        if (rows.isEmpty()) {
            desk.notices().tellNewest("masks", nothing(pane, name));
            return;
        }
        list.open(heading(places.size(), name), rows, nearest(places));
    }

    private String nothing(Pane pane, String name) {
        if (!staging.staged().contains(pane) || staging.hidden()) {
            return "Viewers see nothing of the " + name + " now, so there are no masks in it.";
        }
        return "Nothing is masked in what the " + name + " shows now.";
    }

    private static String heading(int count, String name) {
        return switch (count) {
            case 0 -> "No mask in the " + name + " now; what you let viewers see:";
            case 1 -> "1 mask in the " + name;
            default -> count + " masks in the " + name;
        };
    }

    private static int nearest(List<MaskedPlace> places) {
        int nearest = 0;
        for (int i = 0; i < places.size(); i++) {
            nearest = places.get(i).distance() < places.get(nearest).distance() ? i : nearest;
        }
        return nearest;
    }

    private MaskRow hidden(MaskedPlace place) {
        return new MaskRow(
                place.where(),
                place.value(),
                why(place.mark()),
                place.mark().never(),
                Optional.of(MaskedPlace.around(place.afterwards(), place.value())),
                () -> lift(place));
    }

    private MaskRow shown(long number, MaskedPlace place) {
        String pane = place.mark().pane().name().toLowerCase(Locale.ROOT);
        return new MaskRow(
                pane + ", " + place.where(),
                place.value(),
                why(place.mark()),
                Optional.empty(),
                Optional.empty(),
                () -> restore(number));
    }

    private void lift(MaskedPlace place) {
        lifted.put(masks.waive(place.mark()), place);
        desk.masks().showLifted(lifted.size());
    }

    private void restore(long number) {
        masks.restore(number);
        lifted.remove(number);
        desk.masks().showLifted(lifted.size());
    }
}
