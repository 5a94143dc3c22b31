package dev.labcast.pane.terminal;

import dev.labcast.fx.FxThread;
import dev.labcast.session.Line;
import dev.labcast.terminal.Highlight;
import dev.labcast.terminal.ScreenTheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Searching in the pane: the bar, the hits in what the terminal holds now, and which of them is
/// looked at. The looking itself is done on a thread of its own, so that a slow expression holds up
/// nothing. JavaFX thread.
final class PaneSearch {
    private static final Duration AFTER_OUTPUT = Duration.millis(300);

    /// What searching needs of the pane.
    interface Target {
        TerminalLines lines();

        /// Shows `line` in the view and repaints.
        void reveal(long line);

        void repaint();

        void focusTerminal();
    }

    private final Target target;
    private final SearchBar bar;
    private final PauseTransition refresh = new PauseTransition(AFTER_OUTPUT);
    private final AtomicLong asked = new AtomicLong();
    private List<Search.Hit> hits = List.of();
    private Optional<Search.Hit> current = Optional.empty();

    PaneSearch(Target target) {
        this.target = target;
        this.bar =
                new SearchBar(
                        new SearchBar.Listener() {
                            @Override
                            public void asked(Search.Query query) {
                                current = Optional.empty();
                                search(query);
                            }

                            @Override
                            public void older() {
                                step(-1);
                            }

                            @Override
                            public void newer() {
                                step(1);
                            }

                            @Override
                            public void closed() {
                                forget();
                                target.focusTerminal();
                            }
                        });
        refresh.setOnFinished(_ -> search(bar.query()));
    }

    Region node() {
        return bar.node();
    }

    void setTheme(ScreenTheme theme) {
        bar.setTheme(theme);
    }

    void open() {
        bar.open();
    }

    /// There was output: what was found may have changed.
    void outputCame() {
        if (bar.isOpen() && refresh.getStatus() != PauseTransition.Status.RUNNING) {
            refresh.playFromStart();
        }
    }

    /// The hits among the `rows` lines from `top` on.
    List<Highlight> highlights(long top, int rows) {
        List<Highlight> found = new ArrayList<>();
        for (Search.Hit hit : hits) {
            boolean isCurrent = current.filter(hit::equals).isPresent();
            for (Span span : hit.spans()) {
                if (span.line() >= top && span.line() < top + rows) {
                    Highlight.Mark mark =
                            isCurrent ? Highlight.Mark.CURRENT_HIT : Highlight.Mark.HIT;
                    found.add(
                            new Highlight((int) (span.line() - top), span.from(), span.to(), mark));
                }
            }
        }
        return found;
    }

    /// Line numbers mean something else from now on: looks again.
    void renumbered() {
        current = Optional.empty();
        hits = List.of();
        outputCame();
    }

    private void search(Search.Query query) {
        long ticket = asked.incrementAndGet();
        TerminalLines lines = target.lines();
        List<Line> all = lines.lines(lines.first(), lines.end());
        long first = lines.end() - all.size(); // the oldest may have left meanwhile
        Consumer<Search.Found> done =
                found ->
                        FxThread.later(() -> {
                            if (asked.get() == ticket) {
                                show(found);
                            }
                        });
        Thread.ofVirtual()
                .name("labcast-terminal-search")
                .start(() -> done.accept(Search.find(query, all, first)));
    }

    private void show(Search.Found found) {
        hits = found.hits();
        boolean fresh = current.filter(hits::contains).isEmpty();
        if (fresh) {
            current = hits.isEmpty() ? Optional.empty() : Optional.of(hits.getLast());
        }
        report(found.complaint());
        if (fresh) {
            current.ifPresent(hit -> target.reveal(hit.line()));
        }
        target.repaint();
    }

    private void step(int by) {
        if (hits.isEmpty()) {
            return;
        }
        int at = current.map(hits::indexOf).orElse(0);
        current = Optional.of(hits.get(Math.floorMod(at + by, hits.size())));
        report("");
        target.reveal(current.get().line());
    }

    private void report(String complaint) {
        bar.report(current.map(hits::indexOf).orElse(-1) + 1, hits.size(), complaint);
    }

    private void forget() {
        asked.incrementAndGet();
        refresh.stop();
        hits = List.of();
        current = Optional.empty();
        target.repaint();
    }
}
