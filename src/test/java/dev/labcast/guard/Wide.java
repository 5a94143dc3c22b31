package dev.labcast.guard;

import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Style;
import java.util.ArrayList;
import java.util.List;

/// Rows with wide characters, as a terminal makes them.
final class Wide {
    private Wide() {}

    /// The chars of `wide` that are not blank in two cells each, then `rest`.
    static Line line(String wide, String rest) {
        List<Run> runs = new ArrayList<>();
        for (String each : wide.split("")) {
            runs.add(new Run(each, each.isBlank() ? 1 : 2, Style.PLAIN));
        }
        runs.add(Run.of(rest, Style.PLAIN));
        return new Line(runs, false);
    }
}
