package dev.labcast.guard.rule;

import java.util.Locale;
import java.util.Set;

/// The name around a keyword: `aws_secret_access_key` around `secret`, and `API key` around `key`.
/// Immutable; any thread.
record NameSpan(String name, int start, int end) {
    private static final int LONGEST = 64;
    private static final Set<String> KEY_OWNERS = WordLists.of("key-owners");

    static NameSpan around(String text, int start, int end) {
        int from = start;
        while (from > 0 && start - from < LONGEST && Chars.isName(text.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < text.length() && to - end < LONGEST && Chars.isName(text.charAt(to))) {
            to++;
        }
        while (to > end && text.charAt(to - 1) == '.') {
            to--;
        }
        String name = text.substring(from, to);
        if (name.equals("key") && text.startsWith("login(", from - 6)) {
            return new NameSpan("login_api_key", from, to);
        }
        if (name.equalsIgnoreCase("key") && from > 1 && text.charAt(from - 1) == ' ') {
            int owner = from - 1;
            while (owner > 0 && from - owner < LONGEST && Chars.isAlnum(text.charAt(owner - 1))) {
                owner--;
            }
            String word = text.substring(owner, from - 1).toLowerCase(Locale.ROOT);
            return KEY_OWNERS.contains(word)
                    ? new NameSpan(word + "_key", owner, to)
                    : new NameSpan(name, from, to);
        }
        return new NameSpan(name, from, to);
    }
}
