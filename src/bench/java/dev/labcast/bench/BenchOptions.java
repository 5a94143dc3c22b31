package dev.labcast.bench;

import java.nio.file.Path;
import java.util.Optional;

/// What a benchmark run may be told with `-Dbench.NAME=VALUE` on Maven's command line. Sizes have
/// the defaults of the published figures; small ones make a smoke run.
///
/// - `mb`: size of the generated log in MB (10^6 bytes).
/// - `seq`: the last number of `seq 1 N`.
/// - `rounds`: how often each thing is measured.
/// - `display`: number of the private X display; a free one by itself.
/// - `jfr`: write flight recordings of the desk to files whose names begin so (they cost CPU).
record BenchOptions(
        int megabytes, long seq, int rounds, Optional<Integer> display, Optional<Path> recording) {

    /// The size of the log.
    long bytes() {
        return megabytes * 1_000_000L;
    }

    static BenchOptions read() {
        return new BenchOptions(
                Integer.getInteger("bench.mb", 50),
                Long.getLong("bench.seq", 2_000_000),
                Integer.getInteger("bench.rounds", 3),
                Optional.ofNullable(Integer.getInteger("bench.display")),
                Optional.of(System.getProperty("bench.jfr", ""))
                        .filter(name -> !name.isBlank())
                        .map(name -> Path.of(name).toAbsolutePath()));
    }
}
