package dev.labcast.app;

import dev.labcast.session.Line;
import dev.labcast.session.Plot;
import dev.labcast.session.SessionState;
import dev.labcast.web.live.Anchor;
import java.util.List;
import java.util.Optional;

/// What a guest points at on the live page: the newest plot, or the last line of terminal or
/// notebook with certain words in it, as viewers see them. Pure; any thread.
final class PointedAt {
    private static final String PLOT = "plot";

    private PointedAt() {}

    /// Empty if viewers see nothing like that in `state`.
    static Optional<Anchor> find(String words, SessionState state) {
        if (words.equals(PLOT)) {
            return state.plots().toList().stream().mapToLong(Plot::number).max().stream()
                    .<Anchor>mapToObj(Anchor.PlotNumber::new)
                    .findFirst();
        }
        List<String> rows = TerminalText.rows(state).stream().map(Line::text).toList();
        return last(rows, words)
                .<Anchor>map(it -> new Anchor.TerminalLine(it, state.now()))
                .or(() ->
                        last(state.notebook().lines(), words)
                                .map(it -> new Anchor.NotebookLine(it, state.now())));
    }

    /// Counted from 1.
    private static Optional<Long> last(List<String> lines, String words) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).contains(words)) {
                return Optional.of(i + 1L);
            }
        }
        return Optional.empty();
    }
}
