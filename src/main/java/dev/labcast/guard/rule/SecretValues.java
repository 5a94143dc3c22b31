package dev.labcast.guard.rule;

import dev.labcast.guard.rule.SecretName.Degree;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Picks, among names and values that are known from the start, the values worth registering. Any
/// thread.
public final class SecretValues {
    private static final Pattern USER_INFO =
            Pattern.compile("://[^/\\s:@]{0,200}:([^/\\s@]{4,200})@");
    private static final int SHORTEST = 8;
    private static final int SHORTEST_PASSWORD = 6;

    private SecretValues() {}

    /// The values whose names look secret, and passwords inside URLs.
    public static Set<String> among(Map<String, String> named) {
        Set<String> values = new LinkedHashSet<>();
        named.forEach((name, value) -> add(name, value, values));
        return values;
    }

    /// The values found in the texts of configuration files.
    public static Set<String> inFiles(Collection<String> texts) {
        Set<String> values = new LinkedHashSet<>();
        RuleBook book = RuleBook.of(Set.of(), Embargo.NONE, List.of(), Set.of());
        for (String text : texts) {
            text.lines().forEach(line -> fromLine(line, book, values));
        }
        return values;
    }

    private static void fromLine(String line, RuleBook book, Set<String> values) {
        for (Finding finding : book.scan(Passage.of(line))) {
            String value = line.substring(finding.start(), finding.end());
            if (isWorth(value, SHORTEST_PASSWORD)) {
                values.add(value);
            }
        }
    }

    private static void add(String name, String value, Set<String> values) {
        Matcher matcher = USER_INFO.matcher(value);
        while (matcher.find()) {
            values.add(matcher.group(1));
        }
        int shortest =
                switch (SecretName.judge(name.toUpperCase(Locale.ROOT))) {
                    case NONE -> Integer.MAX_VALUE;
                    case WEAK, STRONG -> SHORTEST;
                    case PASSWORD -> SHORTEST_PASSWORD;
                };
        boolean weak = SecretName.judge(name.toUpperCase(Locale.ROOT)) == Degree.WEAK;
        if (isWorth(value, shortest) && (!weak || ValueShape.isMixed(value))) {
            values.add(value);
        }
    }

    private static boolean isWorth(String value, int shortest) {
        boolean path = value.startsWith("/") || value.startsWith("~") || value.startsWith("file:");
        boolean number = value.chars().allMatch(c -> Chars.isDigit((char) c));
        boolean word = value.length() < 12 && value.chars().allMatch(c -> Chars.isLower((char) c));
        return value.length() >= shortest
                && !path
                && (!number || value.length() >= 8)
                && !(word && value.length() < SHORTEST)
                && !Placeholder.isOne(value);
    }
}
