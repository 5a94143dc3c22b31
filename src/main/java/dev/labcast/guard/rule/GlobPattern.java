package dev.labcast.guard.rule;

import java.util.regex.Pattern;

/// Turns a glob into a pattern in RE2's syntax that finds it in running text: group 1 is the path.
/// Any thread.
final class GlobPattern {
    private static final String BEFORE = "(?:^|[\\s\"'`=:(,\\[{<|]|file://)";
    private static final String AFTER = "(?:$|[\\s\"'`:;,)\\]}>|]|[.!?](?:\\s|$))";
    private static final String NAME_CHARS = "[^\\s\"'`|<>]";
    private static final String WITHIN = "[^/\\\\\\s\"'`|<>]";

    private GlobPattern() {}

    static String of(String glob) {
        String wanted = glob.startsWith("~/") ? glob.substring(1) : glob;
        boolean anywhere = !glob.startsWith("/") || glob.startsWith("~/");
        String folders = anywhere ? "(?:" + NAME_CHARS + "{0,200}[/\\\\])?" : "";
        String start = wanted.startsWith("/") && anywhere ? wanted.substring(1) : wanted;
        return "(?i)"
                + BEFORE
                + "("
                + folders
                + body(start)
                + "(?:[/\\\\]"
                + NAME_CHARS
                + "{0,300})?)"
                + AFTER;
    }

    private static String body(String glob) {
        StringBuilder out = new StringBuilder();
        int braces = 0;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**", i)) {
                boolean folders = glob.startsWith("**/", i);
                out.append(
                        folders ? "(?:" + NAME_CHARS + "{0,200}[/\\\\])?" : NAME_CHARS + "{0,200}");
                i += folders ? 2 : 1;
            } else if (c == '*') {
                out.append(WITHIN).append("{0,100}");
            } else if (c == '?') {
                out.append(WITHIN);
            } else if (c == '/') {
                out.append(i == glob.length() - 1 ? "" : "[/\\\\]");
            } else if (c == '[') {
                int end = glob.indexOf(']', i + 2);
                if (end < 0) {
                    throw new IllegalArgumentException("the glob '" + glob + "' has no ']'");
                }
                String set = glob.substring(i + 1, end);
                out.append('[')
                        .append(set.startsWith("!") ? "^" + set.substring(1) : set)
                        .append(']');
                i = end;
            } else if (c == '{') {
                braces++;
                out.append("(?:");
            } else if (c == '}' && braces > 0) {
                braces--;
                out.append(')');
            } else {
                out.append(c == ',' && braces > 0 ? "|" : quoted(c));
            }
        }
        if (braces > 0) {
            throw new IllegalArgumentException("the glob '" + glob + "' has no '}'");
        }
        return out.toString();
    }

    private static String quoted(char c) {
        return Chars.isAlnum(c) || c > 127 ? String.valueOf(c) : "\\" + c;
    }

    /// What a pattern or glob begins with before the first char that stands for others.
    static String literalStart(String text) {
        return text.split(Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]").pattern(), 2)[0];
    }
}
