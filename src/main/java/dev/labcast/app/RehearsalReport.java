package dev.labcast.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labcast.app.rehearsal.Performed;
import dev.labcast.session.Segment;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a rehearsal leaves: the session folder, its segments, the screenshots, how each step went,
/// and a sentence if something could not be recorded (`lost`). `docs/formats/rehearsal.md`
/// describes both forms. Immutable; any thread.
public record RehearsalReport(
        Path session,
        SessionState state,
        Vocabulary vocabulary,
        List<Performed> steps,
        List<Path> screenshots,
        Optional<String> lost) {
    public RehearsalReport {
        steps = List.copyOf(steps);
        screenshots = List.copyOf(screenshots);
    }

    public boolean allDone() {
        return lost.isEmpty() && steps.stream().allMatch(step -> step.failed().isEmpty());
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("Session  ").append(session).append('\n');
        text.append("Title    ").append(state.title()).append("\n\nSegments\n");
        for (Segment segment : state.segments().list()) {
            text.append(
                    "  %s - %s  %-28s %s\n"
                            .formatted(
                                    seconds(segment.start()),
                                    seconds(segment.end().orElse(state.now())),
                                    vocabulary.nameOf(segment.activity()),
                                    segment.title()));
        }
        text.append("\nScreenshots\n");
        screenshots.forEach(path -> text.append("  ").append(path).append('\n'));
        List<Performed> failed = steps.stream().filter(s -> !s.failed().isEmpty()).toList();
        if (!failed.isEmpty()) {
            text.append("\nNot done\n");
            failed.forEach(s ->
                    text.append(
                            "  step %d (%s): %s\n".formatted(s.number(), s.step(), s.failed())));
        }
        state.warnings().toList().forEach(w -> text.append("Warning: ").append(w).append('\n'));
        lost.ifPresent(sentence -> text.append("Lost: ").append(sentence).append('\n'));
        return text.toString();
    }

    public String json() {
        JsonMapper json = new JsonMapper();
        ObjectNode root = json.createObjectNode();
        root.put("session", session.toString());
        root.put("title", state.title());
        root.put("durationMs", state.now());
        ArrayNode segments = root.putArray("segments");
        for (Segment segment : state.segments().list()) {
            ObjectNode node = segments.addObject();
            node.put("id", segment.id());
            node.put("activity", segment.activity());
            node.put("title", segment.title());
            segment.tags().forEach(node.putArray("tags")::add);
            node.put("startMs", segment.start());
            node.put("endMs", segment.end().orElse(state.now()));
        }
        ArrayNode performed = root.putArray("steps");
        for (Performed step : steps) {
            ObjectNode node = performed.addObject();
            node.put("number", step.number());
            node.put("step", step.step());
            node.put("atMs", step.at());
            node.put("failed", step.failed());
        }
        ArrayNode shots = root.putArray("screenshots");
        screenshots.forEach(path -> shots.add(path.toString()));
        ArrayNode warnings = root.putArray("warnings");
        state.warnings().toList().forEach(warnings::add);
        lost.ifPresent(sentence -> root.put("lost", sentence));
        return root.toPrettyString();
    }

    private static String seconds(long ms) {
        return "%7.1f s".formatted(ms / 1000.0);
    }
}
