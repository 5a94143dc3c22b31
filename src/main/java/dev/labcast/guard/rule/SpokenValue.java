package dev.labcast.guard.rule;

import dev.labcast.guard.rule.SecretName.Degree;
import dev.labcast.guard.rule.SpokenForm.Trust;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value beside a name that says it is secret, without `=` or `:` between them: `<password>x
/// </password>`, `define("API_KEY", "x")`, `token is x`, `set -x API_TOKEN x`; [SpokenForm] lists
/// the ways. Any thread.
final class SpokenValue implements KeywordRule {
    private static final String FOLLOWERS = "<>\"'(,{}:=]*";
    private static final Pattern SETS =
            Pattern.compile("(?:^|[\\s;&])(?:setenv|setx|set\\s{1,3}-\\w{1,4})\\s{1,4}$");

    /// Nothing, or a line's number.
    private static final Pattern BEFORE = Pattern.compile("\\s{0,60}(?:\\d{1,6}[:|\\s]?\\s{0,8})?");

    private static final Pattern ASSIGNMENT = Pattern.compile("[a-z_]{2,24}=[^=]");
    private static final int FAR = 512;
    private static final int LONGER = 20;

    /// A name, and how much it says of its value. `set`: a command gives it one.
    private record Name(NameSpan span, Degree degree, boolean set) {}

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
        char follower = passage.at(end);
        if (!Chars.isName(follower)
                && !Chars.isBlank(follower)
                && FOLLOWERS.indexOf(follower) < 0) {
            return;
        }
        NameSpan span = NameSpan.around(passage.text(), start, end);
        Degree degree = SecretName.judge(span.name());
        if (degree == Degree.NONE) {
            return;
        }
        Name name = new Name(span, degree, isSet(passage.text(), span.start()));
        char next = passage.at(span.end());
        for (SpokenForm form : SpokenForm.values()) {
            if (form.mayBegin(next)
                    && mayStand(passage, form, span)
                    && found(passage, form, name, out)) {
                return;
            }
        }
    }

    /// Whether a command stands before the name that gives it a value: `setenv NAME x`.
    private static boolean isSet(String text, int at) {
        return text.lastIndexOf("set", at) >= at - 14
                && SETS.matcher(text.substring(Math.max(0, at - 20), at)).find();
    }

    private static boolean mayStand(Passage passage, SpokenForm form, NameSpan span) {
        return switch (form) {
            case ELEMENT, ELEMENT_WITH -> isElement(passage, span.start());
            case WRAPPED -> passage.text().indexOf('(', span.end()) > 0;
            case INSIDE -> passage.text().indexOf('{', span.end()) > 0;
            case OTHERWISE -> hasOther(passage.text(), span.end());
            case ATTRIBUTE, KEYED, BRACED, COMMA, CALL, CALLED, OPENED, LISTED, PAIR, SAID, NEXT ->
                    true;
        };
    }

    private static boolean isElement(Passage passage, int at) {
        char before = passage.at(at - 2);
        return passage.at(at - 1) == '<'
                && (before == '\0' || before == '>' || Chars.isBlank(before));
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

    private boolean found(Passage passage, SpokenForm form, Name name, List<Finding> out) {
        int nameEnd = name.span().end();
        Matcher matcher = form.pattern().matcher(passage.text());
        matcher.region(nameEnd, Math.min(passage.length(), nameEnd + FAR));
        if (!matcher.lookingAt()) {
            return false;
        }
        int from = matcher.start(1);
        int to = matcher.end(1);
        String value = passage.text().substring(from, to);
        boolean growing = passage.growsAt(to);
        if (isSecret(passage, form, name, from, to) && !Placeholder.isOne(value)) {
            out.add(new Finding.Secret(id(), from, to, !growing && ValueShape.isTelling(value)));
            return true;
        }
        if (growing && (name.degree() != Degree.WEAK || form == SpokenForm.SAID)) {
            out.add(new Finding.Unfinished(from, to));
        }
        return false;
    }

    private static boolean isSecret(Passage passage, SpokenForm form, Name name, int from, int to) {
        String value = passage.text().substring(from, to);
        boolean last = to == passage.text().stripTrailing().length();
        boolean quoted = Chars.isQuote(passage.at(from - 1)) && value.length() >= 4;
        boolean own =
                name.degree() == Degree.PASSWORD
                        && BEFORE.matcher(passage.text()).region(0, name.span().start()).matches();
        if (form == SpokenForm.OPENED) {
            return false;
        }
        if (form == SpokenForm.CALLED) {
            return name.degree() == Degree.PASSWORD && isOdd(value);
        }
        if (form == SpokenForm.NEXT && name.set()) {
            return true;
        }
        if (form == SpokenForm.NEXT
                && name.span().name().equalsIgnoreCase("pass")
                && last
                && BEFORE.matcher(passage.text()).region(0, name.span().start()).matches()) {
            return looksRandom(value, 8, true)
                    && value.chars().allMatch(c -> Chars.isAlnum((char) c));
        }
        if (form == SpokenForm.NEXT && own) {
            return looksRandom(value, 1, false)
                    || (last && !isWord(value))
                    || (quoted && isOdd(value));
        }
        if (name.degree() == Degree.WEAK || form.trust() == Trust.RANDOM) {
            int shortest =
                    form == SpokenForm.NEXT && name.degree() == Degree.WEAK
                            ? LONGER
                            : form.shortest();
            return looksRandom(value, shortest, form.trust() == Trust.RANDOM);
        }
        return form.trust() == Trust.ANY
                || looksRandom(value, form.shortest(), false)
                || (last && !isWord(value))
                || (quoted && isOdd(value))
                || (form == SpokenForm.ATTRIBUTE && isOdd(value));
    }

    private static boolean looksRandom(String value, int shortest, boolean digitsWanted) {
        boolean digits = value.chars().anyMatch(c -> Chars.isDigit((char) c));
        return value.length() >= shortest
                && !Identifier.isObjectName(value)
                && !ASSIGNMENT.matcher(value).lookingAt()
                && (ValueShape.isScrambled(value)
                        || (ValueShape.isRandom(value) && (digits || !digitsWanted)));
    }

    private static boolean isWord(String value) {
        return value.chars().allMatch(Character::isLetter);
    }

    /// No plain words and names.
    private static boolean isOdd(String value) {
        return ValueShape.isScrambled(value)
                || value.chars().anyMatch(c -> !Character.isLetter(c) && "_-. ".indexOf(c) < 0);
    }
}
