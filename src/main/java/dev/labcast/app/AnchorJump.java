package dev.labcast.app;

import dev.labcast.app.desk.Clocks;
import dev.labcast.fx.FxThread;
import dev.labcast.pane.notebook.NotebookPane;
import dev.labcast.pane.plot.PlotPane;
import dev.labcast.pane.terminal.TerminalPane;
import dev.labcast.question.Question;
import dev.labcast.recording.SessionReader;
import dev.labcast.session.Entry;
import dev.labcast.session.Line;
import dev.labcast.session.Pane;
import dev.labcast.session.Plot;
import dev.labcast.session.Segment;
import dev.labcast.session.SessionState;
import dev.labcast.web.live.Anchor;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes to what a question is about. What viewers read then is read again from the session's log,
/// on a thread of its own, and the same place looked for in the desk's panes as they are now; where
/// it is gone a sentence says so. What the sentence quotes is the public text. JavaFX thread.
final class AnchorJump implements Consumer<Question> {
    private static final Logger LOG = LoggerFactory.getLogger(AnchorJump.class);
    private static final int QUOTED = 80;

    /// Where a question may lead.
    record Panes(NotebookPane notebook, TerminalPane terminal, PlotPane plots) {}

    private final LiveSession session;
    private final Desk desk;
    private final Panes panes;

    AnchorJump(LiveSession session, Desk desk, Panes panes) {
        this.session = session;
        this.desk = desk;
        this.panes = panes;
    }

    @Override
    public void accept(Question question) {
        Anchor.parse(question.anchor()).ifPresent(this::go);
    }

    private void go(Anchor anchor) {
        switch (anchor) {
            case Anchor.PlotNumber(var number) -> toPlot(number);
            case Anchor.Moment(var at) -> say(moment(at));
            case Anchor.NotebookLine(var line, var at) ->
                    soon(() -> {
                        List<String> then = stateAt(at).notebook().lines();
                        FxThread.run(() -> toNote(line, then));
                    });
            case Anchor.TerminalLine(var line, var at) -> soon(() -> toTerminal(line, at));
        }
    }

    private interface Reading {
        void run() throws IOException;
    }

    private void soon(Reading reading) {
        Thread.ofVirtual()
                .name("labcast-anchor")
                .start(() -> {
                    try {
                        reading.run();
                    } catch (IOException refused) {
                        LOG.warn("The log could not be read to find a question's place", refused);
                        say(
                                "What the question is about cannot be looked up: the session's log cannot be read.");
                    }
                });
    }

    private SessionState stateAt(long at) throws IOException {
        List<Entry> entries =
                new SessionReader()
                        .look(session.folder()).entries().stream()
                                .takeWhile(it -> it.at() <= at)
                                .toList();
        return SessionState.initial().evolve(entries);
    }

    private void toNote(long number, List<String> then) {
        int line = index(number);
        List<String> now = List.of(panes.notebook().text().split("\n", -1));
        Optional<SamePlace.Found> found = new SamePlace(then, now).of(line, line);
        found.ifPresentOrElse(
                it -> {
                    panes.notebook().goTo(it.line() + 1);
                    desk.focus(Pane.NOTEBOOK);
                    if (it.changed()) {
                        say("This line has been changed since it was asked about.");
                    }
                },
                () -> say(gone("line " + number + " of the notebook", then, line)));
    }

    private void toTerminal(long number, long at) throws IOException {
        List<Line> read = TerminalText.rows(stateAt(at));
        TerminalText then = TerminalText.of(read);
        TerminalPane.Kept kept = panes.terminal().kept();
        TerminalText now = TerminalText.of(kept.rows());
        int row = index(number);
        int line = row < read.size() ? then.lineOf(row) : then.lines().size();
        int behind = TerminalText.rows(session.logged()).size() - row;
        int guess = now.lineOf(Math.max(0, kept.rows().size() - behind));
        Optional<SamePlace.Found> found = new SamePlace(then.lines(), now.lines()).of(line, guess);
        FxThread.run(() ->
                found.ifPresentOrElse(
                        it -> {
                            panes.terminal().reveal(kept.first() + now.firstRows().get(it.line()));
                            desk.focus(Pane.TERMINAL);
                        },
                        () ->
                                say(
                                        gone(
                                                "line " + number + " of the terminal",
                                                then.lines(),
                                                line))));
    }

    private void toPlot(long number) {
        Optional<Plot> plot =
                session.logged().plots().toList().stream()
                        .filter(it -> it.number() == number)
                        .findFirst();
        if (plot.filter(it -> panes.plots().show(it.sha256())).isPresent()) {
            desk.focus(Pane.PLOTS);
        } else {
            say(
                    plot.map(it ->
                                    "Plot %d is not in the pane any more; the session keeps it as %s."
                                            .formatted(number, it.file()))
                            .orElse("The session has no plot " + number + "."));
        }
    }

    private String moment(long at) {
        long now = session.clock().now();
        if (at > now) {
            return "The session has not come to " + Clocks.hours(at) + " yet.";
        }
        String during =
                session.book().segments().list().stream()
                        .filter(it -> it.start() <= at)
                        .reduce((_, later) -> later)
                        .map(this::words)
                        .orElse("");
        return "It is about %s, %d min ago%s."
                .formatted(Clocks.hours(at), (now - at) / 60_000, during);
    }

    private String words(Segment segment) {
        String name =
                session.vocabulary()
                        .find(segment.activity())
                        .map(it -> it.name())
                        .orElse(segment.activity());
        return ", during “"
                + name
                + (segment.title().isEmpty() ? "" : ": " + segment.title())
                + "”";
    }

    private static String gone(String place, List<String> then, int line) {
        String read = line < then.size() ? then.get(line).strip() : "";
        String quote = read.length() > QUOTED ? read.substring(0, QUOTED) + "…" : read;
        return "What the question is about (%s) is not there any more%s."
                .formatted(place, quote.isEmpty() ? "" : "; it read “" + quote + "”");
    }

    private static int index(long number) {
        return (int) Math.min(number - 1, Integer.MAX_VALUE);
    }

    private void say(String sentence) {
        FxThread.run(() -> desk.notices().tellNewest("place", sentence));
    }
}
