package dev.labcast.guard;

import dev.labcast.guard.rule.Finding;
import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.Pane;
import dev.labcast.session.Screen;
import java.util.ArrayList;
import java.util.List;

/// A frame of the terminal with everything hidden that must not be seen, or not yet. Used by the
/// guard's thread.
record ClearedFrame(Screen screen, List<Line> scrolled, SeenRows seen) {

    /// `later` are the sightings that wait behind this one, oldest first; `seen` is what viewers
    /// see already.
    static ClearedFrame of(Sighting sighting, List<Sighting> later, SeenRows seen, Tally tally) {
        List<Line> rows = sighting.rows();
        RowMasks masks = new RowMasks(rows, sighting.screen().columns());
        for (ReadLine line : sighting.lines()) {
            line.hideOn(masks);
            count(line, tally);
        }
        sighting.hardWrapped().forEach(line -> line.hideOn(masks));
        sighting.hideVeiled(masks);
        for (Sighting next : later) {
            lookAhead(sighting, next, seen, masks);
            PaintedPieces.hide(sighting, next, masks);
        }
        return painted(sighting, masks);
    }

    private static void lookAhead(
            Sighting sighting, Sighting later, SeenRows seen, RowMasks masks) {
        for (ReadLine line : sighting.lines()) {
            later.sameRow(sighting, line)
                    .ifPresent(other -> {
                        Foresight.secrets(
                                line.text(),
                                other.text(),
                                other.findings(),
                                (from, to) -> line.hide(masks, from, to, true));
                        if (later.frame().typing()) {
                            Foresight.unfinishedWord(
                                    line.text(),
                                    other.text(),
                                    seen.at(sighting.number(line)),
                                    (from, to) -> line.hide(masks, from, to, false));
                        }
                    });
        }
    }

    private static ClearedFrame painted(Sighting sighting, RowMasks masks) {
        Screen screen = sighting.screen();
        List<Line> rows = sighting.rows();
        List<Line> seen = new ArrayList<>(rows.size());
        for (int i = sighting.scrolledStart(); i < rows.size(); i++) {
            seen.add(masks.seen(i));
        }
        int scrolled = sighting.screenStart() - sighting.scrolledStart();
        Cursor cursor = screen.cursor();
        int row = sighting.screenStart() + cursor.row();
        if (cursor.row() >= 0 && row < rows.size()) {
            cursor = masks.seen(row, cursor);
        }
        return new ClearedFrame(
                new Screen(
                        screen.columns(),
                        screen.rows(),
                        seen.subList(scrolled, seen.size()),
                        cursor),
                List.copyOf(seen.subList(0, scrolled)),
                SeenRows.of(sighting, masks));
    }

    private static void count(ReadLine line, Tally tally) {
        int point = line.line().passage().point();
        for (Finding finding : line.findings()) {
            if (finding instanceof Finding.Secret(var rule, var start, var end, var _)
                    && end != point) {
                tally.count(
                        Pane.TERMINAL,
                        rule,
                        line.text().substring(start, Math.min(end, line.text().length())));
            }
        }
    }
}
