package dev.labcast.export;

import java.util.List;
import java.util.Optional;

/// Every text format there is. Any thread.
public final class Formats {
    private Formats() {}

    public static List<Format> all() {
        return List.of(
                new YouTubeChapters(),
                new VttChapters(),
                new VttCaptions(),
                new FfMetadata(),
                new MatroskaChapters(),
                new PodcastChapters(),
                new ResolveMarkers(),
                new CmxEdl(),
                new Otio(),
                new LosslessCut(),
                new Mlt(),
                new Elan(),
                new AsciicastThree(),
                new JupyterNotebook(),
                new SegmentsCsv(),
                new SegmentsJson(),
                new ShowNotes());
    }

    public static Optional<Format> named(String id) {
        return all().stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
