package dev.labcast.guard.rule;

import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.LATIN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody says or writes to be a password, a key or a code, in many languages: `the password
/// of the server is x`, `Kennwort: x`, `密码是x`, `mot_de_passe = x`. Any thread.
final class SaidSecret implements KeywordRule {
    private static final Set<String> ABOUT = WordLists.of("about-a-secret");
    private static final int FAR = 160;
    private static final int SHORTEST_KEY = 16;
    private static final int GROUP = 4;
    private static final int MOST_LINKS = 3;
    private static final int LONGEST_SHORT_WORD = 4;
    private static final Pattern IS_YOUR =
            Pattern.compile(
                    "(?<!\\d)(\\d{4,8}|\\d{3}[ -]\\d{3})\\s{1,3}(?:is|ist|est|es|é|è)\\s{1,3}"
                            + "(?:your|dein|ihr|votre|ton|su|tu|seu|il tuo)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SERVES_AS =
            Pattern.compile(
                    "[\"'`]?([^\\s\"'`]{4,120})[\"'`]?\\s{1,3}(?:as|als|comme|como|come)\\s{1,3}"
                            + "(?:(?:its|the|a|my|your|our|their|his|her|das|sein|ihr|unser|mot|su|la|il)\\s{1,3})?"
                            + "(?:[\\p{L}-]{1,20}\\s{1,3})?",
                    Pattern.CASE_INSENSITIVE);

    /// `Pinguin.Parade`, `kente-cloth-blue`, which no sentence has behind its verb or ends with.
    private static final Pattern TWO_WORDS =
            Pattern.compile(
                    "\\p{Lu}\\p{Ll}{2,20}[._+-]\\p{L}\\p{Ll}{2,20}"
                            + "|(?!end-to-|up-to-|out-of-|state-of-|one-to-|day-to-|must-|not-|see-|as-)"
                            + "(?!\\S{0,80}(?:passw|secret|token|key|var\\.|self\\.|config))"
                            + "(?:\\p{L}{2,20}([._+-])\\p{L}{2,20}(?:\\1\\p{L}{2,20}){1,8}"
                            + "|(?=\\S{0,80}\\p{Lu})\\p{L}{2,20}(?:[._+-]\\p{L}{1,20}){2,8})");

    private static final Pattern DIGITS = Pattern.compile("\\d{4,8}(?!\\d)");

    private final Map<String, SaidKind> kinds = new HashMap<>();

    SaidSecret() {
        for (SaidKind kind : SaidKind.values()) {
            for (String word : WordLists.of(kind.list())) {
                kinds.put(word, kind);
                kinds.put(word.replace('_', ' '), kind);
            }
        }
    }

    @Override
    public String id() {
        return RuleBook.SAID;
    }

    @Override
    public List<String> keywords() {
        return new ArrayList<>(kinds.keySet());
    }

    @Override
    public int mostHits() {
        return 80;
    }

    @Override
    public boolean mayBegin(Passage passage, int start, int end) {
        boolean shortWord =
                end - start <= LONGEST_SHORT_WORD && passage.text().charAt(start) < 0x300;
        return !shortWord
                || !(Character.isLetterOrDigit(passage.at(start - 1))
                        || Character.isLetterOrDigit(passage.at(end)));
    }

    @Override
    public void find(Passage passage, int start, int end, List<Finding> out) {
        String word = passage.text().substring(start, end).toLowerCase(Locale.ROOT);
        SaidKind meant = kinds.getOrDefault(word, SaidKind.KEY);
        if (!mayFollow(passage, end, meant)) {
            return;
        }
        switch (meant) {
            case PASSWORD -> {
                if (!search(passage, SaidForm.JOINED, SaidKind.PASSWORD, end, out)
                        && !search(passage, SaidForm.BESIDE, SaidKind.PASSWORD, end, out)) {
                    serving(passage, start, out);
                }
            }
            case KEY -> search(passage, SaidForm.JOINED, SaidKind.KEY, end, out);
            case ACCOUNT -> search(passage, SaidForm.ACCOUNT, SaidKind.ACCOUNT, end, out);
            case CODE -> {
                if (!search(passage, SaidForm.JOINED, SaidKind.CODE, end, out)
                        && !search(passage, SaidForm.BESIDE, SaidKind.CODE, end, out)) {
                    before(passage, start, out);
                }
            }
        }
    }

    /// Whether anything behind `from` is long enough, or odd enough, to be what is looked for; most
    /// lines that name a token or a key hold none.
    private static boolean mayFollow(Passage passage, int from, SaidKind kind) {
        String text = passage.text();
        int limit = Math.min(text.length(), from + FAR);
        if (passage.point() >= from || kind == SaidKind.CODE) {
            return true;
        }
        int run = 0;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            run = Chars.isBlank(c) ? 0 : run + 1;
            boolean enough =
                    kind == SaidKind.KEY
                            ? run >= SHORTEST_KEY || Chars.isDigit(c) && run == GROUP
                            : !Chars.isLower(c) && !Chars.isBlank(c) || run >= SHORTEST_KEY;
            if (enough) {
                return true;
            }
        }
        return false;
    }

