package dev.labcast.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labcast.review.QuestionReport;
import dev.labcast.review.SessionReport;
import dev.labcast.session.Recording;
import dev.labcast.session.Take;
import java.util.List;
import java.util.Locale;

/// A session's report as JSON, for `labcast show --json` (`docs/formats/report.md`): times in
/// milliseconds since the session began. Any thread.
final class ReportJson {
    private final JsonMapper json = new JsonMapper();

    String write(SessionReport report) {
        ObjectNode root = json.createObjectNode();
        root.put("folder", report.folder());
        root.put("id", report.id());
        root.put("title", report.title());
        root.put("startedAt", report.startedAt().toString());
        root.put("durationMs", report.duration());
        root.put("closed", report.closed());
        ArrayNode segments = root.putArray("segments");
        report.segments().forEach(part -> put(segments.addObject(), part));
        ObjectNode activities = root.putObject("activities");
        report.activities().forEach(activities::put);
        ArrayNode marks = root.putArray("marks");
        report.marks()
                .forEach(mark ->
                        marks.addObject().put("atMs", mark.at()).put("label", mark.label()));
        ArrayNode questions = root.putArray("questions");
        report.questions().forEach(question -> put(questions.addObject(), question));
        put(root, report.onAir());
        put(root.putObject("counts"), report.counts());
        ObjectNode masks = root.putObject("masks");
        report.masks().forEach(masks::put);
        texts(root.putArray("said"), report.said());
        texts(root.putArray("warnings"), report.warnings());
        return root.toPrettyString();
    }

    private static void put(ObjectNode node, SessionReport.Part part) {
        node.put("id", part.id());
        node.put("activity", part.activityId());
        node.put("name", part.activity());
        node.put("title", part.title());
        texts(node.putArray("tags"), part.tags());
        node.put("startMs", part.start());
        node.put("endMs", part.end());
        node.put("durationMs", part.length());
        texts(
                node.putArray("panes"),
                part.panes().stream().map(pane -> pane.name().toLowerCase(Locale.ROOT)).toList());
    }

    private static void put(ObjectNode node, QuestionReport question) {
        node.put("number", question.number());
        node.put("kind", question.kind().name().toLowerCase(Locale.ROOT));
        node.put("source", question.source());
        node.put("name", question.name());
        node.put("text", question.text());
        node.put("anchor", question.anchor());
        node.put("askedMs", question.askedAt());
        node.put("votes", question.votes());
        node.put("impressions", question.impressions());
        if (question.into() > 0) {
            node.put("mergedInto", question.into());
        }
        node.put("segment", question.segment());
        ArrayNode states = node.putArray("states");
        question.states()
                .forEach(it -> states.addObject().put("atMs", it.at()).put("state", it.label()));
    }

    private static void put(ObjectNode root, SessionReport.OnAir onAir) {
        ArrayNode media = root.putArray("media");
        onAir.media().forEach(it -> put(media.addObject(), it));
        ArrayNode streams = root.putArray("streams");
        onAir.streams()
                .forEach(it ->
                        streams.addObject().put("startMs", it.start()).put("endMs", it.end()));
        root.putObject("scenes")
                .put("chosen", onAir.scenes())
                .put("fromObs", onAir.scenesFromObs());
        ArrayNode foreign = root.putArray("foreignScenes");
        onAir.foreign()
                .forEach(it -> foreign.addObject().put("atMs", it.at()).put("name", it.label()));
        ArrayNode bridges = root.putArray("bridges");
        onAir.bridges()
                .forEach(it ->
                        bridges.addObject()
                                .put("atMs", it.at())
                                .put("bridge", it.bridge())
                                .put("state", it.state())
                                .put("sentence", it.sentence()));
    }

    private static void put(ObjectNode node, Recording media) {
        node.put("path", media.file());
        node.put("startMs", media.startMillis());
        node.put("errorMs", media.errorMillis());
        ArrayNode takes = node.putArray("takes");
        for (Take take : media.takes()) {
            ObjectNode each = takes.addObject().put("fromMs", take.from());
            take.until().ifPresent(end -> each.put("untilMs", end));
            each.put("mediaFromMs", take.mediaFrom());
        }
    }

    private static void put(ObjectNode node, SessionReport.Counts counts) {
        node.put("entries", counts.entries());
        node.put("plots", counts.plots());
        node.put("viewerMessages", counts.viewerMessages());
        node.put("masks", counts.masks());
        node.put("terminalScreens", counts.terminalScreens());
        node.put("notebookChanges", counts.notebookChanges());
        node.put("curtains", counts.curtains());
        node.put("skippedLines", counts.skippedLines());
        node.put("waivers", counts.waivers());
        node.put("restored", counts.restored());
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
