package dev.labcast.app;

import dev.labcast.Wanted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A recording as ffmpeg reads it: the mean colour of a small part of every frame, and when the
/// frame is shown.
final class Video {
    /// Frame by frame: its time (ms) and the mean colour of the part that was asked for.
    record Frame(double millis, int red, int green, int blue) {
        boolean yellow() {
            return red > 170 && green > 170 && blue < 100;
        }

        int brightness() {
            return red + green + blue;
        }
    }

    private final Path file;

    Video(Path file) {
        Wanted.program("ffmpeg");
        Wanted.program("ffprobe");
        this.file = file;
    }

    /// `crop` as ffmpeg takes it: `width:height:x:y`.
    List<Frame> frames(String crop) throws IOException {
        byte[] pixels =
                output(
                        "ffmpeg",
                        "-v",
                        "error",
                        "-i",
                        file.toString(),
                        "-vf",
                        "crop=" + crop + ",scale=1:1:flags=area,format=rgb24",
                        "-fps_mode",
                        "passthrough",
                        "-f",
                        "rawvideo",
                        "-");
        double[] times = times();
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < Math.min(times.length, pixels.length / 3); i++) {
            frames.add(
                    new Frame(
                            times[i],
                            pixels[3 * i] & 0xff,
                            pixels[3 * i + 1] & 0xff,
                            pixels[3 * i + 2] & 0xff));
        }
        return frames;
    }

    /// When (ms) the corner in which a rehearsal flashes turned yellow.
    List<Double> flashes() throws IOException {
        List<Double> onsets = new ArrayList<>();
        boolean lit = false;
        for (Frame frame : frames("24:24:1225:30")) {
            if (frame.yellow() && !lit) {
                onsets.add(frame.millis());
            }
            lit = frame.yellow();
        }
        return onsets;
    }

    private double[] times() throws IOException {
        byte[] said =
                output(
                        "ffprobe",
                        "-v",
                        "error",
                        "-select_streams",
                        "v:0",
                        "-show_entries",
                        "packet=pts_time",
                        "-of",
                        "csv=p=0",
                        file.toString());
        return Arrays.stream(new String(said).split("[\\s,]+"))
                .filter(it -> !it.isBlank())
                .mapToDouble(it -> Double.parseDouble(it) * 1000)
                .sorted()
                .toArray();
    }

    private static byte[] output(String... command) throws IOException {
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        process.getOutputStream().close();
        return process.getInputStream().readAllBytes();
    }
}
