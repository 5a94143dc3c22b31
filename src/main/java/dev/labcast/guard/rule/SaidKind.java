package dev.labcast.guard.rule;

import java.util.regex.Pattern;

/// What a word in `words.txt` stands for, and which values may be that: people talk of passwords
/// all the time, so only what is no word of a language counts. Any thread.
enum SaidKind {
    PASSWORD("said-passwords"),
    KEY("said-keys"),
    /// A code that counts for minutes.
    CODE("said-codes"),
    /// A user's name and a password beside it.
    ACCOUNT("said-accounts");

    private static final Pattern GROUPS =
            Pattern.compile("\\d{4,6}(?:-\\d{4,6}){3,}|[A-Za-z0-9]{4}(?: [A-Za-z0-9]{4}){3,}");
    private static final Pattern DIGITS = Pattern.compile("\\d{4,8}|\\d{3}[ -]\\d{3}");

    /// What another device is to be told (RFC 8628 6.1).
    private static final Pattern DEVICE =
            Pattern.compile(
                    "[B-DF-HJ-NP-TV-Z0-9]{4}-[B-DF-HJ-NP-TV-Z0-9]{4}|[A-Z0-9]{4}-[A-Z0-9]{4}");

    private static final Pattern NAME_OF_A_FILE =
            Pattern.compile(".*[A-Za-z0-9]\\.(?:[a-z]{1,4}\\d?|[a-z]{5})");
    private static final Pattern ASSIGNMENT = Pattern.compile("\\w{2,24}=");
    private static final Pattern VARIABLE = Pattern.compile("[$].*|.*[$]\\{?[A-Z_]{2,}.*");

    private final String list;

    SaidKind(String list) {
        this.list = list;
    }

    /// The list of its words.
    String list() {
        return list;
    }

    /// Whether `value` may be it. `beside`: nothing joins it with the word but a blank.
    boolean fits(String value, boolean quoted, boolean beside) {
        if (Placeholder.isOne(value)
                || isOfCode(value)
                || (beside && ASSIGNMENT.matcher(value).lookingAt())) {
            return false;
        }
        return switch (this) {
            case CODE ->
                    DIGITS.matcher(value).matches()
                            || GROUPS.matcher(value).matches()
                            || (!beside && isKey(value))
                            || isCode(value);
            case KEY -> isKey(value) || GROUPS.matcher(value).matches();
            case ACCOUNT -> isOdd(value, 6) && isMixed(value);
            case PASSWORD ->
                    beside && value.indexOf(' ') < 0
                            ? isOdd(value, quoted ? 6 : 8) && (quoted || isMixed(value))
                            : isPassword(value, quoted);
        };
    }

    /// Paths, calls and variables.
    private static boolean isOfCode(String value) {
        return value.contains("://")
                || value.startsWith("/")
                || value.startsWith("~/")
                || value.indexOf('(') >= 0
                || VARIABLE.matcher(value).matches()
                || NAME_OF_A_FILE.matcher(value).matches();
    }

    private static boolean isKey(String value) {
        return value.length() >= 16
                && !Identifier.isObjectName(value)
                && (ValueShape.isRandom(value) || ValueShape.isScrambled(value));
    }

    /// Capitals and digits.
    private static boolean isCode(String value) {
        if (DEVICE.matcher(value).matches()) {
            return true;
        }
        return value.length() >= 6
                && value.length() <= 12
                && value.chars()
                        .allMatch(
                                c -> Chars.isUpper((char) c) || Chars.isDigit((char) c) || c == '-')
                && value.chars().anyMatch(c -> Chars.isDigit((char) c))
                && value.chars().anyMatch(c -> Chars.isUpper((char) c));
    }

    private static boolean isPassword(String value, boolean quoted) {
        if (value.indexOf(' ') >= 0) {
            return quoted && value.length() >= 12 && value.split(" ", -1).length >= 3;
        }
        return isOdd(value, 5) || ValueShape.isScrambled(value);
    }

    /// Letters, and digits or signs among them.
    private static boolean isOdd(String value, int shortest) {
        boolean letters = value.chars().anyMatch(Character::isLetter);
        boolean digits = value.chars().anyMatch(Character::isDigit);
        boolean signs = value.chars().anyMatch(c -> "!#$%&+=?@^~".indexOf(c) >= 0);
        return value.length() >= shortest && letters && (digits || signs);
    }

    private static boolean isMixed(String value) {
        boolean lower = value.chars().anyMatch(Character::isLowerCase);
        boolean upper = value.chars().anyMatch(Character::isUpperCase);
        boolean signs = value.chars().anyMatch(c -> "!#$%&+?@^~".indexOf(c) >= 0);
        return (lower && upper) || signs;
    }
}
