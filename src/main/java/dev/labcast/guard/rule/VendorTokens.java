package dev.labcast.guard.rule;

import java.util.List;
import java.util.regex.Pattern;

/// Reads `vendor-tokens.txt`, which says how it is written. Any thread.
final class VendorTokens {
    private VendorTokens() {}

    static List<VendorToken> load() {
        return RuleFile.lines("vendor-tokens.txt").stream().map(VendorTokens::parse).toList();
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
