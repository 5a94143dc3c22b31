package dev.labcast.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.labcast.session.Pane;
import dev.labcast.session.Plot;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionEvent;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// Writes an event as the one field `"its-name":{…}` of an object that is being written. The switch
/// knows every event or does not compile. Lives for one line on one thread.
final class EventWriter {
    private final JsonGenerator out;

    EventWriter(JsonGenerator out) {
        this.out = out;
    }

    void write(SessionEvent event) throws IOException {
        out.writeObjectFieldStart(EventNames.of(event));
        switch (event) {
            case SessionEvent.SessionOpened(var title) -> {
                out.writeNumberField("version", EventJson.VERSION);
                text("title", title);
            }
            case SessionEvent.SegmentOpened opened -> opened(opened);
            case SessionEvent.SegmentClosed(var id, var endsAt) -> idAnd(id, "endsAt", endsAt);
            case SessionEvent.SegmentBackdated(var id, var startsAt) ->
                    idAnd(id, "startsAt", startsAt);
            case SessionEvent.SegmentRetitled(var id, var title) -> idAnd(id, "title", title);
            case SessionEvent.SegmentReassigned(var id, var activity) ->
                    idAnd(id, "activity", activity);
            case SessionEvent.SegmentTagged(var id, var tags) -> {
                text("id", id);
                texts("tags", tags);
            }
            case SessionEvent.SegmentSplit(var id, var laterId, var at) -> {
                idAnd(id, "laterId", laterId);
                out.writeNumberField("at", at);
            }
            case SessionEvent.SegmentsMerged(var id, var laterId) -> idAnd(id, "laterId", laterId);
            case SessionEvent.MarkSet(var id, var label, var at) -> {
                idAnd(id, "label", label);
                out.writeNumberField("at", at);
            }
            case SessionEvent.PaneStaged(var pane, var onStage) -> {
                text("pane", name(pane));
                out.writeBooleanField("onStage", onStage);
            }
            case SessionEvent.SceneChosen chosen -> scene(chosen);
            case SessionEvent.ForeignSceneShown(var name) -> text("name", name);
            case SessionEvent.CurtainDrawn(var reason) -> text("reason", reason);
            case SessionEvent.TerminalPainted(var change) -> new ChangeWriter(out).write(change);
            case SessionEvent.NotebookOpened(var name, var lines) -> {
                text("name", name);
                texts("lines", lines);
            }
            case SessionEvent.NotebookSpliced splice -> splice(splice);
            case SessionEvent.NotebookPointed(var line) -> out.writeNumberField("line", line);
            case SessionEvent.PlotShown(var plot) -> plot(plot);
            case SessionEvent.PlotPinned(var number) -> number(number);
            case SessionEvent.ViewerSpoke(var source, var name, var text) -> {
                text("source", source);
                text("name", name);
                text("text", text);
            }
            case SessionEvent.OfQuestion question -> QuestionFields.write(question, out);
            case SessionEvent.BridgeChanged(var bridge, var state, var sentence) -> {
                text("bridge", bridge);
                text("state", state);
                text("sentence", sentence);
            }
            case SessionEvent.RecordingStarted started -> recording(started);
            case SessionEvent.RecordingStopped(var file, var at) -> {
                text("file", file);
                out.writeNumberField("at", at);
            }
            case SessionEvent.SessionClosed _,
                    SessionEvent.CurtainLifted _,
                    SessionEvent.StreamStarted _,
                    SessionEvent.StreamStopped _ -> {}
            case SessionEvent.Masked(var pane, var rule, var count) -> {
                text("pane", name(pane));
                text("rule", rule);
                out.writeNumberField("count", count);
            }
            case SessionEvent.MaskWaived(var waiver, var pane, var rule) ->
                    waiver(waiver, pane, rule);
            case SessionEvent.MaskRestored(var waiver, var pane, var rule) ->
                    waiver(waiver, pane, rule);
            case SessionEvent.NextAnnounced(var text) -> text("text", text);
            case SessionEvent.Warned(var sentence) -> text("sentence", sentence);
        }
        out.writeEndObject();
    }

    private void opened(SessionEvent.SegmentOpened opened) throws IOException {
        idAnd(opened.id(), "activity", opened.activity());
        text("title", opened.title());
        texts("tags", opened.tags());
        out.writeNumberField("startsAt", opened.startsAt());
    }

    private void waiver(long waiver, Pane pane, String rule) throws IOException {
        out.writeNumberField("waiver", waiver);
        text("pane", name(pane));
        text("rule", rule);
    }

    private void splice(SessionEvent.NotebookSpliced splice) throws IOException {
        out.writeNumberField("first", splice.first());
        out.writeNumberField("removed", splice.removed());
        texts("inserted", splice.inserted());
    }

    private void scene(SessionEvent.SceneChosen chosen) throws IOException {
        text("scene", name(chosen.scene()));
        text("source", chosen.source().name().toLowerCase(Locale.ROOT));
        if (chosen.at().isPresent()) {
            out.writeNumberField("at", chosen.at().getAsLong());
        }
    }

    private void number(OptionalLong number) throws IOException {
        if (number.isPresent()) {
            out.writeNumberField("number", number.getAsLong());
        }
    }

    private void recording(SessionEvent.RecordingStarted started) throws IOException {
        text("file", started.file());
        out.writeNumberField("at", started.at());
        out.writeNumberField("mediaAt", started.mediaAt());
        out.writeNumberField("errorMillis", started.errorMillis());
    }

    private void plot(Plot plot) throws IOException {
        out.writeNumberField("number", plot.number());
        text("name", plot.name());
        text("file", plot.file());
        text("sha256", plot.sha256());
        out.writeNumberField("width", plot.width());
        out.writeNumberField("height", plot.height());
        text("origin", plot.origin());
    }

    static String name(Pane pane) {
        return pane.name().toLowerCase(Locale.ROOT);
    }

    static String name(Scene scene) {
        return scene.name().toLowerCase(Locale.ROOT);
    }

    private void idAnd(String id, String field, String value) throws IOException {
        text("id", id);
        text(field, value);
    }

    private void idAnd(String id, String field, long value) throws IOException {
        text("id", id);
        out.writeNumberField(field, value);
    }

    private void text(String field, String value) throws IOException {
        out.writeStringField(field, value);
    }

    private void texts(String field, List<String> values) throws IOException {
        out.writeArrayFieldStart(field);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }
}
