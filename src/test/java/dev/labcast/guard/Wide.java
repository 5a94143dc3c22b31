package dev.labcast.guard;

import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Style;
import java.util.ArrayList;
import java.util.List;

/// Rows with wide characters, as a terminal makes them.
final class Wide {
    private Wide() {}

    /// Chars beyond U+2E80 in two cells each, the others in one.
    static Line mixed(String text) {
        List<Run> runs = new ArrayList<>();
        for (String each : text.split("")) {
            runs.add(new Run(each, each.charAt(0) >= 0x2e80 ? 2 : 1, Style.PLAIN));
        }
        return new Line(runs, false);
    }

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
