package dev.labcast.guard.rule;

import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Screen;
import dev.labcast.session.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells whether a program shows a file that holds secrets, or is about to: by its command line,
/// and by what editors and pagers write about the file they show. Any thread.
public final class SecretFileView {

    /// How far from the bottom of the screen such programs write of their file.
    private static final int BOTTOM = 3;

    private static final Set<String> VIEWERS =
            RuleFile.lines("file-viewers.txt").stream()
                    .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                    .collect(Collectors.toUnmodifiableSet());

    private static final String FILE = "(?<file>\\S{1,300})";
    private static final String SHARE = "(?:All|Top|Bot|Alles|Tout|\\d{1,3}%)";

    /// Vim: `".env" [readonly] 3L, 40B`, `:e .env`, a status line; Helix, Micro, Emacs; questions
    /// for a file.
    private static final List<Pattern> AT_THE_BOTTOM =
            List.of(
                    Pattern.compile("^\"(?<file>[^\"]{1,300})\"(?:$|[ \\[].*)"),
                    Pattern.compile("^:[^\\s:]{1,20}\\s{1,3}(?:\\+\\S{1,40}\\s)?" + FILE + "\\s*$"),
                    Pattern.compile(
                            "^\\s?" + FILE + "(?: ?\\[[^\\]]{1,20}\\]){1,4}(?:\\s{2,}\\d.*)?$"),
                    Pattern.compile("^\\s?" + FILE + "\\s{2,}\\d{1,9},\\d{1,9}(?:-\\d{1,9})?\\s.*"),
                    Pattern.compile(
                            "^\\s*(?:NOR|INS|SEL|NORMAL|INSERT|VISUAL)\\b.{0,20}?\\s"
                                    + FILE
                                    + "\\b.*"),
                    Pattern.compile("^\\s?" + FILE + "(?: \\+)? \\(\\d{1,9},\\d{1,9}\\) .*"),
                    Pattern.compile(
                            "^[-=UEK:%*@()F\\d\\\\ ]{4,30}\\s{2,}"
                                    + FILE
                                    + "\\s{2,}"
                                    + SHARE
                                    + ".*"),
                    Pattern.compile(
                            "^(?:Find file|Visit|Examine|File to \\w.{0,40}?|Write to File|Open(?: file)?):"
                                    + "\\s{1,3}"
                                    + FILE
                                    + ".*"),
                    Pattern.compile("^-- (?:MOST: )?" + FILE + "(?: .*| --)?$"));

    /// Less's prompt, on the last row.
    private static final Pattern ON_THE_LAST_ROW =
            Pattern.compile(
                    "^"
                            + FILE
                            + "(?:$| lines \\d.*| byte \\d.*| \\(END\\).*| \\(file \\d.*| \\d{1,3}%.*)");

    private static final Pattern AT_THE_TOP =
            Pattern.compile(
                    "^.{0,3}(?:GNU nano|UW PICO|\\W{0,6}(?:File|Datei):|diff --git|\\+\\+\\+ |--- ).*");

    private SecretFileView() {}

    /// Whether a process with these words shows secrets.
    public static boolean isShownBy(List<String> command) {
        if (command.isEmpty()) {
            return false;
        }
        List<String> words = new ArrayList<>(command);
        words.set(0, nameOf(words.getFirst()));
        boolean views =
                VIEWERS.contains(words.getFirst())
                        || (words.contains("json.tool") && words.contains("-m"));
        return views && words.subList(1, words.size()).stream().anyMatch(SecretFileName::anyIn)
                || CommandOutput.showsSecrets(String.join(" ", words));
    }

    /// Whether a process with these words is a program to look into files with.
    public static boolean isViewer(List<String> command) {
        return !command.isEmpty() && VIEWERS.contains(nameOf(command.getFirst()));
    }

    /// Whether `line`, the last one before a program took the whole screen, started such a one.
    public static boolean isLaunchedBy(String line) {
        String[] words = line.strip().split("\\s+");
        boolean viewer = false;
        for (String word : words) {
            if (viewer && SecretFileName.isIn(word)) {
                return true;
            }
            viewer |= VIEWERS.contains(nameOf(word));
        }
        return false;
    }

    /// Whether a program that has all of `screen` says that it shows such a file; on the `main`
    /// screen only those words count that nothing else is written in.
    public static boolean isTold(Screen screen, boolean main) {
        List<Line> rows = screen.lines();
        int last = screen.rows() - 1;
        for (int i = 0; i <= last; i++) {
            String row = rows.get(i).text().stripTrailing();
            if (row.isEmpty()) {
                continue;
            }
            boolean bottom = i > last - BOTTOM;
            if (bottom
                    && AT_THE_BOTTOM.stream().anyMatch(it -> names(it, row))
                    && !(main && !row.startsWith("\""))) {
                return true;
            }
            boolean top = i == 0 && row.contains("GNU nano");
            if (main ? top && SecretFileName.anyIn(row) : onAlternate(row, i == last)) {
                return true;
            }
        }
        return false;
    }

    private static boolean onAlternate(String row, boolean last) {
        return (last && names(ON_THE_LAST_ROW, row))
                || (AT_THE_TOP.matcher(row).matches() && SecretFileName.anyIn(row));
    }

    /// Whether a bar across `screen`, as editors draw it below a window, names such a file.
    public static boolean isOnBar(Screen screen) {
        for (Line row : screen.lines()) {
            if (isBar(row, screen.columns()) && SecretFileName.anyIn(row.text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBar(Line row, int columns) {
        int coloured = 0;
        for (Run run : row.runs()) {
            boolean back = run.style().bg() != Style.DEFAULT || run.style().has(Style.INVERSE);
            coloured += back ? run.cells() : 0;
        }
        return coloured * 10 >= columns * 6;
    }

    private static boolean names(Pattern pattern, String row) {
        Matcher matcher = pattern.matcher(row);
        return matcher.matches() && SecretFileName.isIn(matcher.group("file"));
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
