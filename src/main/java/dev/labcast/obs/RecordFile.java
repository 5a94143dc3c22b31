package dev.labcast.obs;

import java.util.Optional;

/// A file that OBS records into: the first of a recording, or one that it went over to. The link's
/// thread.
final class RecordFile {

    /// Where the recording went over to this file: OBS said so at `at`, during `before`.
    record Split(Stretch before, double at) {}

    private final Optional<Split> split;
    private Optional<String> path;

    RecordFile(Optional<String> path, Optional<Split> split) {
        this.path = path;
        this.split = split;
    }

    Optional<Split> split() {
        return split;
    }

    Optional<String> path() {
        return path;
    }

    void named(Optional<String> name) {
        path = path.or(() -> name);
    }
}
