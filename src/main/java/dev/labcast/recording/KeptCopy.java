package dev.labcast.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Keeps a file as it is beside itself before a repair changes it: as `NAME.damaged`, or
/// `NAME.damaged-2` and so on where other copies lie. A copy that is a beginning of another holds
/// nothing more, so of two such the longer is kept, and repairs do not pile up copies. Any thread,
/// one per folder.
final class KeptCopy {
    private KeptCopy() {}

    /// Gives the copy that holds all that `file` does.
    static Path of(Path file) throws IOException {
        for (int number = 1; ; number++) {
            Path copy =
                    file.resolveSibling(
                            file.getFileName() + ".damaged" + (number == 1 ? "" : "-" + number));
            if (Files.exists(copy) && begins(file, copy)) {
                return copy;
            }
            if (!Files.exists(copy) || begins(copy, file)) {
                Files.copy(
                        file,
                        copy,
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING);
                return copy;
            }
        }
    }

    /// Whether `whole` begins with all that `part` holds.
    private static boolean begins(Path part, Path whole) throws IOException {
        long differs = Files.mismatch(part, whole);
        return differs < 0 || differs == Files.size(part);
    }
}
