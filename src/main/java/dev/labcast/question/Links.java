package dev.labcast.question;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Shortens links to the name of the machine they lead to, with brackets around its dots, so that
/// no program makes a link of it and people see where it would lead. What only looks like a name
/// (`model.fit`, `train.py`, `data.io`) stays: no list can tell all of it, so that the ends of
/// names that programs use as words count behind strangers' names only, and those that are ends of
/// files (`rs`, `py`, `sh`) or words people forget a space before (`me`, `be`, `co`) want a path. A
/// text that is held for nothing costs a look; a link that is not is on air. Any thread.
final class Links {
    /// Up to the next space, without the signs that end a sentence or a bracket there.
    private static final String REST = "\\S*?(?=[.,;:!?)\\]»”\"']*(?:\\s|$))";

    /// Those that the net reads as full stops in names, too (RFC 3490, section 3.1; and U+2024,
    /// which browsers map).
    private static final String DOT = "[.\u3002\uff0e\uff61\u2024]";

    private static final String SCHEME =
            "[a-z][a-z0-9+-]{0,20}://(?<full>\\S"
                    + REST
                    + ")|(?<![\\p{L}\\p{N}])mailto:(?<mail>\\S"
                    + REST
                    + ")";

    /// They lead to no machine.
    private static final String DEED =
            "(?<![\\p{L}\\p{N}])(?:(?:javascript|vbscript|magnet):\\S|tel:\\+?\\d|data:[a-z]+/[a-z])\\S*";

    private static final String WWW = "www" + DOT + "[\\p{L}\\p{N}]" + REST;

    private static final String LABELS =
            "(?<![@.\u3002\uff0e\uff61\u2024-])(?:[\\p{L}\\p{N}-]{1,63}" + DOT + "){1,8}";

    /// What is in front of a dot in programs, and some tools that are called like their site.
    private static final String PROGRAMS =
            "(?!(?:a|b|x|y|z|e|df|ds|fs|np|os|pd|tf|img|obj|this|self|model|net|nn|main|app|args|cfg|conf|config"
                    + "|opts?|ctx|env|data|dataset|train|test|val|std|log|logger|logging|page|stack|node|root|item"
                    + "|read|tell|java|scipy|skimage|torch|torchvision|jax|keras|sklearn|flask|fast|crates|socket"
                    + "|asp|ado|vb|ml)"
                    + DOT
                    + ")(?<!_)";

    /// Something has to stand behind `?`, `#` and `:`, or they are signs of the sentence.
    private static final String MORE = "(?=[^\\s.,;:!?)\\]»”\"'])" + REST;

    private static final String END =
            "(?![\\p{L}\\p{N}(-]|" + DOT + "[\\p{L}\\p{N}])(?:/" + REST + "|[:?#]" + MORE + ")?";

    /// A machine by its number, with a port or a path; without, it may be a version.
    private static final String NUMBERS =
            "(?<![.])(?:\\d{1,3}\\.){3}\\d{1,3}(?::\\d{1,5}(?![\\p{L}\\d])(?:[/?#]"
                    + REST
                    + ")?|/"
                    + REST
                    + ")";

    /// Ends of names that are no words of programs.
    private static final String SURE =
            "(?:com|org|gg|tv|ly|ru|xyz|click|shop|biz|edu|gov|cn|jp|nl|icu)" + END;

    /// Ends of names that are words of programs, too.
    private static final String LIKELY_AFTER_STRANGERS =
            "(?:net|io|dev|ai|app|info|link|top|site|online|store|uk|eu|de)(?![\\[=_])" + END;

    /// These are, so that they count with a path behind them only.
    private static final String LIKELY =
            "(?:net|io|dev|ai|co|me|app|info|link|top|site|online|be|de|uk|eu)(?:/"
                    + REST
                    + "|[?#]"
                    + MORE
                    + ")";

    private static final Pattern LINK =
            Pattern.compile(
                    "(?i)"
                            + SCHEME
                            + "|(?<deed>"
                            + DEED
                            + ")|(?<![\\p{L}\\p{N}])(?<bare>"
                            + WWW
                            + ("|" + LABELS + "(?:" + SURE + "|" + LIKELY + ")")
                            + ("|" + PROGRAMS + LABELS + LIKELY_AFTER_STRANGERS)
                            + ("|" + NUMBERS + ")"));

    private static final int LONGEST = 60;

    private Links() {}

    static CleanText defang(String text) {
        PlainLetters plain = PlainLetters.of(text);
        Matcher link = LINK.matcher(plain.text());
        StringBuilder defanged = new StringBuilder();
        int rest = 0;
        while (link.find()) {
            defanged.append(text, rest, plain.origin()[link.start()]).append(replacement(link));
            rest = plain.origin()[link.end()];
        }
        return rest == 0
                ? new CleanText(text, false)
                : new CleanText(defanged.append(text, rest, text.length()).toString(), true);
    }

    private static String replacement(MatchResult link) {
        String place =
                Stream.of("full", "mail", "bare")
                        .flatMap(it -> Optional.ofNullable(link.group(it)).stream())
                        .findFirst()
                        .orElse("");
        String name = host(place).replace(".", "[.]");
        return name.isEmpty() ? "(link)" : name;
    }

    /// `user@host:port/path` (RFC 3986, section 3.2); a name in other letters is written as the net
    /// knows it, so that it cannot pass for one that looks the same.
    private static String host(String place) {
        String authority = place.split("[/?#\\\\]", 2)[0];
        String host =
                authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
        try {
            String name = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return name.matches("[a-z0-9.-]{1,253}")
                    ? "…".repeat(name.length() > LONGEST ? 1 : 0)
                            + name.substring(Math.max(0, name.length() - LONGEST))
                    : "";
        } catch (IllegalArgumentException none) {
            return "";
        }
    }
}
