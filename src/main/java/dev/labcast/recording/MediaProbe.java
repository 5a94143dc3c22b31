package dev.labcast.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Asks an installed `ffprobe` (ffmpeg.org/ffprobe.html) about a recording; waits 20 s at most.
/// Used by the audit and by exports. Any thread.
public final class MediaProbe {
    private static final int SECONDS = 20;

    /// What it says, in the form its own `options` ask for; empty without `ffprobe`, or if it
    /// cannot read `medium`.
    public Optional<byte[]> ask(Path medium, List<String> options) {
        List<String> command = new ArrayList<>(List.of("ffprobe", "-v", "quiet"));
        command.addAll(options);
        command.add("file:" + medium.toAbsolutePath());
        try {
            Process probe =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            probe.getOutputStream().close();
            byte[] said = probe.getInputStream().readAllBytes();
            if (!probe.waitFor(SECONDS, TimeUnit.SECONDS)) {
                probe.destroyForcibly();
                return Optional.empty();
            }
            return probe.exitValue() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
