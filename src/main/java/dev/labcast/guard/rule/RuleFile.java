package dev.labcast.guard.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The rules that are data: text files beside these classes. Any thread.
final class RuleFile {
    private RuleFile() {}

    /// The file's lines without blank ones and comments (`#`).
    static List<String> lines(String name) {
        try (InputStream file =
                        Objects.requireNonNull(
                                RuleFile.class.getResourceAsStream(name),
                                name + " is missing from the build");
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(name + " cannot be read", failed);
        }
    }
}
