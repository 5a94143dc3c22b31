package dev.labcast.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// A project of LosslessCut, version 2 (`src/renderer/src/types.ts` in mifi/lossless-cut); opened
/// beside the media file of the same name.
final class LosslessCut implements Format {
    @Override
    public String id() {
        return "losslesscut";
    }

    @Override
    public String extension() {
        return "llc";
    }

    @Override
    public String about() {
        return "segments as a project of LosslessCut";
    }

    @Override
    public List<String> loses() {
        return List.of("Marks and questions are left out.");
    }

    @Override
    public String write(Material material) throws Unfit {
        Episode episode = material.episode();
        ObjectNode root = JsonText.object();
        root.put("version", 2);
        root.put("mediaFileName", MediaName.of(episode));
        ArrayNode segments = root.putArray("cutSegments");
        List<Chapter> chapters = Chapter.of(episode);
        for (int i = 0; i < chapters.size(); i++) {
            Episode.Part part = episode.parts().get(i);
            ObjectNode segment = segments.addObject();
            segment.put("start", part.start() / 1_000.0);
            segment.put("end", part.end() / 1_000.0);
            segment.put("name", chapters.get(i).name());
            ObjectNode tags = segment.putObject("tags");
            tags.put("activity", OneLine.of(part.activity()));
            if (!part.tags().isEmpty()) {
                tags.put("tags", OneLine.of(String.join(", ", part.tags())));
            }
        }
        return JsonText.of(root);
    }
}
