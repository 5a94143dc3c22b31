package dev.labcast.app;

import dev.labcast.app.desk.Ask;
import dev.labcast.app.desk.ChatLamp;
import dev.labcast.app.desk.ChipBar;
import dev.labcast.app.desk.DeskAction;
import dev.labcast.app.desk.DeskView;
import dev.labcast.app.desk.MaskMeter;
import dev.labcast.app.desk.NoticeBar;
import dev.labcast.app.desk.OnAirLamp;
import dev.labcast.app.desk.Palette;
import dev.labcast.app.desk.PaneFrame;
import dev.labcast.app.desk.PaneFrames;
import dev.labcast.app.desk.RoomBadge;
import dev.labcast.app.desk.Shortcuts;
import dev.labcast.app.desk.TimelineStrip;
import dev.labcast.app.desk.TopBar;
import dev.labcast.app.desk.ViewerRail;
import dev.labcast.session.Cue;
import dev.labcast.session.Pane;
import dev.labcast.session.SessionState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.kordamp.ikonli.javafx.FontIcon;

/// The desk: puts bars, panes and keys together and keeps them in step with the session. What it
/// shows of segments is the person's own account (at once). JavaFX thread.
public final class Desk {

    /// What belongs to particular panes and windows rather than to the desk.
    public record Extras(
            Runnable toggleTheme,
            Runnable watchFolder,
            Runnable openNotebook,
            Runnable plotInNotebook) {}

    private final LiveSession session;
    private final Staging staging;
    private final StageWindows windows;
    private final Map<Pane, FramedPane> panes = new EnumMap<>(Pane.class);
    private final PaneFrames frames;
    private final TopBar top;
    private final ChipBar chips;
    private final NoticeBar notices = new NoticeBar();
    private final TimelineStrip timeline;
    private final ViewerRail viewers = new ViewerRail();
    private final DeskView view;
    private final Palette palette;
    private final Shortcuts shortcuts;
    private final List<DeskAction> actions = new ArrayList<>();
    private final Map<String, String> unsaved = new LinkedHashMap<>();
    private final Preview preview;
    private Consumer<Pane> listMasks = _ -> {};
    private Runnable showRoom = () -> {};
    private Runnable saveAll = () -> {};
    private boolean trouble;
    private boolean warned;

    public Desk(
            LiveSession session,
            Staging staging,
            StageWindows windows,
            Shortcuts shortcuts,
            List<FramedPane> framed,
            Extras extras) {
        this.session = session;
        this.staging = staging;
        this.windows = windows;
        this.shortcuts = shortcuts;
        framed.forEach(pane -> panes.put(pane.pane(), pane));
        framed.forEach(pane -> staging.add(pane.pane(), pane.side()));
        frames =
                new PaneFrames(
                        frame(framed, Pane.NOTEBOOK),
                        frame(framed, Pane.TERMINAL),
                        frame(framed, Pane.PLOTS));
        top =
                new TopBar(
                        new TopBar.Deeds(
                                this::openPalette,
                                this::mark,
                                this::toggleCurtain,
                                () -> showRoom.run()));
        chips = new ChipBar(session.vocabulary(), this::start);
        timeline = new TimelineStrip(session.vocabulary());
        view = new DeskView(top, chips, notices, timeline, viewers, frames);
        palette = new Palette(view.overlay());
        preview = new Preview(view, windows.views(), session.curtain());
        add(
                new DeskKeys(session, staging, new Ask(view.overlay()), notices::tell)
                        .actions(deeds(extras)));
        staging.listen(this::showStaging);
        showStaging();
        tick();
    }

    public Parent node() {
        return view.node();
    }

    public DeskView view() {
        return view;
    }

    public List<DeskAction> actions() {
        return List.copyOf(actions);
    }

    /// More that the person can do, behind what there is.
    void add(List<DeskAction> more) {
        actions.addAll(more);
        shortcuts.replaceWith(actions);
    }

    /// How OBS is.
    public OnAirLamp lamp() {
        return top.lamp();
    }

    /// How the chat is.
    ChatLamp chat() {
        return top.chat();
    }

    /// Whether the question room is open.
    public RoomBadge room() {
        return top.room();
    }

    /// How much was masked.
    MaskMeter masks() {
        return top.masks();
    }

    /// What viewers see of a pane, beside it.
    Preview preview() {
        return preview;
    }

    /// Who lists the masks of a pane.
    void whenMasksAreWanted(Consumer<Pane> list) {
        listMasks = list;
    }

    /// What a click on the room's badge does.
    void whenRoomIsWanted(Runnable show) {
        showRoom = show;
    }

    /// Where things beside the work stand.
    ViewerRail viewers() {
        return viewers;
    }

    /// What is done, and waited for, before the desk tells whether it may close.
    void beforeClosing(Runnable save) {
        saveAll = save;
    }

