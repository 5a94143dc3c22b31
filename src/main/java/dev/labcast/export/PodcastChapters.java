package dev.labcast.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Podcasting 2.0's chapters file (`jsonChapters.md` of the podcast namespace, version 1.2.0), of
/// the type `application/json+chapters`.
final class PodcastChapters implements Format {
    @Override
    public String id() {
        return "podcast";
    }

    @Override
    public String extension() {
        return "chapters.json";
    }

    @Override
    public String about() {
        return "chapters for podcast players (Podcasting 2.0)";
    }

    @Override
    public List<String> loses() {
        return List.of("Tags, marks and questions are left out.");
    }

    @Override
    public String write(Material material) throws Unfit {
        ObjectNode root = JsonText.object();
        root.put("version", "1.2.0");
        root.put("title", OneLine.of(material.episode().title()));
        ArrayNode chapters = root.putArray("chapters");
        for (Chapter chapter : Chapter.of(material.episode())) {
            chapters.addObject()
                    .put("startTime", chapter.start() / 1_000.0)
                    .put("endTime", chapter.end() / 1_000.0)
                    .put("title", chapter.name());
        }
        return JsonText.of(root);
    }
}
