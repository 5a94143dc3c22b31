package dev.labcast.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.labcast.recording.MediaProbe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Asks an installed `ffprobe` for a recording's tags, its streams' and its chapters' (ffmpeg.org,
/// `-show_format`). Any thread.
public final class Ffprobe implements MediaTags {
    private static final List<String> TAGS =
            List.of("-print_format", "json", "-show_format", "-show_streams", "-show_chapters");

    @Override
    public Optional<Map<String, String>> of(Path medium) {
        return new MediaProbe().ask(medium, TAGS).flatMap(Ffprobe::tags);
    }

    /// Empty if that is no JSON.
    private static Optional<Map<String, String>> tags(byte[] said) {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(said);
        } catch (IOException broken) {
            return Optional.empty();
        }
        Map<String, String> tags = new TreeMap<>();
        add(root.path("format").path("tags"), tags);
        root.path("streams").forEach(stream -> add(stream.path("tags"), tags));
        root.path("chapters").forEach(chapter -> add(chapter.path("tags"), tags));
        return Optional.of(tags);
    }

    private static void add(JsonNode from, Map<String, String> tags) {
        from.properties()
                .forEach(tag ->
                        tags.merge(
                                tag.getKey(),
                                tag.getValue().asText(),
                                (a, b) -> a.contains(b) ? a : a + "; " + b));
    }
}
