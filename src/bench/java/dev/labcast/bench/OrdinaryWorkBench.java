package dev.labcast.bench;

import dev.labcast.app.OrdinaryDesk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Plays an hour's ordinary work (`ordinary-work.txt` among the resources of tests: builds, tests,
/// git, vim, Python, logs) in the real terminal, and lists everything the guard masks in it.
/// `./mvnw -q -Pquick,bench -Dbench=OrdinaryWorkBench`, in a clone of Labcast's repository.
public final class OrdinaryWorkBench {
    private OrdinaryWorkBench() {}

    public static void main(String[] args) throws Exception {
        OrdinaryDesk.measure(script(), Path.of("").toAbsolutePath());
    }

    private static List<String> script() throws IOException {
        try (InputStream file =
                OrdinaryWorkBench.class.getResourceAsStream("/bench/ordinary-work.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
