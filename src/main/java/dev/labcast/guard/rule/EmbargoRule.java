package dev.labcast.guard.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Masks what is under embargo, on a line ([#scan]) and over the ends of lines ([#across]). Texts
/// are compared by their folded letters alone. Any thread.
final class EmbargoRule implements LineRule {
    static final String RULE = "embargo";

    /// What may stand before the text of a line: its number, marks of quotations, comments, lists
    /// and changes, frames.
    private static final Pattern MARGIN =
            Pattern.compile(
                    "^[\\s>│┃|║#*/+;%-]{0,20}(?:\\d{1,6}[\\s:│|.)]{1,3})?[\\s>│┃|║#*/+;%-]{0,20}");

    private static final Pattern LOST = Pattern.compile("[\\s│┃|║*/\\\\]+$");

    private final List<EmbargoWords> words = new ArrayList<>();
    private final KeywordAutomaton automaton;
    private final KeywordAutomaton beginnings;
    private final EmbargoPatterns patterns;

    EmbargoRule(Embargo embargo) {
        List<String> begun = new ArrayList<>();
        for (Embargo.Term term : embargo.terms()) {
            words.addAll(EmbargoWords.of(term));
            switch (term) {
                case Embargo.Regex(var pattern, _) -> begun.add(start(pattern));
                case Embargo.Glob(var glob, _) -> begun.add(start(glob));
                case Embargo.Words _, Embargo.Name _, Embargo.PathPrefix _ -> {}
            }
        }
        List<String> letters = words.stream().map(EmbargoWords::letters).toList();
        automaton = KeywordAutomaton.exact(letters);
        begun.removeIf(String::isEmpty);
        begun.addAll(letters);
        beginnings = KeywordAutomaton.exact(begun);
        patterns = new EmbargoPatterns(embargo);
    }

    private static String start(String pattern) {
        return Folded.of(GlobPattern.literalStart(pattern.replaceFirst("^~/", ""))).letters();
    }

    @Override
    public void scan(Passage passage, List<Finding> out) {
        String text = passage.text();
        Folded folded = Folded.of(text);
        if (!words.isEmpty()) {
            automaton.scan(folded.letters(), (word, end) -> found(text, folded, word, end, out));
        }
        patterns.scan(text, (from, to) -> out.add(new Finding.Secret(RULE, from, to, false)));
        if (passage.growsAt(text.length())) {
            int begun = beginnings.begun(folded.letters());
            if (begun >= KnownValues.FIRST_HELD) {
                int from = folded.place(folded.length() - begun);
                out.add(new Finding.Unfinished(from, text.length()));
            }
        }
    }

    private void found(String text, Folded folded, int word, int end, List<Finding> out) {
        EmbargoWords wanted = words.get(word);
        int start = folded.place(end - wanted.letters().length());
        int stop = stop(text, folded.place(end - 1));
        if (wanted.path()) {
            if (!hasBlank(text, start, stop)) {
                path(text, start, stop, out);
            }
        } else if (!wanted.alone() || standsAlone(text, start, stop)) {
            out.add(new Finding.Secret(RULE, start, stop, false));
        }
    }

    private static int stop(String text, int last) {
        return last + Character.charCount(text.codePointAt(last));
    }

    private static boolean hasBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Chars.isBlank(text.charAt(i)) && text.charAt(i - 1) != '\\') {
                return true;
            }
        }
        return false;
    }

    private static void path(String text, int start, int stop, List<Finding> out) {
        int from = start;
        while (from > 0 && "/~".indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        out.add(new Finding.Secret(RULE, from, Chars.wordEnd(text, stop), false));
    }

    /// Where words are written without blanks, any neighbour will do.
    private static boolean standsAlone(String text, int start, int stop) {
        return (start == 0 || parted(text.codePointBefore(start), text.codePointAt(start)))
                && (stop >= text.length()
                        || parted(text.codePointBefore(stop), text.codePointAt(stop)));
    }

    private static boolean parted(int left, int right) {
        return !Character.isLetterOrDigit(left)
                || !Character.isLetterOrDigit(right)
                || Folded.isUnspaced(left)
                || Folded.isUnspaced(right);
    }

    /// Adds to `findings`, a list for each line, the terms that begin on one and end on another of
    /// these `lines`. A blank line ends all that came before it.
    void across(List<Passage> lines, List<List<Finding>> findings) {
        if (words.isEmpty()) {
            return;
        }
        int from = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).text().isBlank()) {
                if (i - from > 1) {
                    Joined.of(lines.subList(from, i)).find(this, findings.subList(from, i));
                }
                from = i + 1;
            }
        }
    }

    /// Lines that follow each other as one text, without their margins.
    private static final class Joined {
        private final List<Passage> lines;
        private final String text;
        private final int[] starts;
        private final int[] margins;

        private Joined(List<Passage> lines, String text, int[] starts, int[] margins) {
            this.lines = lines;
            this.text = text;
            this.starts = starts;
            this.margins = margins;
        }

        static Joined of(List<Passage> lines) {
            StringBuilder text = new StringBuilder();
            int[] starts = new int[lines.size() + 1];
            int[] margins = new int[lines.size()];
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).text();
                Matcher margin = MARGIN.matcher(line);
                margins[i] = i > 0 && margin.find() ? margin.end() : 0;
                starts[i] = text.length();
                text.append(line, margins[i], line.length()).append('\n');
            }
            starts[lines.size()] = text.length();
            return new Joined(lines, text.toString(), starts, margins);
        }

        void find(EmbargoRule rule, List<List<Finding>> findings) {
            Folded folded = Folded.of(text);
            String letters = folded.letters();
            rule.automaton.scan(
                    letters,
                    (word, end) -> {
                        EmbargoWords wanted = rule.words.get(word);
                        int first = end - wanted.letters().length();
                        int start = folded.place(first);
                        int stop = stop(text, folded.place(end - 1));
                        if (lineAt(start) < lineAt(stop - 1)
                                && breaksWell(wanted, folded, first)
                                && standsAlone(
                                        text, start, wanted.alone() ? stop : text.length())) {
                            hide(start, stop, true, findings);
                        }
                    });
            grows(rule, folded, findings);
        }

        /// What is being written on the last of the lines that has a cursor.
        private void grows(EmbargoRule rule, Folded folded, List<List<Finding>> findings) {
            for (int i = 1; i < lines.size(); i++) {
                if (!lines.get(i).growsAt(lines.get(i).length())) {
                    continue;
                }
                int end = 0;
                while (end < folded.length() && folded.place(end) < starts[i + 1]) {
                    end++;
                }
                int begun = rule.beginnings.begun(folded.letters().substring(0, end));
                int from = begun == 0 ? 0 : folded.place(end - begun);
                if (begun >= KnownValues.FIRST_HELD && from < starts[i]) {
                    hide(starts[i], starts[i + 1] - 1, false, findings);
                }
            }
        }

        /// Each line must end between two words of the term, with a hyphen, or between signs that
        /// are written without blanks.
        private boolean breaksWell(EmbargoWords wanted, Folded folded, int first) {
            for (int i = 1; i < wanted.letters().length(); i++) {
                int left = folded.place(first + i - 1);
                int right = folded.place(first + i);
                if (lineAt(left) == lineAt(right) || wanted.breaks().get(i)) {
                    continue;
                }
                String gap = text.substring(stop(text, left), starts[lineAt(left) + 1] - 1);
                String end = LOST.matcher(gap).replaceAll("");
                boolean hyphen =
                        !end.isEmpty() && "-‐‑\u00ad=¬".indexOf(end.charAt(end.length() - 1)) >= 0;
                boolean backslash = gap.strip().equals("\\");
                boolean unspaced =
                        Folded.isUnspaced(text.codePointAt(left))
                                && Folded.isUnspaced(text.codePointAt(right));
                if (!hyphen && !backslash && !unspaced) {
                    return false;
                }
            }
            return true;
        }

        private int lineAt(int at) {
            int line = 0;
            while (at >= starts[line + 1]) {
                line++;
            }
            return line;
        }

        private void hide(int start, int stop, boolean known, List<List<Finding>> findings) {
            for (int i = lineAt(start); i < lines.size() && starts[i] < stop; i++) {
                int shift = margins[i] - starts[i];
                int from = Math.max(start, starts[i]) + shift;
                int to = Math.min(stop, starts[i + 1] - 1) + shift;
                if (from < to) {
                    findings.get(i)
                            .add(
                                    known
                                            ? new Finding.Secret(RULE, from, to, false)
                                            : new Finding.Unfinished(from, to));
                }
            }
        }
    }
}
