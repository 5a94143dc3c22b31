package dev.labcast.guard.rule;

import dev.labcast.guard.rule.SecretName.Degree;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value after a secret name without `=` or `:`: `<password>x</password>`, `"API_KEY", "value":
/// "x"`, `token is x`, `set -x API_TOKEN x`, `requirepass x`. Any thread.
final class SpokenValue implements KeywordRule {
    private static final Pattern ELEMENT = Pattern.compile(">([^<]{1,400})");
    private static final Pattern PAIR =
            Pattern.compile(
                    "[\"']?[,\\s]{1,4}[\"']?value[\"']?\\s{0,4}[:=]\\s{0,4}[\"']?([^\"'\\s]{1,400})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SAID =
            Pattern.compile("\\s{1,24}(?:is|was|to)[:\\s]\\s{0,4}[\"'`]?([^\\s\"'`]{1,400})");
    private static final Pattern NEXT =
            Pattern.compile("\\s{1,24}[\"'`]?([^\\s\"'`=:][^\\s\"'`]{0,399})");
    private static final Pattern COMMA =
            Pattern.compile("[\"'],\\s{0,4}b?[\"']([^\"']{1,400})[\"']");
    private static final Pattern LISTED = Pattern.compile(",\\s{0,3}([A-Za-z0-9._-]{32,400})");
    private static final Pattern CALL =
            Pattern.compile("\\(\\s{0,4}b?[\"']([^\"'\\s]{8,400})[\"']");
    private static final Pattern OTHERWISE =
            Pattern.compile(
                    "[^\"'`]{0,80}?(?:\\|\\||\\?\\?|\\bor\\b|\\?:)\\s{0,4}[\"'`]([^\"'`\\s]{4,200})[\"'`]");
    private static final Pattern SET = Pattern.compile("\\s{1,4}[\"']?([^\\s\"']{1,400})");
    private static final Pattern SETS =
            Pattern.compile("(?:^|[\\s;&])(?:setenv|setx|set\\s{1,3}-\\w{1,4})\\s{1,4}$");
    private static final Pattern ASSIGNMENT = Pattern.compile("[a-z_]{2,24}=[^=]");
    private static final int LONG = 12;
    private static final int LONGER = 20;

    @Override
    public String id() {
        return "named-value";
    }

    @Override
    public List<String> keywords() {
        return List.copyOf(WordLists.of("name-parts"));
    }

    @Override
    public void find(Passage passage, int start, int end, List<Finding> out) {
        String text = passage.text();
        char next = passage.at(end);
        if (!Chars.isName(next)
                && next != '>'
                && next != '"'
                && next != '\''
                && next != '('
                && next != ','
                && !Chars.isBlank(next)) {
            return;
        }
        NameSpan span = NameSpan.around(text, start, end);
        Degree degree = SecretName.judge(span.name());
        if (degree == Degree.NONE) {
            return;
        }
        char before = passage.at(span.start() - 2);
        boolean element =
                passage.at(span.start() - 1) == '<'
                        && (before == '\0' || before == '>' || Chars.isBlank(before));
        if (element && found(passage, ELEMENT, span, degree, false, 1, out)) {
            return;
        }
        boolean other = hasOther(text, span.end());
        if ((Chars.isQuote(next(passage, span))
                        && found(passage, COMMA, span, degree, degree != Degree.PASSWORD, 6, out))
                || (next(passage, span) == '(' && found(passage, CALL, span, degree, true, 8, out))
                || (other
                        && found(
                                passage,
                                OTHERWISE,
                                span,
                                degree,
                                degree != Degree.PASSWORD,
                                6,
                                out))) {
            return;
        }
        if (next(passage, span) == ',' && found(passage, LISTED, span, degree, true, 32, out)) {
            return;
        }
        boolean set =
                text.lastIndexOf("set", span.start()) >= span.start() - 14
                        && SETS.matcher(
                                        text.substring(
                                                Math.max(0, span.start() - 20), span.start()))
                                .find();
        if (set && found(passage, SET, span, Degree.PASSWORD, false, 1, out)) {
            return;
        }
        if (found(passage, PAIR, span, degree, false, 1, out)
                || found(passage, SAID, span, degree, true, 8, out)) {
            return;
        }
        boolean lineOfItsOwn =
                degree == Degree.PASSWORD && text.substring(0, span.start()).isBlank();
        found(
                passage,
                NEXT,
                span,
                degree,
                !lineOfItsOwn,
                degree == Degree.WEAK ? LONGER : lineOfItsOwn ? 1 : LONG,
                out);
    }

    private static char next(Passage passage, NameSpan span) {
        return passage.at(span.end());
    }

    /// Whether a sign stands near that gives another value in case there is none.
    private static boolean hasOther(String text, int from) {
        int limit = Math.min(text.length() - 1, from + 90);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '|' || c == '?' || (c == 'o' && text.charAt(i + 1) == 'r')) {
                return true;
            }
        }
        return false;
    }

    /// Whether what stands there is a value whatever it looks like; in a list of arguments it may
    /// be another name.
    private static boolean isLoose(Pattern pattern) {
        return pattern != NEXT && pattern != COMMA && pattern != OTHERWISE;
    }

    /// `random`: only values that look it, of `shortest` chars or more.
    private boolean found(
            Passage passage,
            Pattern pattern,
            NameSpan span,
            Degree degree,
            boolean random,
            int shortest,
            List<Finding> out) {
        Matcher matcher = pattern.matcher(passage.text());
        matcher.region(span.end(), Math.min(passage.length(), span.end() + 512));
        if (!matcher.lookingAt()) {
            return false;
        }
        int from = matcher.start(1);
        int to = matcher.end(1);
        String value = passage.text().substring(from, to);
        boolean growing = passage.growsAt(to);
        boolean quoted =
                from > 0
                        && Chars.isQuote(passage.at(from - 1))
                        && value.length() >= 4
                        && (ValueShape.isScrambled(value)
                                || value.chars()
                                        .anyMatch(c ->
                                                !Character.isLetter(c) && "_-. ".indexOf(c) < 0));
        boolean digits = value.chars().anyMatch(c -> Chars.isDigit((char) c));
        boolean lookRandom =
                value.length() >= shortest
                        && !Identifier.isObjectName(value)
                        && !ASSIGNMENT.matcher(value).lookingAt()
                        && (ValueShape.isScrambled(value)
                                || (ValueShape.isRandom(value) && (digits || !random)));
        boolean odd =
                value.chars().anyMatch(c -> !Character.isLetter(c))
                        && to == passage.text().stripTrailing().length();
        boolean secret =
                random
                        ? lookRandom
                        : degree == Degree.WEAK
                                ? lookRandom
                                : isLoose(pattern) || odd || lookRandom || quoted;
        if (secret && !Placeholder.isOne(value)) {
            out.add(new Finding.Secret(id(), from, to, !growing && ValueShape.isTelling(value)));
            return true;
        }
        if (growing && (degree != Degree.WEAK || pattern == SAID)) {
            out.add(new Finding.Unfinished(from, to));
        }
        return false;
    }
}
