package dev.labcast.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Asks an installed `ffprobe` for a recording's frame rate as a fraction (`r_frame_rate`); waits
/// 20 s at most. Any thread.
public final class MediaRate {
    private static final int SECONDS = 20;

    /// Empty without `ffprobe`, or if it finds no picture.
    public Optional<FrameRate> of(Path medium) {
        try {
            Process probe =
                    new ProcessBuilder(
                                    "ffprobe",
                                    "-v",
                                    "quiet",
                                    "-select_streams",
                                    "v:0",
                                    "-show_entries",
                                    "stream=r_frame_rate",
                                    "-of",
                                    "csv=p=0",
                                    "file:" + medium.toAbsolutePath())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            probe.getOutputStream().close();
            String said = new String(probe.getInputStream().readAllBytes(), UTF_8);
            if (!probe.waitFor(SECONDS, TimeUnit.SECONDS)) {
                probe.destroyForcibly();
                return Optional.empty();
            }
            return said.lines().findFirst().flatMap(FrameRate::parse);
        } catch (IOException notThere) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
