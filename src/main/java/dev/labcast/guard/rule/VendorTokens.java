package dev.labcast.guard.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// Reads `vendor-tokens.txt`, which says how it is written. Any thread.
final class VendorTokens {
    private VendorTokens() {}

    static List<VendorToken> load() {
        try (InputStream file =
                        Objects.requireNonNull(
                                VendorTokens.class.getResourceAsStream("vendor-tokens.txt"),
                                "vendor-tokens.txt is missing from the build");
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(VendorTokens::parse)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("vendor-tokens.txt cannot be read", failed);
        }
    }

    private static VendorToken parse(String line) {
        String[] fields = line.strip().split("\\s+", -1);
        if (fields.length != 3) {
            throw new IllegalArgumentException("vendor-tokens.txt: three fields, not: " + line);
        }
        return new VendorToken(
                fields[0], List.of(fields[1].split(",", -1)), Pattern.compile(fields[2]));
    }
}
