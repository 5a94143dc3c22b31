package dev.labcast.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/// All of the [Episode] for programs; described by `docs/formats/episode.schema.json`.
final class SegmentsJson implements Format {
    @Override
    public String id() {
        return "json";
    }

    @Override
    public String extension() {
        return "episode.json";
    }

    @Override
    public String about() {
        return "segments, marks and questions for programs";
    }

    @Override
    public List<String> loses() {
        return List.of();
    }

    @Override
    public String write(Material material) {
        Episode episode = material.episode();
        ObjectNode root = JsonText.object();
        root.put("version", 1);
        root.put("id", episode.id());
        root.put("title", episode.title());
        root.put("startedAt", episode.startedAt().toString());
        root.put("lengthMs", episode.length());
        episode.media()
                .ifPresent(it ->
                        root.putObject("media")
                                .put("file", MediaName.of(episode))
                                .put("errorMs", it.errorMillis()));
        ArrayNode segments = root.putArray("segments");
        for (Episode.Part part : episode.parts()) {
            ObjectNode node =
                    segments.addObject()
                            .put("id", part.id())
                            .put("startMs", part.start())
                            .put("endMs", part.end())
                            .put("activity", part.activity())
                            .put("title", part.title());
            ArrayNode tags = node.putArray("tags");
            part.tags().forEach(tags::add);
        }
        ArrayNode marks = root.putArray("marks");
        episode.marks()
                .forEach(it -> marks.addObject().put("atMs", it.at()).put("label", it.label()));
        ArrayNode questions = root.putArray("questions");
        episode.questions().forEach(it -> question(questions.addObject(), it));
        root.putObject("hidden")
                .put("masks", episode.hidden().masks())
                .put("curtains", episode.hidden().curtains());
        return JsonText.of(root);
    }

    private static void question(ObjectNode node, Episode.Question question) {
        node.put("number", question.number());
        node.put("kind", question.kind().name().toLowerCase(Locale.ROOT));
        node.put("name", question.name());
        node.put("text", question.text());
        node.put("rehearsed", question.rehearsed());
        question.shown().ifPresent(at -> node.put("shownMs", at));
        question.answered().ifPresent(at -> node.put("answeredMs", at));
    }
}
