package dev.labcast.app;

import dev.labcast.fx.Coalescer;
import dev.labcast.fx.FxThread;
import dev.labcast.pane.plot.PlotPane;
import dev.labcast.recording.LogTrouble;
import dev.labcast.recording.Output;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Brings what happens behind the desk to it: the newest state of the log (once per turn of the
/// JavaFX thread), and sentences for the person. What comes before the desk is there waits for it.
/// Any thread, but for [#attach] and [#bridge], which are the JavaFX thread's.
final class DeskFeed implements Output, LogTrouble {
    private final Coalescer<SessionState> states = new Coalescer<>(this::show);
    private final List<Runnable> early = new ArrayList<>();
    private Optional<Desk> desk = Optional.empty();
    private Optional<Consumer<SessionState>> bridge = Optional.empty();
    private volatile Optional<PlotPane> plots = Optional.empty();
    private Supplier<Optional<Path>> notebook = Optional::empty;
    private volatile Optional<String> lost = Optional.empty();

    void attach(Desk open) {
        desk = Optional.of(open);
        early.forEach(Runnable::run);
        early.clear();
    }

    /// Who takes the states on, out of the house. JavaFX thread.
    void bridge(Consumer<SessionState> next) {
        bridge = Optional.of(next);
    }

    /// Who is told which plots the log took.
    void plots(PlotPane pane) {
        plots = Optional.of(pane);
    }

    /// Who knows the notebook's file.
    void notebook(Supplier<Optional<Path>> file) {
        notebook = file;
    }

    /// The notebook's file while one is open. JavaFX thread.
    Optional<Path> notebookFile() {
        return notebook.get();
    }

    /// A sentence for the person.
    void say(String sentence) {
        withDesk(open -> open.notices().tell(sentence));
    }

    /// A sentence about a plot file; there may be thousands.
    void sayOfPlot(String sentence) {
        withDesk(open -> open.notices().tellOfMany("plots", sentence));
    }

    /// What the log could not write before it was closed, when the desk is gone already.
    Optional<String> lost() {
        return lost;
    }

    @Override
    public String name() {
        return "the stage";
    }

    @Override
    public void take(Entry entry, SessionState after) {
        if (entry.event() instanceof SessionEvent.PlotShown(var plot)) {
            plots.ifPresent(pane -> pane.plotLogged(plot));
        }
        states.offer(after);
    }

    @Override
    public void cannotWrite(String sentence) {
        withDesk(open -> open.showTrouble(true, sentence));
    }

    @Override
    public void writesAgain(String sentence) {
        withDesk(open -> open.showTrouble(false, sentence));
    }

    @Override
    public void outputDropped(String sentence) {
        say(sentence);
    }

    @Override
    public void lost(String sentence) {
        lost = Optional.of(sentence);
        withDesk(open -> open.showTrouble(true, sentence));
    }

    private void show(SessionState state) {
        desk.ifPresent(open -> open.show(state));
        bridge.ifPresent(open -> open.accept(state));
    }

    private void withDesk(Consumer<Desk> deed) {
        FxThread.run(() -> {
            if (desk.isPresent()) {
                deed.accept(desk.get());
            } else {
                early.add(() -> desk.ifPresent(deed));
            }
        });
    }
}
