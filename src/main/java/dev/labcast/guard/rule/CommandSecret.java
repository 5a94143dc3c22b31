package dev.labcast.guard.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Secrets at a place that says nothing by its name: `mysql -psecret`, `curl -u user:secret`, `AUTH
/// secret`, `connect("host", "user", "secret")`; `command-secrets.txt` lists them. Any thread.
final class CommandSecret implements KeywordRule {
    private static final String VALUE = "(?<s>\"[^\"]{1,200}\"?|'[^']{1,200}'?|[^\\s\"'|;]{1,200})";
    private static final Pattern COLUMNS = Pattern.compile("(\\S.*?)\\s{2,}(>?)(\\S.*)");
    private static final Pattern ECHOED =
            Pattern.compile("\\s{1,4}(?:-n\\s{1,4})?[\"']([^\"'\\s$]{1,200})(?:[\"'].*)?");
    private static final int FAR = 600;

    /// The secret is the group `s` of `pattern`, which may match `anywhere` behind the keyword.
    private record Habit(Pattern pattern, boolean anywhere) {}

    private final Map<String, List<Habit>> habits = new LinkedHashMap<>();

    CommandSecret() {
        RuleFile.lines("command-secrets.txt").forEach(this::add);
    }

    private void add(String line) {
        Matcher columns = COLUMNS.matcher(line);
        if (!columns.matches()) {
            throw new IllegalArgumentException("command-secrets.txt: two columns, not: " + line);
        }
        String keyword = columns.group(1).replace('~', ' ').toLowerCase(Locale.ROOT);
        Pattern pattern = Pattern.compile(columns.group(3).replace("{v}", VALUE));
        habits.computeIfAbsent(keyword, _ -> new ArrayList<>())
                .add(new Habit(pattern, !columns.group(2).isEmpty()));
    }

    @Override
    public String id() {
        return "command-secret";
    }

    @Override
    public List<String> keywords() {
        return List.copyOf(habits.keySet());
    }

    @Override
    public int mostHits() {
        return 100;
    }

    @Override
    public boolean mayBegin(Passage passage, int start, int end) {
        return !Chars.isAlnum(passage.text().charAt(start))
                || !Chars.isAlnum(passage.at(start - 1));
    }

    @Override
    public void find(Passage passage, int start, int end, List<Finding> out) {
        String text = passage.text();
        String keyword = text.substring(start, end).toLowerCase(Locale.ROOT);
        int before = out.size();
        for (Habit habit : habits.getOrDefault(keyword, List.of())) {
            search(passage, habit, end, out);
        }
        if (out.size() == before && (keyword.equals("echo") || keyword.equals("printf"))) {
            hold(passage, end, out);
        }
    }

    /// What is echoed may be meant for a program that the person has not written yet.
    private static void hold(Passage passage, int from, List<Finding> out) {
        Matcher matcher = ECHOED.matcher(passage.text());
        matcher.region(from, passage.length());
        if (passage.growsAt(passage.length()) && matcher.lookingAt()) {
            out.add(new Finding.Unfinished(matcher.start(1), passage.length()));
        }
    }

    private void search(Passage passage, Habit habit, int from, List<Finding> out) {
        Matcher matcher = habit.pattern().matcher(passage.text());
        matcher.region(from, Math.min(passage.length(), from + FAR));
        matcher.useTransparentBounds(true);
        while (habit.anywhere() ? matcher.find() : matcher.lookingAt()) {
            int start = matcher.start("s");
            int end = matcher.end("s");
            boolean growing = passage.growsAt(end);
            String value = passage.text().substring(start, end);
            if (growing || !Placeholder.isOne(unquoted(value))) {
                boolean sticky = !growing && ValueShape.isTelling(unquoted(value));
                out.add(new Finding.Secret(id(), start, end, sticky));
            }
            if (!habit.anywhere()) {
                return;
            }
        }
    }

    private static String unquoted(String value) {
        boolean quoted =
                value.length() > 2
                        && Chars.isQuote(value.charAt(0))
                        && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