    /// `412189 is your sign-in code`.
    private void before(Passage passage, int word, List<Finding> out) {
        Matcher matcher = IS_YOUR.matcher(passage.text());
        matcher.region(Math.max(0, word - 60), word);
        if (matcher.find()) {
            out.add(new Finding.Secret(id(), matcher.start(1), matcher.end(1), false));
        }
    }

    /// `wants Plover7Estuary as its password`.
    private void serving(Passage passage, int word, List<Finding> out) {
        Matcher matcher = SERVES_AS.matcher(passage.text());
        matcher.region(Math.max(0, word - FAR), word);
        while (matcher.find()) {
            if (matcher.end() == word && SaidKind.PASSWORD.fits(matcher.group(1), false, false)) {
                boolean sticky = ValueShape.isTelling(matcher.group(1));
                out.add(new Finding.Secret(id(), matcher.start(1), matcher.end(1), sticky));
            }
        }
    }

    /// Whether a value was found that the word may stand for. What joins them in one language may
    /// be a word of another (`on`), so it is looked for further on, too.
    private boolean search(
            Passage passage, SaidForm form, SaidKind kind, int from, List<Finding> out) {
        Matcher matcher = form.pattern().matcher(passage.text());
        int at = from;
        for (int links = 0; links < (form == SaidForm.JOINED ? MOST_LINKS : 1); links++) {
            matcher.region(at, Math.min(passage.length(), from + FAR));
            if (!matcher.lookingAt() || tellsAbout(matcher.group("between"))) {
                return false;
            }
            if (found(passage, form, kind, matcher, links > 0, out)) {
                return true;
            }
            at = matcher.start("link") + matcher.group("link").stripTrailing().length();
        }
        return false;
    }

    /// `far`: other words that join stand before it.
    private boolean found(
            Passage passage,
            SaidForm form,
            SaidKind kind,
            Matcher matcher,
            boolean far,
            List<Finding> out) {
        boolean quoted = matcher.group("quoted") != null;
        String group = quoted ? "quoted" : "bare";
        int start = matcher.start(group);
        int end = quoted ? matcher.end(group) : end(passage.text(), matcher, form, kind);
        String value = passage.text().substring(start, end);
        boolean growing = passage.growsAt(matcher.end(group));
        if (far && !ValueShape.isRandom(value)) {
            return false;
        }
        boolean said = matcher.group("link").codePoints().anyMatch(Character::isLetter);
        if (kind.fits(value, quoted, form == SaidForm.BESIDE)
                || (kind == SaidKind.PASSWORD
                        && (said || quoted || isLast(passage, matcher.end(group)))
                        && TWO_WORDS.matcher(value).matches())) {
            boolean sticky = !growing && kind != SaidKind.CODE && ValueShape.isTelling(value);
            int until = quoted || growing ? matcher.end(group) : end;
            out.add(new Finding.Secret(id(), start, until, sticky));
            return true;
        }
        if (growing && form != SaidForm.BESIDE && !matcher.group("link").isBlank()) {
            out.add(new Finding.Unfinished(start, passage.length()));
        }
        return false;
    }

    private static boolean isLast(Passage passage, int end) {
        return passage.text().substring(end).isBlank();
    }

    /// Where a value without quotes ends: before the end of a sentence, or that of a file's name.
    private static int end(String text, Matcher matcher, SaidForm form, SaidKind kind) {
        int start = matcher.start("bare");
        int end = matcher.end("bare");
        Matcher digits = DIGITS.matcher(text);
        if (kind == SaidKind.CODE && digits.region(start, end).lookingAt()) {
            return digits.end();
        }
        end = Math.min(end, beforeIdeographs(text, start, end));
        while (end > start + 1 && ".,;:!?)]}」】*_".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int dot = text.indexOf('.', start);
        boolean name = form == SaidForm.BESIDE && "-_".contains(matcher.group("link"));
        return name && dot > start && dot < end ? dot : end;
    }

    /// Chinese and Japanese sentences go on behind a value without a blank.
    private static int beforeIdeographs(String text, int start, int end) {
        int at = start;
        while (at < end && !isOfSentence(text.charAt(at))) {
            at++;
        }
        return at == start ? end : at;
    }

    private static boolean isOfSentence(char c) {
        Character.UnicodeScript script = c < 0x2e80 ? LATIN : Character.UnicodeScript.of(c);
        return script == HAN || script == HIRAGANA || script == KATAKANA;
    }

    /// `the token limit is x` is not about a token.
    private static boolean tellsAbout(String between) {
        for (String word : between.toLowerCase(Locale.ROOT).split("[\\s,()]+")) {
            if (ABOUT.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
