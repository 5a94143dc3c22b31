package dev.labcast.app;

import dev.labcast.app.desk.Ask;
import dev.labcast.app.desk.DeskAction;
import dev.labcast.session.Activity;
import dev.labcast.session.Cue;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.Segment;
import dev.labcast.session.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Everything the person can do with the desk, by name and by key: the list behind the palette, the
/// shortcuts and the guide's table. JavaFX thread.
final class DeskKeys {
    /// What the desk itself does with Ctrl+Alt and a letter; no activity can have these.
    static final String OWN_LETTERS = "ADEFGIKLMOPSVWX";

    private static final long MINUTE_MS = 60_000;
    private static final String NO_SEGMENT =
            "No segment is running: start one with an activity's chip or its key, then try again.";

    private final LiveSession session;
    private final Staging staging;
    private final Ask ask;
    private final Consumer<String> tell;

    /// `tell` takes a sentence for the person.
    DeskKeys(LiveSession session, Staging staging, Ask ask, Consumer<String> tell) {
        this.session = session;
        this.staging = staging;
        this.ask = ask;
        this.tell = tell;
    }

    /// Refuses a vocabulary with a key that the desk needs for itself.
    static void refuseTaken(Vocabulary vocabulary) throws Refusal {
        for (Activity activity : vocabulary.activities()) {
            // Keys in the file may be small or capital; the desk's shortcuts do not tell them
            // apart.
            String key = activity.key().toUpperCase(Locale.ROOT);
            if (!key.matches("[A-Z0-9]") || OWN_LETTERS.contains(key)) {
                throw new Refusal(
                        "The activity '%s' cannot have the key %s: Ctrl+Alt with %s is the desk's own; choose a digit or another letter in the activity file."
                                .formatted(
                                        activity.name(),
                                        key,
                                        String.join(", ", OWN_LETTERS.split(""))));
            }
        }
    }

    /// What the desk does beyond session and stage.
    record Deeds(
            Runnable palette,
            Consumer<String> start,
            Runnable markMoment,
            Runnable hide,
            Runnable unhide,
            Runnable toggleFocusedPane,
            Consumer<Boolean> cyclePanes,
            Consumer<Pane> focus,
            Runnable toggleRail,
            Runnable toggleTheme,
            Runnable watchFolder,
            Runnable openNotebook,
            Runnable plotInNotebook,
            Runnable openStage,
            Consumer<Scene> openWindow,
            Runnable dismissNotice,
            Consumer<Pane> listMasks,
            Consumer<Pane> preview,
            Supplier<Pane> focused) {}

    List<DeskAction> actions(Deeds deeds) {
        List<DeskAction> all = new ArrayList<>();
        all.add(
                DeskAction.of(
                        "Hide stage: viewers see the away card at once", "F12", deeds.hide()));
        all.add(DeskAction.of("Show stage again", "Shift+F12", deeds.unhide()));
        all.add(DeskAction.of("All actions by name", "Ctrl+Shift+P", deeds.palette()));
        all.add(DeskAction.of("Mark this moment", "Ctrl+Alt+M", deeds.markMoment()));
        all.add(
                DeskAction.of(
                        "Mark this moment with a label …", "Ctrl+Alt+Shift+M", this::askMark));
        for (Activity activity : session.vocabulary().activities()) {
            all.add(
                    DeskAction.of(
                            "Activity: " + activity.name(),
                            "Ctrl+Alt+" + activity.key().toUpperCase(Locale.ROOT),
                            () -> deeds.start().accept(activity.id())));
        }
        segmentActions(all);
        stageActions(all, deeds);
        paneActions(all, deeds);
        return all;
    }

    private void segmentActions(List<DeskAction> all) {
        all.add(
                DeskAction.of(
                        "Segment: it began some minutes ago …", "Ctrl+Alt+A", this::askBegan));
        all.add(DeskAction.of("Segment: title …", "Ctrl+Alt+E", this::askTitle));
        all.add(DeskAction.of("Segment: add a tag …", "Ctrl+Alt+G", this::askTag));
        all.add(DeskAction.of("Segment: take a tag away …", this::askUntag));
        all.add(DeskAction.of("Segment: split it some minutes ago …", this::askSplit));
        all.add(DeskAction.of("Segment: merge with the one before", this::mergeWithPrevious));
        all.add(
                DeskAction.of(
                        "Segment: end it, nothing follows",
                        "Ctrl+Alt+X",
                        () -> session.cue(new Cue.Stop())));
    }

    private void stageActions(List<DeskAction> all, Deeds deeds) {
        all.add(
                DeskAction.of(
                        "Stage: show or take off the focused pane",
                        "Ctrl+Alt+S",
                        deeds.toggleFocusedPane()));
        for (Pane pane : Pane.values()) {
            all.add(
                    DeskAction.of(
                            "Stage: show or take off the " + word(pane),
                            () -> staging.toggle(pane)));
        }
        int number = 1;
        for (Scene scene : Scene.values()) {
            all.add(
                    DeskAction.of(
                            "Scene: " + word(scene),
                            "Ctrl+F" + number++,
                            () -> staging.choose(scene)));
        }
        all.add(
                DeskAction.of(
                        "Window: the stage, following the scene", "Ctrl+Alt+W", deeds.openStage()));
        for (Scene scene : Scene.values()) {
            all.add(
                    DeskAction.of(
                            "Window: " + word(scene) + " on its own",
                            () -> deeds.openWindow().accept(scene)));
        }
    }

