package dev.labcast.guard.rule;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of `searched-tokens.txt`: tokens that are known by something in their midst, looked for
/// within a bounded stretch around it. Group 1 is the secret, or the whole match. Any thread.
record SearchedToken(String id, String middle, Pattern token) implements KeywordRule {
    private static final int BEFORE = 80;
    private static final int AFTER = 200;

    static List<SearchedToken> load() {
        return RuleFile.lines("searched-tokens.txt").stream().map(SearchedToken::parse).toList();
    }

    private static SearchedToken parse(String line) {
        String[] fields = line.strip().split("\\s+", -1);
        if (fields.length != 3) {
            throw new IllegalArgumentException("searched-tokens.txt: three fields, not: " + line);
        }
        return new SearchedToken(
                fields[0], fields[1].toLowerCase(Locale.ROOT), Pattern.compile(fields[2]));
    }

    @Override
    public List<String> keywords() {
        return List.of(middle);
    }

    @Override
    public int mostHits() {
        return 30;
    }

    @Override
    public void find(Passage passage, int start, int end, List<Finding> out) {
        boolean word = Character.isLetter(middle.charAt(0));
        Matcher matcher = token.matcher(passage.text());
        int from = word ? start : Math.max(0, start - BEFORE);
        matcher.region(from, Math.min(passage.length(), end + AFTER));
        matcher.useTransparentBounds(true);
        if (word) {
            if (matcher.lookingAt()) {
                add(matcher, out);
            }
            return;
        }
        hold(passage, start, end, out);
        while (matcher.find()) {
            add(matcher, out);
        }
    }

    private void add(Matcher matcher, List<Finding> out) {
        int group = matcher.groupCount() > 0 ? 1 : 0;
        out.add(new Finding.Secret(id, matcher.start(group), matcher.end(group), true));
    }

    /// A token whose middle is there and whose end is being written.
    private static void hold(Passage passage, int start, int end, List<Finding> out) {
        boolean growing =
                passage.growsAt(passage.length())
                        && Chars.wordEnd(passage.text(), start) == passage.length();
        if (growing && Chars.isAlnum(passage.at(start - 1)) && end < passage.length()) {
            out.add(new Finding.Unfinished(start, passage.length()));
        }
    }
}
