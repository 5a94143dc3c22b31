package dev.labcast.recording;

import dev.labcast.session.Plot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The images of the plots that were shown, `plots/0007-3fa9c2d1.png`: number and the first hex
/// digits of the hash. An image is whole or absent. Used by the log's thread and by the reader.
public final class PlotStore {
    public static final String FOLDER = "plots";

    private static final Pattern FILE = Pattern.compile("plots/\\d{4,19}-[0-9a-f]{8}\\.png");

    private final Path session;

    /// `session` is the session's folder.
    public PlotStore(Path session) {
        this.session = session;
    }

    /// The name that plot `number` with that SHA-256 (hex) goes by in the session's folder.
    public static String fileFor(long number, String sha256) {
        return "%s/%04d-%s.png".formatted(FOLDER, number, sha256.substring(0, 8));
    }

    /// Whether `file` is such a name and nothing that leads elsewhere.
    public static boolean isPlotFile(String file) {
        return FILE.matcher(file).matches();
    }

    public Path path(Plot plot) {
        return session.resolve(plot.file());
    }

    void store(Plot plot, byte[] png) throws IOException {
        WholeFile.write(path(plot), png);
    }
}
