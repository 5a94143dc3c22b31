package dev.labcast.guard.rule;

import java.util.regex.Pattern;

/// Files that hold secrets, by their names (`secret-files.txt`, `viewed-files.txt`). Any thread.
final class SecretFileName {

    /// A pattern of what stands behind the last slash that matters, for commands.
    static final String IN_COMMANDS =
            "(?:" + String.join("|", RuleFile.lines("secret-files.txt")) + ")";

    private static final Pattern NAME =
            Pattern.compile(
                    "(?:.{0,400}/|<)?(?:"
                            + IN_COMMANDS
                            + "|"
                            + String.join("|", RuleFile.lines("viewed-files.txt"))
                            + ")~?");
    private static final Pattern AROUND = Pattern.compile("^[\"'`(\\[<]+|[\"'`)\\],;]+$");
    private static final Pattern BEFORE = Pattern.compile("[=:@]");
    private static final int LONGEST = 500;

    private SecretFileName() {}

    /// Whether `word` is the path of such a file, maybe in quotes, or behind `=`, `:` or `@`.
    static boolean isIn(String word) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return false;
        }
        String bare = AROUND.matcher(word).replaceAll("");
        if (NAME.matcher(bare).matches()) {
            return true;
        }
        for (String part : BEFORE.split(bare)) {
            if (NAME.matcher(part).matches()) {
                return true;
            }
        }
        return false;
    }

    /// Whether a word of `text` is.
    static boolean anyIn(String text) {
        for (String word : text.strip().split("\\s+")) {
            if (isIn(word)) {
                return true;
            }
        }
        return false;
    }
}
