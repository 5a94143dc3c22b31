package dev.labcast.guard.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Why a rule masks what it masks, and whether the person may let viewers see it, in words for that
/// person: `reasons.txt`, and the vendors' rules by their ids. Immutable; any thread.
public final class Reasons {
    /// Why a value that was registered is never shown.
    public static final String REGISTERED =
            "It was registered as a secret (environment, secret file, or a login of Labcast's), and such a"
                    + " value is never shown.";

    private static final int FIELDS = 3;

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> never = new HashMap<>();
    private final Set<String> vendors = new HashSet<>();

    private Reasons() {
        RuleFile.lines("reasons.txt").forEach(this::parse);
        Stream.concat(
                        VendorTokens.load().stream().map(VendorToken::id),
                        SearchedToken.load().stream().map(SearchedToken::id))
                .forEach(vendors::add);
    }

    public static Reasons load() {
        return new Reasons();
    }

    private void parse(String line) {
        List<String> fields = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        if (fields.size() < FIELDS - 1 || fields.size() > FIELDS) {
            throw new IllegalArgumentException("reasons.txt: two or three fields, not: " + line);
        }
        words.put(fields.getFirst(), fields.get(1));
        if (fields.size() == FIELDS) {
            never.put(fields.getFirst(), sentence(fields.getLast()));
        }
    }

    private static String sentence(String why) {
        return switch (why) {
            case "key" -> "A private key is never shown, nor a part of one.";
            case "embargo" -> "It is under embargo: the settings say until when.";
            case "unread" -> "Nobody knows what stands in it, since the rules could not read it.";
            default -> throw new IllegalArgumentException("reasons.txt has no reason " + why);
        };
    }

    /// What `rule` found, such as "a token of GitHub"; a rule that is not Labcast's is the person's
    /// own.
    public String of(String rule) {
        String known = words.get(rule);
        if (known != null) {
            return known;
        }
        return vendors.contains(rule)
                ? "a token of " + rule.substring(0, 1).toUpperCase(Locale.ROOT) + rule.substring(1)
                : "what your own rule looks for";
    }

    /// Why what `rule` found is never shown, in a sentence; empty if that is for the person to say.
    public Optional<String> never(String rule) {
        return Optional.ofNullable(never.get(rule));
    }
}
