package dev.labcast.question;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Shortens links to the name of the machine they lead to, with brackets around its dots, so that
/// no program makes a link of it and people see where it would lead. What only looks like a name
/// (`model.fit`, `train.py`) stays. Any thread.
final class Links {
    /// Up to the next space, without the signs that end a sentence or a bracket there.
    private static final String REST = "\\S*?(?=[.,;:!?)\\]»”\"']*(?:\\s|$))";

    private static final String SCHEME = "[a-z][a-z0-9+-]{0,20}://(?<full>\\S" + REST + ")";

    private static final String WWW = "www\\.[\\p{L}\\p{N}]" + REST;

    private static final String LABELS = "(?<![@.-])(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}";

    /// Something has to stand behind `?`, `#` and `:`, or they are signs of the sentence.
    private static final String MORE = "(?=[^\\s.,;:!?)\\]»”\"'])" + REST;

    /// Ends of names that are no words of programs.
    private static final String SURE =
            "(?:com|org|gg|tv|ly|ru|xyz|click|shop)(?![\\p{L}\\p{N}(-]|\\.[\\p{L}\\p{N}])(?:/"
                    + REST
                    + "|[:?#]"
                    + MORE
                    + ")?";

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
                            + "|(?<![\\p{L}\\p{N}])(?<bare>"
                            + WWW
                            + ("|" + LABELS + "(?:" + SURE + "|" + LIKELY + "))"));

    private static final int LONGEST = 60;

    private Links() {}

    static CleanText defang(String text) {
        boolean linked = LINK.matcher(text).find();
        return new CleanText(
                linked ? LINK.matcher(text).replaceAll(Links::replacement) : text, linked);
    }

    private static String replacement(MatchResult link) {
        String full = link.group("full");
        String place = full == null ? link.group("bare") : full;
        String name = host(place).replace(".", "[.]");
        return Matcher.quoteReplacement(name.isEmpty() ? "(link)" : name);
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