    private static void paneActions(List<DeskAction> all, Deeds deeds) {
        all.add(
                DeskAction.of(
                        "Go to the next pane", "Ctrl+Tab", () -> deeds.cyclePanes().accept(true)));
        all.add(
                DeskAction.of(
                        "Go to the pane before",
                        "Ctrl+Shift+Tab",
                        () -> deeds.cyclePanes().accept(false)));
        for (Pane pane : Pane.values()) {
            all.add(DeskAction.of("Go to the " + word(pane), () -> deeds.focus().accept(pane)));
        }
        all.add(DeskAction.of("Plots: watch a folder …", "Ctrl+Alt+F", deeds.watchFolder()));
        all.add(DeskAction.of("Notebook: open a file …", "Ctrl+Alt+O", deeds.openNotebook()));
        all.add(
                DeskAction.of(
                        "Notebook: put the newest plot in", "Ctrl+Alt+I", deeds.plotInNotebook()));
        all.add(
                DeskAction.of(
                        "Masks: list those in the focused pane, and why",
                        "Ctrl+Alt+K",
                        () -> deeds.listMasks().accept(deeds.focused().get())));
        all.add(
                DeskAction.of(
                        "Masks: what viewers see of the focused pane, beside it",
                        "Ctrl+Alt+P",
                        () -> deeds.preview().accept(deeds.focused().get())));
        all.add(DeskAction.of("Viewers: show or fold the rail", "Ctrl+Alt+V", deeds.toggleRail()));
        all.add(DeskAction.of("Look: dark or light", "Ctrl+Alt+L", deeds.toggleTheme()));
        all.add(DeskAction.of("Notice: put away", "Ctrl+Alt+D", deeds.dismissNotice()));
    }

    private void askMark() {
        long at = session.clock().now();
        ask.open(
                "Label for this moment (viewers may see it)",
                "",
                DeskKeys::notEmpty,
                label -> session.cue(new Cue.Mark(label, at)));
    }

    private void askBegan() {
        withCurrent(_ ->
                ask.open(
                        "How many minutes ago did it begin?",
                        "4",
                        DeskKeys::minutes,
                        text -> session.cue(new Cue.BeganAt(session.clock().now() - ms(text)))));
    }

    private void askSplit() {
        withCurrent(open ->
                ask.open(
                        "Split how many minutes ago?",
                        "1",
                        text -> minutesWithin(open, text),
                        text ->
                                session.cue(
                                        new Cue.Split(
                                                open.id(), session.clock().now() - ms(text)))));
    }

    private void askTitle() {
        withCurrent(open ->
                ask.open(
                        "Title of the segment (viewers see it)",
                        open.title(),
                        _ -> "",
                        title -> session.cue(new Cue.Retitle(open.id(), title))));
    }

    private void askTag() {
        withCurrent(open ->
                ask.open(
                        "Tag",
                        "",
                        DeskKeys::notEmpty,
                        tag -> session.cue(new Cue.Tag(open.id(), tag))));
    }

    private void askUntag() {
        withCurrent(this::askUntag);
    }

    private void askUntag(Segment open) {
        if (open.tags().isEmpty()) {
            tell.accept("This segment has no tags to take away.");
            return;
        }
        ask.open(
                "Which tag? " + String.join(", ", open.tags()),
                open.tags().getLast(),
                tag -> open.tags().contains(tag) ? "" : "The segment has no such tag.",
                tag -> session.cue(new Cue.Untag(open.id(), tag)));
    }

    private void mergeWithPrevious() {
        List<Segment> list = session.book().segments().list();
        if (list.size() > 1) {
            session.cue(new Cue.MergeNext(list.get(list.size() - 2).id()));
        } else {
            tell.accept("There is no segment before this one to merge it with.");
        }
    }

    private void withCurrent(Consumer<Segment> deed) {
        session.book().segments().current().ifPresentOrElse(deed, () -> tell.accept(NO_SEGMENT));
    }

    private String minutesWithin(Segment open, String text) {
        String wrong = minutes(text);
        long now = session.clock().now();
        return !wrong.isEmpty() || (ms(text) > 0 && ms(text) < open.length(now))
                ? wrong
                : "The segment is only %.1f min long; type fewer, but more than 0."
                        .formatted(open.length(now) / (double) MINUTE_MS);
    }

    private static String notEmpty(String text) {
        return text.isEmpty() ? "Type at least a letter, or Esc to leave it." : "";
    }

    private static String minutes(String text) {
        return text.matches("\\d{1,4}([.,]\\d)?")
                ? ""
                : "Type a number of minutes, such as 4 or 0.5.";
    }

    private static long ms(String minutes) {
        return Math.round(Double.parseDouble(minutes.replace(',', '.')) * MINUTE_MS);
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
