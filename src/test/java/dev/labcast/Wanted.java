package dev.labcast;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Programs of other people that a test runs. Where one is not installed the test is skipped with a
/// sentence; in CI, which installs them all (`.ci/run`), it fails instead.
public final class Wanted {
    private Wanted() {}

    public static void program(String name) {
        boolean found =
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        String sentence = name + " is not installed";
        if (!found && "true".equals(System.getenv("CI"))) {
            fail(sentence + "; .ci/run installs what the tests want");
        }
        assumeTrue(found, sentence);
    }
}
