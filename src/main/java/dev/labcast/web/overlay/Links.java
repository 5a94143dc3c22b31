package dev.labcast.web.overlay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses in what viewers say, cut to the host that they lead to: nobody can click them on a
/// picture, long ones push the question out of it, and the host is the part that tells. Any thread.
final class Links {
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\bhttps?://([^\\s/?#]{1,300})([/?#]\\S*)?");

    private Links() {}

    static String shortened(String text) {
        return ADDRESS.matcher(text)
                .replaceAll(it -> Matcher.quoteReplacement(host(it.group(1), it.group(2) != null)));
    }

    /// What stands in front of an `@` is there to look like a host.
    private static String host(String authority, boolean more) {
        return authority.substring(authority.lastIndexOf('@') + 1) + (more ? "/…" : "");
    }
}