    /// Lets the person choose one of these.
    void choose(List<DeskAction> choices) {
        palette.open(choices);
    }

    public NoticeBar notices() {
        return notices;
    }

    public PaneFrame frame(Pane pane) {
        return frames.of(pane);
    }

    public void install(Scene scene) {
        shortcuts.install(scene);
    }

    public void showTitle(String title, long holdBackMs) {
        top.showSession(title, holdBackMs);
        preview.showDelay(holdBackMs);
    }

    /// The log went on to `state`.
    public void show(SessionState state) {
        windows.show(state);
        preview.show(state);
        top.masks().show(state.masks());
    }

    /// The log cannot be written (or can again), and the sentence that says so.
    public void showTrouble(boolean now, String sentence) {
        trouble = now;
        hold(
                "recording",
                now
                        ? Optional.of(
                                "The newest part of the session is not on the disk: make room, and"
                                        + " it will be. Close the window again to leave without it.")
                        : Optional.empty());
        notices.tellFirst("recording", sentence);
        tick();
    }

    /// The notebook's file does not take what was typed last, or does again.
    public void showNotebookTrouble(boolean now) {
        hold(
                "notebook",
                now
                        ? Optional.of(
                                "The newest of your notebook is in this window alone: copy it, or see"
                                        + " that its file can be written. Close the window again to"
                                        + " leave without it.")
                        : Optional.empty());
    }

    /// While there is a `sentence` of this kind, closing the window takes a second time.
    private void hold(String kind, Optional<String> sentence) {
        warned = false;
        sentence.ifPresentOrElse(
                it -> unsaved.put(kind, it),
                () -> {
                    unsaved.remove(kind);
                    notices.withdraw(kind);
                });
    }

    /// Whether the window may go, after all was saved that can be. While something is not on the
    /// disk the person is told, and the second time is meant.
    boolean mayClose() {
        saveAll.run();
        if (unsaved.isEmpty() || warned) {
            return true;
        }
        warned = true;
        unsaved.forEach(notices::tellFirst);
        return false;
    }

    /// Moves the clocks on; called a few times a second.
    public void tick() {
        long now = session.clock().now();
        SessionState mine = session.book().state();
        chips.show(mine.segments().current(), now);
        timeline.show(mine, now);
        top.showClock(now, trouble);
        windows.tick(now);
        preview.tick(now);
        viewers.tick(now);
    }

    public void start(String activity) {
        session.cue(new Cue.Start(activity, "", List.of(), Long.MAX_VALUE));
        tick();
    }

    public void mark() {
        session.cue(new Cue.Mark("", Long.MAX_VALUE));
        tick();
    }

    public void focus(Pane pane) {
        FramedPane framed = panes.get(pane);
        if (framed != null) {
            framed.focus().run();
        }
    }

    private DeskKeys.Deeds deeds(Extras extras) {
        return new DeskKeys.Deeds(
                this::openPalette,
                this::start,
                this::mark,
                () -> staging.hide("Hidden by the researcher."),
                this::unhide,
                () -> staging.toggle(focusedPane()),
                this::cycle,
                this::focus,
                view::toggleRail,
                extras.toggleTheme(),
                extras.watchFolder(),
                extras.openNotebook(),
                extras.plotInNotebook(),
                () -> windows.program().open(),
                windows::open,
                notices::dismiss,
                pane -> listMasks.accept(pane),
                preview::toggle,
                this::focusedPane);
    }

    private void openPalette() {
        palette.open(actions);
    }

    private void toggleCurtain() {
        if (staging.hidden()) {
            unhide();
        } else {
            staging.hide("Hidden by the researcher.");
        }
    }

    private void unhide() {
        staging.unhide();
        session.curtain().fault().ifPresent(why -> notices.tellFirst(GuardNews.KIND, why));
    }

    private void showStaging() {
        for (Pane pane : Pane.values()) {
            frames.of(pane).show(staging.staged().contains(pane), staging.hidden());
        }
        top.showHidden(staging.hidden());
    }

    private PaneFrame frame(List<FramedPane> framed, Pane which) {
        FramedPane pane = framed.stream().filter(p -> p.pane() == which).findFirst().orElseThrow();
        return new PaneFrame(
                pane.name(), new FontIcon(pane.icon()), pane.node(), () -> staging.toggle(which));
    }

    private void cycle(boolean forward) {
        Pane[] order = Pane.values();
        int next = focusedPane().ordinal() + (forward ? 1 : order.length - 1);
        focus(order[next % order.length]);
    }

    /// The pane the focus is in; the notebook when it is elsewhere.
    Pane focusedPane() {
        Node owner = view.node().getScene() == null ? null : view.node().getScene().getFocusOwner();
        for (Node node = owner; node != null; node = node.getParent()) {
            for (FramedPane pane : panes.values()) {
                if (pane.node() == node) {
                    return pane.pane();
                }
            }
        }
        return Pane.NOTEBOOK;
    }
}
