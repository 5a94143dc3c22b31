package dev.labcast.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// Asks an installed `ffprobe` for a recording's tags, its streams' and its chapters' (ffmpeg.org,
/// `-show_format`); waits 20 s at most. Any thread.
public final class Ffprobe implements MediaTags {
    private static final int SECONDS = 20;

    @Override
    public Optional<Map<String, String>> of(Path medium) {
        try {
            Process probe =
                    new ProcessBuilder(
                                    "ffprobe",
                                    "-v",
                                    "quiet",
                                    "-print_format",
                                    "json",
                                    "-show_format",
                                    "-show_streams",
                                    "-show_chapters",
                                    "file:" + medium.toAbsolutePath())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            probe.getOutputStream().close();
            byte[] said = probe.getInputStream().readAllBytes();
            if (!probe.waitFor(SECONDS, TimeUnit.SECONDS)) {
                probe.destroyForcibly();
                return Optional.empty();
            }
            return probe.exitValue() == 0 ? tags(said) : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Map<String, String>> tags(byte[] said) throws IOException {
        JsonNode root = new ObjectMapper().readTree(said);
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
