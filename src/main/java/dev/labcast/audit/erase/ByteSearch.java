package dev.labcast.audit.erase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Looks for the needles in every byte of files, whatever they hold: in UTF-8, UTF-16 of either
/// order, escaped, percent-encoded, in hex, in base64; in gzip and zip, too. Used by one thread.
public final class ByteSearch {
    private final List<String> patterns;
    private long files;
    private long bytes;

    public ByteSearch(Needles needles) {
        patterns = needles.bytes().stream().map(ByteSearch::asChars).distinct().toList();
    }

    /// The files below `folder` that hold one of them in their bytes or their names, but for those
    /// that are not `wanted`; symbolic links are not followed, but their targets' names count.
    public List<Path> holding(Path folder, Predicate<Path> wanted) throws IOException {
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file :
                    all.filter(it -> !it.equals(folder) && wanted.test(it)).sorted().toList()) {
                if (holds(file)) {
                    holding.add(file);
                }
            }
        }
        return holding;
    }

    private boolean holds(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (isIn(asChars(name.getBytes(StandardCharsets.UTF_8)))) {
            return true;
        }
        if (Files.isSymbolicLink(file)) {
            return isIn(
                    asChars(
                            Files.readSymbolicLink(file)
                                    .toString()
                                    .getBytes(StandardCharsets.UTF_8)));
        }
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isInFile(file);
    }

    /// Whether one of them stands in `file`.
    public boolean isInFile(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        files++;
        bytes += content.length;
        return isIn(asChars(content)) || isIn(asChars(unpacked(content)));
    }

    /// Damaged ones hold what can be read of them as they are.
    private static byte[] unpacked(byte[] content) {
        try {
            return Unpacked.of(content);
        } catch (IOException damaged) {
            return new byte[0];
        }
    }

    private boolean isIn(String content) {
        return patterns.stream().anyMatch(content::contains);
    }

    long files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    /// Each byte as a char, so that a file can be searched as a text is.
    private static String asChars(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
