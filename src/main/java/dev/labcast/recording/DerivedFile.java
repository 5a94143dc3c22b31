package dev.labcast.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that can be made again from the log, `terminal.cast` or `notebook.md`, when a repair is
/// about to. It may hold what the log has lost, so it is only thrown away where it `lags`: where
/// the log gives all that it holds. One thread.
record DerivedFile(Path path) {

    /// Keeps the file if it must not be lost, so that it can be replaced; gives the sentence that
    /// is true then.
    String makeWay(boolean lags) throws IOException {
        String kept = "";
        if (!lags && Files.exists(path)) {
            kept = "; the file as it was is kept as " + KeptCopy.of(path).getFileName();
        }
        return "%s did not agree with the log and was made again from it%s."
                .formatted(path.getFileName(), kept);
    }
}
