package dev.labcast.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.labcast.recording.MediaProbe;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A recording's frame rate as `ffprobe` gives it, a fraction (`r_frame_rate`). Any thread.
public final class MediaRate {
    private static final List<String> RATE =
            List.of(
                    "-select_streams",
                    "v:0",
                    "-show_entries",
                    "stream=r_frame_rate",
                    "-of",
                    "csv=p=0");

    /// Empty without `ffprobe`, or if it finds no picture.
    public Optional<FrameRate> of(Path medium) {
        return new MediaProbe()
                .ask(medium, RATE)
                .flatMap(said -> new String(said, UTF_8).lines().findFirst())
                .flatMap(FrameRate::parse);
    }
}
