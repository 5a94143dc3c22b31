package dev.labcast.guard.rule;

import java.util.regex.Pattern;

/// How a value may stand behind the word that says what it is. The pattern's groups: `quoted` or
/// `bare`, the value; `link`, what joins them; `between`, the words that belong to the first one.
/// Any thread.
enum SaidForm {
    /// `the password of the server is x`, `pw for the cluster: x`.
    JOINED(Words.AROUND + "(?<link>" + Words.SIGN + "|" + Words.VERB + "|" + Words.CJK + ")"),
    /// `user kim, password x`, `the old password (x)`.
    BESIDE("(?<between>)(?<link>[\\s_-]{1,3}\\(?)"),
    /// `login for the wiki: kim / x`.
    ACCOUNT(
            Words.AROUND
                    + "(?<link>"
                    + Words.SIGN
                    + "|\\s{1,3}(?:with|as|mit|als|avec|con|com|come)\\s{1,3})[\\w.@-]{1,60}\\s{0,2}[:/]\\s{0,2}");

    private final Pattern pattern;

    SaidForm(String before) {
        pattern =
                Pattern.compile(
                        before + Words.VALUE, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    Pattern pattern() {
        return pattern;
    }

    private static final class Words {
        static final String AROUND =
                "[\\p{L}\\p{N}_]{0,16}[\"'*`]{0,2}"
                        + "(?<between>(?:[\\s,]{1,3}[\\p{L}\\[\\]()'’./@-]{1,40}){0,10}?)"
                        + "(?:\\s?\\([^()]{0,60}\\))?";
        static final String SIGN =
                "\\s{0,8}(?:[:：=]{1,2}|[?？](?=\\s)|-{1,2}>|→|⇒|=>|::)[\"'*`]{0,2}\\s{0,8}";
        static final String VERB =
                "\\s{1,3}(?:(?:(?:is|was|has\\sbeen|got)\\s{1,3})?(?:now\\s)?(?:set|changed|reset|rotated)\\s{1,3}to|"
                        + String.join("|", WordLists.of("said-links"))
                        + ")(?:\\s?[:：])?\\s{1,3}";
        static final String CJK = "\\s?(?:是|为|為|は|는|은|が|이)[:：]?\\s{0,3}";
        static final String VALUE =
                "(?:(?<q>[\"'`“„«「『]|\\*\\*)(?<quoted>[^\"'`”“»」』*\\n]{3,120})[\"'`”“»」』*]"
                        + "|(?<bare>\\d{3}[ -]\\d{3,5}\\b|[A-Za-z0-9]{4}(?: [A-Za-z0-9]{4}){3,12}\\b|[^\\s\"'`“„«「『，。、；]{3,300}))";

        private Words() {}
    }
}
