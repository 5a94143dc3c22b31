package dev.labcast.app;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/// The rehearsal that comes with Labcast: `sample-sessions/nearest-neighbour`, packed into the jar
/// by the build. Any thread.
final class BuiltInScript {
    private static final String FOLDER = "nearest-neighbour";

    private BuiltInScript() {}

    /// Copies script and files into `folder` and answers the script's path there.
    static Path unpackInto(Path folder) throws IOException {
        URL script = BuiltInScript.class.getResource(FOLDER + "/script.yaml");
        if (script == null) {
            throw new IOException("the built-in rehearsal is not in the jar");
        }
        try {
            URI uri = script.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    copy(
                            jar.getPath(
                                    BuiltInScript.class.getPackageName().replace('.', '/'), FOLDER),
                            folder);
                }
            } else {
                copy(Path.of(uri).resolveSibling("."), folder);
            }
        } catch (URISyntaxException notAPath) {
            throw new IOException(notAPath);
        }
        return folder.resolve("script.yaml");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.toAbsolutePath().getParent());
                Files.copy(path, target);
            }
        }
    }
}
