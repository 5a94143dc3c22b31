package dev.labcast.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// A timeline of OpenTimelineIO in JSON, with the schema versions that its releases to 0.18 read
/// (`CORE_VERSION_MAP.cpp`): a clip for each segment, what lies between as gaps; marks and
/// questions as markers.
final class Otio implements Format {
    @Override
    public String id() {
        return "otio";
    }

    @Override
    public String extension() {
        return "otio";
    }

    @Override
    public String about() {
        return "segments, marks and questions as an OpenTimelineIO timeline";
    }

    @Override
    public List<String> loses() {
        return List.of("Times are whole frames.");
    }

    @Override
    public String write(Material material) throws Unfit {
        Episode episode = material.episode();
        FrameRate rate = material.rate();
        ObjectNode timeline = named("Timeline.1", episode.title());
        timeline.putNull("global_start_time");
        ObjectNode stack = timeline.putObject("tracks");
        stack.setAll(named("Stack.1", "tracks"));
        stack.putNull("source_range");
        stack.putArray("effects");
        stack.set("markers", markers(episode, rate));
        ObjectNode track = stack.putArray("children").addObject();
        track.setAll(named("Track.1", "segments"));
        track.put("kind", "Video");
        track.putNull("source_range");
        track.putArray("effects");
        track.putArray("markers");
        ArrayNode children = track.putArray("children");
        long at = 0;
        List<Chapter> chapters = Chapter.of(episode);
        for (int i = 0; i < chapters.size(); i++) {
            long from = Math.max(at, rate.frame(chapters.get(i).start()));
            long to = Math.max(from + 1, rate.frame(chapters.get(i).end()));
            if (from > at) {
                children.add(gap(at, from, rate));
            }
            children.add(clip(chapters.get(i).name(), episode, i, range(from, to, rate)));
            at = to;
        }
        return JsonText.of(timeline);
    }

    private static ObjectNode clip(String name, Episode episode, int i, ObjectNode range) {
        Episode.Part part = episode.parts().get(i);
        ObjectNode clip = named("Clip.2", name);
        clip.set("source_range", range);
        clip.putArray("effects");
        clip.putArray("markers");
        clip.put("enabled", true);
        clip.put("active_media_reference_key", "DEFAULT_MEDIA");
        ObjectNode media = clip.putObject("media_references").putObject("DEFAULT_MEDIA");
        if (episode.media().isPresent()) {
            media.setAll(named("ExternalReference.1", MediaName.of(episode)));
            media.put("target_url", MediaName.of(episode));
        } else {
            media.setAll(named("MissingReference.1", ""));
        }
        media.putNull("available_range");
        media.putNull("available_image_bounds");
        ObjectNode ours = ((ObjectNode) clip.get("metadata")).putObject("labcast");
        ours.put("activity", part.activity());
        ArrayNode tags = ours.putArray("tags");
        part.tags().forEach(tags::add);
        return clip;
    }

    private static ObjectNode gap(long from, long to, FrameRate rate) {
        ObjectNode gap = named("Gap.1", "");
        gap.set("source_range", range(0, to - from, rate));
        gap.putArray("effects");
        gap.putArray("markers");
        gap.put("enabled", true);
        return gap;
    }

    private static ArrayNode markers(Episode episode, FrameRate rate) {
        ArrayNode markers = JsonText.array();
        episode.marks()
                .forEach(it -> markers.add(marker(it.name(), "YELLOW", rate.frame(it.at()), rate)));
        episode.questions()
                .forEach(it ->
                        markers.add(
                                marker(
                                        "Question: " + it.line(),
                                        "GREEN",
                                        rate.frame(it.at().orElseThrow()),
                                        rate)));
        return markers;
    }

    private static ObjectNode marker(String name, String colour, long frame, FrameRate rate) {
        ObjectNode marker = named("Marker.2", name);
        marker.put("color", colour);
        marker.set("marked_range", range(frame, frame, rate));
        return marker;
    }

    private static ObjectNode range(long from, long to, FrameRate rate) {
        ObjectNode range = JsonText.object().put("OTIO_SCHEMA", "TimeRange.1");
        range.set("start_time", time(from, rate));
        range.set("duration", time(to - from, rate));
        return range;
    }

    private static ObjectNode time(long frame, FrameRate rate) {
        return JsonText.object()
                .put("OTIO_SCHEMA", "RationalTime.1")
                .put("rate", (double) rate.frames() / rate.seconds())
                .put("value", (double) frame);
    }

    private static ObjectNode named(String schema, String name) {
        ObjectNode node = JsonText.object().put("OTIO_SCHEMA", schema);
        node.putObject("metadata");
        return node.put("name", OneLine.of(name));
    }
}
