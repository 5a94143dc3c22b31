package dev.labcast.recording;

import com.fasterxml.jackson.core.JsonParser;
import dev.labcast.session.Pane;
import dev.labcast.session.Plot;
import dev.labcast.session.Scene;
import dev.labcast.session.SceneSource;
import dev.labcast.session.SessionEvent;
import java.io.IOException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one event, with the parser at their opening brace, and checks what the fold
/// relies on: times count from 0, a plot's file lies in `plots/`. Lives for one event on one
/// thread.
final class EventReader {
    private final JsonParser in;
    private final String name;
    private int unknownFields;

    EventReader(JsonParser in, String name) {
        this.in = in;
        this.name = name;
    }

    int unknownFields() {
        return unknownFields;
    }

    /// Null when no event of this version has that name; its fields are skipped then.
    @Nullable SessionEvent read() throws IOException, EventFormatException {
        if (name.equals("terminal-painted")) {
            ChangeReader change = new ChangeReader(in);
            SessionEvent event = new SessionEvent.TerminalPainted(change.read());
            unknownFields = change.unknownFields();
            return event;
        }
        Fields fields = new Fields(in, name);
        SessionEvent event = event(fields);
        unknownFields = fields.unread();
        return event;
    }

    private @Nullable SessionEvent event(Fields it) throws EventFormatException {
        return switch (name) {
            case "notebook-spliced" ->
                    new SessionEvent.NotebookSpliced(
                            it.integer("first"), it.integer("removed"), it.texts("inserted"));
            case "notebook-pointed" -> new SessionEvent.NotebookPointed(it.integer("line"));
            case "notebook-opened" ->
                    new SessionEvent.NotebookOpened(it.text("name"), it.texts("lines"));
            case "session-opened" -> opened(it);
            case "session-closed" -> new SessionEvent.SessionClosed();
            case "mark-set" ->
                    new SessionEvent.MarkSet(it.text("id"), it.text("label"), it.time("at"));
            case "pane-staged" -> new SessionEvent.PaneStaged(pane(it), it.flag("onStage"));
            case "scene-chosen" -> scene(it);
            case "foreign-scene-shown" -> new SessionEvent.ForeignSceneShown(it.text("name"));
            case "curtain-drawn" -> new SessionEvent.CurtainDrawn(it.text("reason"));
            case "curtain-lifted" -> new SessionEvent.CurtainLifted();
            case "plot-shown" -> new SessionEvent.PlotShown(plot(it));
            case "plot-pinned" -> new SessionEvent.PlotPinned(QuestionFields.number(it));
            case "viewer-spoke" ->
                    new SessionEvent.ViewerSpoke(
                            it.text("source"), it.text("name"), it.text("text"));
            case "masked" ->
                    new SessionEvent.Masked(pane(it), it.text("rule"), it.integer("count"));
            case "mask-waived" ->
                    new SessionEvent.MaskWaived(it.time("waiver"), pane(it), it.text("rule"));
            case "mask-restored" ->
                    new SessionEvent.MaskRestored(it.time("waiver"), pane(it), it.text("rule"));
            case "next-announced" -> new SessionEvent.NextAnnounced(it.text("text"));
            case "warned" -> new SessionEvent.Warned(it.text("sentence"));
            case "bridge-changed" ->
                    new SessionEvent.BridgeChanged(
                            it.text("bridge"), it.text("state"), it.text("sentence"));
            case "recording-started" ->
                    new SessionEvent.RecordingStarted(
                            it.text("file"),
                            it.time("at"),
                            it.time("mediaAt"),
                            it.time("errorMillis"));
            case "recording-stopped" ->
                    new SessionEvent.RecordingStopped(it.text("file"), it.time("at"));
            case "stream-started" -> new SessionEvent.StreamStarted();
            case "stream-stopped" -> new SessionEvent.StreamStopped();
            default -> name.startsWith("question-") ? QuestionFields.read(name, it) : segment(it);
        };
    }

    private @Nullable SessionEvent segment(Fields it) throws EventFormatException {
        return switch (name) {
            case "segment-opened" ->
                    new SessionEvent.SegmentOpened(
                            it.text("id"),
                            it.text("activity"),
                            it.text("title"),
                            it.texts("tags"),
                            it.time("startsAt"));
            case "segment-closed" ->
                    new SessionEvent.SegmentClosed(it.text("id"), it.time("endsAt"));
            case "segment-backdated" ->
                    new SessionEvent.SegmentBackdated(it.text("id"), it.time("startsAt"));
            case "segment-retitled" ->
                    new SessionEvent.SegmentRetitled(it.text("id"), it.text("title"));
            case "segment-reassigned" ->
                    new SessionEvent.SegmentReassigned(it.text("id"), it.text("activity"));
            case "segment-tagged" ->
                    new SessionEvent.SegmentTagged(it.text("id"), it.texts("tags"));
            case "segment-split" ->
                    new SessionEvent.SegmentSplit(it.text("id"), it.text("laterId"), it.time("at"));
            case "segments-merged" ->
                    new SessionEvent.SegmentsMerged(it.text("id"), it.text("laterId"));
            default -> null;
        };
    }

    private static SessionEvent opened(Fields it) throws EventFormatException {
        long version = it.time("version");
        if (version > EventJson.VERSION) {
            throw new EventFormatException(
                    "a newer Labcast wrote it, in format version " + version + "; update Labcast");
        }
        return new SessionEvent.SessionOpened(it.text("title"));
    }

    /// Logs from before there was a bridge name no source: the desk chose.
    private static SessionEvent scene(Fields it) throws EventFormatException {
        return new SessionEvent.SceneChosen(
                it.constant(Scene.class, "scene"),
                it.has("source") ? it.constant(SceneSource.class, "source") : SceneSource.DESK,
                it.has("at") ? OptionalLong.of(it.time("at")) : OptionalLong.empty());
    }

    private static Pane pane(Fields it) throws EventFormatException {
        return it.constant(Pane.class, "pane");
    }

    private static Plot plot(Fields it) throws EventFormatException {
        String file = it.text("file");
        if (!PlotStore.isPlotFile(file)) {
            throw new EventFormatException("its plot file does not lie in plots/");
        }
        return new Plot(
                it.time("number"),
                it.text("name"),
                file,
                it.text("sha256"),
                it.integer("width"),
                it.integer("height"),
                it.text("origin"));
    }
}
