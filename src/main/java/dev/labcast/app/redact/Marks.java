package dev.labcast.app.redact;

import dev.labcast.guard.Masked;
import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Style;
import java.util.ArrayList;
import java.util.List;

/// Where marks stand on public rows, and for what. Any thread.
final class Marks {

    /// The rule of a mark that was painted for what stood there before.
    private static final String EARLIER = "earlier";

    private Marks() {}

    /// `hidden` is what is hidden of the same rows on the private side.
    static List<Masked> on(List<Line> rows, List<Masked> hidden) {
        List<Masked> marks = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int at = 0;
            for (Run run : rows.get(row).runs()) {
                int to = at + run.cells();
                if ((run.style().flags() & Style.MASK) != 0) {
                    marks.add(new Masked(row, at, to, rule(hidden, row, at, to)));
                }
                at = to;
            }
        }
        return marks;
    }

    private static String rule(List<Masked> hidden, int row, int from, int to) {
        return hidden.stream()
                .filter(it -> it.row() == row && it.from() < to && it.to() > from)
                .findFirst()
                .map(Masked::rule)
                .orElse(EARLIER);
    }
}
