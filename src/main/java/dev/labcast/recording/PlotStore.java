package dev.labcast.recording;

import dev.labcast.session.Plot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
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

    /// What is wrong with the image of `plot`, in a sentence; nothing if there is none, which
    /// [PlotCheck] says.
    Optional<String> complaint(Plot plot) throws IOException {
        if (!Files.isRegularFile(path(plot))) {
            return Optional.empty();
        }
        return sha256(Files.readAllBytes(path(plot))).equals(plot.sha256())
                ? Optional.empty()
                : Optional.of("The image %s is not the one that was shown.".formatted(plot.file()));
    }

    /// The hash that [Plot#sha256] holds, as 64 hex digits.
    public static String sha256(byte[] image) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(image));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    void store(Plot plot, byte[] png) throws IOException {
        Path plots = session.resolve(FOLDER);
        if (Files.isDirectory(session) && !Files.isDirectory(plots)) {
            Files.createDirectory(plots, OwnerOnly.folder(session));
        }
        WholeFile.write(path(plot), png);
    }
}
