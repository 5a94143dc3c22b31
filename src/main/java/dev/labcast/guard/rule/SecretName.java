package dev.labcast.guard.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Judges by its name whether a variable, key or flag holds a secret. Research code is full of
/// tokens and keys that are none (`eos_token`, `max_tokens`, `cache_key`). Any thread.
final class SecretName {

    enum Degree {
        /// Nothing secret about it.
        NONE,
        /// Secret if the value looks the part.
        WEAK,
        /// Secret whatever the value, unless it is a placeholder.
        STRONG,
        /// A password: often short, often a word.
        PASSWORD
    }

    private static final Set<String> PASSWORDS = WordLists.of("password-names");
    private static final Set<String> WEAK = WordLists.of("weak-names");
    private static final Set<String> NO_PASSWORDS = WordLists.of("no-passwords");
    private static final Set<String> KEY_OWNERS = WordLists.of("key-owners");
    private static final Set<String> TOKEN_KINDS = WordLists.of("harmless-tokens");
    private static final Set<String> NOT_THE_VALUE = WordLists.of("about-a-secret");

    private SecretName() {}

    static Degree judge(String name) {
        List<String> words = words(name);
        if (words.isEmpty()) {
            return Degree.NONE;
        }
        String last = words.getLast();
        String before = words.size() > 1 ? words.get(words.size() - 2) : "";
        if (PASSWORDS.contains(last) || last.endsWith("password") || last.endsWith("passphrase")) {
            return password(name, words, last, before);
        }
        return switch (last) {
            case "secret" -> Degree.STRONG;
            case "apikey",
                    "authtoken",
                    "accesstoken",
                    "secretkey",
                    "accesskey",
                    "privatekey",
                    "clientsecret",
                    "accountkey",
                    "sharedaccesskey" ->
                    Degree.STRONG;
            case "token" -> token(name, words, before);
            case "key" -> key(name, words, before);
            default -> last.endsWith("secret") ? Degree.STRONG : other(name, words, last);
        };
    }

    /// `PWD` and `OLDPWD` are a shell's folders, and to pass is a verb.
    private static Degree password(String name, List<String> words, String last, String before) {
        if (last.equals("pwd") && (before.equals("old") || (words.size() == 1 && isShout(name)))) {
            return Degree.NONE;
        }
        return last.equals("pass") && words.size() == 1 ? Degree.WEAK : Degree.PASSWORD;
    }

    private static Degree token(String name, List<String> words, String before) {
        if (TOKEN_KINDS.contains(before)) {
            return isShout(name) ? Degree.WEAK : Degree.NONE;
        }
        return words.size() > 1 && (isShout(name) || !before.isEmpty())
                ? Degree.STRONG
                : Degree.WEAK;
    }

    private static Degree key(String name, List<String> words, String before) {
        if (before.equals("public") || words.size() == 1) {
            return Degree.NONE;
        }
        if (KEY_OWNERS.contains(before) || (words.size() > 2 && words.getFirst().equals("x"))) {
            return Degree.STRONG;
        }
        return isShout(name) || name.startsWith("--") ? Degree.WEAK : Degree.NONE;
    }

    private static Degree other(String name, List<String> words, String last) {
        boolean glued =
                last.length() >= 6
                        && (last.endsWith("pass") || last.endsWith("pw"))
                        && !NO_PASSWORDS.contains(last);
        boolean keyId =
                last.equals("id")
                        && words.contains("key")
                        && words.stream().anyMatch(KEY_OWNERS::contains);
        if (WEAK.contains(last) || keyId || glued) {
            return Degree.WEAK;
        }
        if (NOT_THE_VALUE.contains(last)
                || (words.size() == 1 && !name.equals(name.toUpperCase(Locale.ROOT)))) {
            return Degree.NONE;
        }
        boolean inside =
                words.stream()
                        .anyMatch(it ->
                                (PASSWORDS.contains(it) && !it.equals("pass"))
                                        || it.equals("secret"));
        return inside ? Degree.WEAK : Degree.NONE;
    }

    private static boolean isShout(String name) {
        return name.chars().noneMatch(c -> Chars.isLower((char) c));
    }

    /// `awsSecretAccess-key` has the words aws, secret, access and key.
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean hump = Chars.isUpper(c) && i > 0 && Chars.isLower(name.charAt(i - 1));
            if (hump || !Chars.isAlnum(c)) {
                flush(word, words);
            }
            if (Chars.isAlnum(c)) {
                word.append(Character.toLowerCase(c));
            }
        }
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        int end = word.length();
        while (end > 1 && Chars.isDigit(word.charAt(end - 1))) {
            end--;
        }
        if (end > 0) {
            words.add(word.substring(0, end));
        }
        word.setLength(0);
    }
}
