package dev.labcast.guard;

import dev.labcast.guard.rule.Finding;
import dev.labcast.session.Line;
import dev.labcast.session.Pane;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the marks of a frame or a text out of what the rules found on it. Used by the guard's
/// thread.
final class MarkReader {
    private final Pane pane;
    private final GuardRules rules;
    private final List<Masked> stretches = new ArrayList<>();
    private final Map<Integer, List<Part>> parts = new HashMap<>();

    private record Part(Masked at, Covered covered, Optional<String> never) {}

    private MarkReader(Pane pane, GuardRules rules) {
        this.pane = pane;
        this.rules = rules;
    }

    /// The rows of the marks count from the first row of the screen.
    static List<MaskMark> marks(Sighting sighting, GuardRules rules) {
        MarkReader reader = new MarkReader(Pane.TERMINAL, rules);
        sighting.lines().forEach(line -> reader.add(line, sighting));
        sighting.hardWrapped().forEach(line -> reader.add(line, sighting));
        return reader.joined();
    }

    static List<MaskMark> marks(NotebookSight sight, GuardRules rules) {
        MarkReader reader = new MarkReader(Pane.NOTEBOOK, rules);
        List<String> lines = sight.text().lines();
        for (int i = 0; i < lines.size(); i++) {
            for (Finding finding : sight.findings(i)) {
                if (finding instanceof Finding.Secret secret) {
                    Masked at = new Masked(i, secret.start(), secret.end(), secret.rule());
                    reader.add(lines.get(i), secret, List.of(at));
                }
            }
        }
        return reader.joined();
    }

    private void add(ReadLine line, Sighting sighting) {
        for (Finding finding : line.findings()) {
            if (finding instanceof Finding.Secret secret) {
                List<Masked> places = new ArrayList<>();
                line.rows(
                        secret.start(),
                        secret.end(),
                        (row, from, to) -> {
                            Line cells = sighting.rows().get(row);
                            places.add(
                                    new Masked(
                                            row - sighting.screenStart(),
                                            RowMask.cellsUpTo(cells, from),
                                            RowMask.cellsUpTo(cells, to),
                                            secret.rule()));
                        });
                add(line.text(), secret, places);
            }
        }
    }

    private void add(String line, Finding.Secret secret, List<Masked> places) {
        int end = Math.min(secret.end(), line.length());
        if (secret.start() >= end) {
            return;
        }
        String text = line.substring(secret.start(), end);
        Covered covered = rules.covered(secret.rule(), text);
        Optional<String> never = rules.never(secret.rule(), text);
        for (Masked at : places) {
            stretches.add(at);
            parts.computeIfAbsent(at.row(), _ -> new ArrayList<>())
                    .add(new Part(at, covered, never));
        }
    }

    private List<MaskMark> joined() {
        List<MaskMark> marks = new ArrayList<>();
        for (Masked stretch : Stretches.joined(stretches)) {
            List<Part> inside =
                    parts.getOrDefault(stretch.row(), List.of()).stream()
                            .filter(it -> isIn(it.at(), stretch))
                            .toList();
            Set<Covered> covers = new HashSet<>();
            inside.forEach(it -> covers.add(it.covered()));
            Optional<String> never =
                    inside.stream().map(Part::never).flatMap(Optional::stream).findFirst();
            marks.add(new MaskMark(pane, stretch, covers, never));
        }
        return List.copyOf(marks);
    }

    private static boolean isIn(Masked part, Masked whole) {
        return part.from() >= whole.from() && part.to() <= whole.to();
    }
}
