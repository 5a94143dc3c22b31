package dev.labcast.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labcast.recording.CastReader;
import dev.labcast.review.SessionReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The terminal as asciicast v3 (docs.asciinema.org, "asciicast v3"): intervals instead of times;
/// segments and marks are markers. In the session's own times, whatever the episode's.
final class AsciicastThree implements Format {
    private static final String MARKER = "m";

    @Override
    public String id() {
        return "asciicast";
    }

    @Override
    public String extension() {
        return "cast";
    }

    @Override
    public String about() {
        return "the terminal as asciicast v3, with markers, for asciinema 3 and its player";
    }

    @Override
    public List<String> loses() {
        return List.of(
                "Only the terminal, in the session's times.",
                "Segments are markers where they begin; tags and questions are left out.");
    }

    @Override
    public String write(Material material) throws Unfit {
        CastReader.Cast cast = cast(material);
        Episode episode = new Episodes(SessionReport.of(material.session())).ofSession();
        List<CastReader.Event> events = new ArrayList<>();
        cast.events().stream().filter(it -> !it.code().equals(MARKER)).forEach(events::add);
        episode.parts().forEach(it -> events.add(marker(it.start(), it.name())));
        episode.marks().forEach(it -> events.add(marker(it.at(), it.name())));
        events.sort(Comparator.comparing(CastReader.Event::millis));
        ObjectNode header = JsonText.object().put("version", 3);
        header.putObject("term").put("cols", cast.columns()).put("rows", cast.rows());
        header.put("timestamp", episode.startedAt().getEpochSecond());
        header.put("title", OneLine.of(episode.title()));
        StringBuilder text = new StringBuilder(JsonText.dense(header)).append('\n');
        long before = 0;
        for (CastReader.Event event : events) {
            ArrayNode line = JsonText.array();
            line.add((event.millis() - before) / 1_000.0).add(event.code()).add(event.data());
            text.append(JsonText.dense(line)).append('\n');
            before = event.millis();
        }
        return text.toString();
    }

    private static CastReader.Event marker(long at, String name) {
        return new CastReader.Event(at, MARKER, OneLine.of(name));
    }

    private static CastReader.Cast cast(Material material) throws Unfit {
        try {
            return new CastReader().read(material.session().folder().cast());
        } catch (IOException none) {
            throw new Unfit(
                    "The terminal's recording cannot be read (%s); `labcast show` says whether the session can be repaired."
                            .formatted(none.getMessage()));
        }
    }
}
