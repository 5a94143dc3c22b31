package dev.labcast.guard;

import dev.labcast.session.Pane;
import java.util.Optional;
import java.util.Set;

/// Marks for tests of those who are told of them; only the guard can make one.
public final class Marks {
    private Marks() {}

    public static MaskMark notebook(int line, int from, int to, String rule) {
        return mark(Pane.NOTEBOOK, line, from, to, rule);
    }

    public static MaskMark terminal(int row, int from, int to, String rule) {
        return mark(Pane.TERMINAL, row, from, to, rule);
    }

    private static MaskMark mark(Pane pane, int row, int from, int to, String rule) {
        return new MaskMark(
                pane,
                new Masked(row, from, to, rule),
                Set.of(new Covered(rule, "the same")),
                Optional.empty());
    }
}
