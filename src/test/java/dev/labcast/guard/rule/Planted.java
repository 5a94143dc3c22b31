package dev.labcast.guard.rule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line with secrets planted in it, from a template of `secrets.txt`; `secrets` are [from, to[.
public record Planted(String family, String line, List<int[]> secrets) {
    private static final Pattern HOLE = Pattern.compile("\\{(an|hex|b64|low|up|dig):(\\d+)}");

    /// Of all lines of `secrets.txt` but those that give their secret away only behind it.
    public static List<Planted> typed(long seed) throws IOException {
        return all(RecallTest.lines("secrets.txt"), seed).stream()
                .filter(it -> !it.family().equals("late"))
                .toList();
    }

    static List<Planted> all(List<String> templates, long seed) {
        Random random = new Random(seed);
        List<Planted> all = new ArrayList<>();
        String family = "";
        for (String template : templates) {
            if (template.startsWith("[") && template.endsWith("]") && !template.contains(" ")) {
                family = template.substring(1, template.length() - 1);
            } else if (!template.isBlank() && !template.startsWith("# ")) {
                all.add(of(family, template, random));
            }
        }
        return all;
    }

    private static Planted of(String family, String template, Random random) {
        Matcher holes = HOLE.matcher(template);
        String filled =
                holes.replaceAll(hole ->
                        Matcher.quoteReplacement(
                                chars(hole.group(1), Integer.parseInt(hole.group(2)), random)));
        StringBuilder line = new StringBuilder();
        List<int[]> secrets = new ArrayList<>();
        int open = 0;
        for (int i = 0; i < filled.length(); i++) {
            char c = filled.charAt(i);
            if (c == '«') {
                open = line.length();
            } else if (c == '»') {
                secrets.add(new int[] {open, line.length()});
            } else {
                line.append(c);
            }
        }
        return new Planted(family, line.toString(), secrets);
    }

    private static String chars(String kind, int count, Random random) {
        String alphabet =
                switch (kind) {
                    case "hex" -> "0123456789abcdef";
                    case "b64" ->
                            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
                    case "low" -> "abcdefghijklmnopqrstuvwxyz0123456789";
                    case "up" -> "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
                    case "dig" -> "0123456789";
                    default -> "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
                };
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /// The planted chars that none of the findings covers.
    String seen(List<Finding> findings) {
        StringBuilder seen = new StringBuilder();
        for (int[] secret : secrets) {
            for (int i = secret[0]; i < secret[1]; i++) {
                int at = i;
                if (findings.stream().noneMatch(it -> it.start() <= at && at < it.end())) {
                    seen.append(line.charAt(i));
                }
            }
        }
        return seen.toString();
    }
}
