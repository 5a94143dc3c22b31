package dev.labcast.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Paths and names that tell whose machine it is: home folders, the user's and the host's name,
/// other absolute paths. One thread.
final class PathsCheck implements Check {
    private static final String PART = "[\\p{L}\\p{N}_.@+-]{1,64}";
    private static final Pattern HOMES =
            Pattern.compile(
                    "(/(?:home|Users)/)(" + PART + ")|([A-Za-z]:\\\\Users\\\\)(" + PART + ")");

    /// Absolute, of two parts at least, and not one that every machine has.
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_.:/~\\\\<*$}-])(/(?!(?:usr|bin|sbin|lib|lib64|etc|dev|proc|sys|tmp|var"
                            + "|opt|run|nix|snap|home|Users)/)"
                            + PART
                            + "/)("
                            + PART
                            + ")");

    private final Pattern machine;

    PathsCheck(Machine machine) {
        List<String> words = new ArrayList<>();
        for (String name : machine.names()) {
            words.add("(?<![\\p{L}\\p{N}_])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])");
        }
        if (machine.home().length() > 1) {
            words.add(
                    "(?<![\\p{L}\\p{N}_/])"
                            + Pattern.quote(machine.home())
                            + "(?![\\p{L}\\p{N}_])");
        }
        this.machine = Pattern.compile(words.isEmpty() ? "(?!)" : String.join("|", words));
    }

    @Override
    public void run(Audited audited, Findings into) {
        for (Document document : audited.documents()) {
            document.lines().forEach(line -> look(line, into));
        }
    }

    private void look(SeenText line, Findings into) {
        if (line.place().where().equals(SessionTexts.MEDIA)) {
            return;
        }
        String text = line.text();
        Matcher homes = HOMES.matcher(text);
        while (homes.find()) {
            String head = homes.group(1) == null ? homes.group(3) : homes.group(1);
            if (homes.group().indexOf('▒') < 0) {
                add(Severity.LOOK, "home", homes.group(), head + "▒▒▒", line.place(), into);
            }
        }
        Matcher here = machine.matcher(HOMES.matcher(text).replaceAll("/"));
        while (here.find()) {
            add(Severity.LOOK, "this-machine", here.group(), "▒▒▒", line.place(), into);
        }
        Matcher elsewhere = ELSEWHERE.matcher(text);
        while (elsewhere.find()) {
            if (!machine.matcher(elsewhere.group()).find()) {
                add(
                        Severity.NOTE,
                        "absolute-path",
                        elsewhere.group(),
                        elsewhere.group(1) + "▒▒▒",
                        line.place(),
                        into);
            }
        }
    }

    private static void add(
            Severity severity,
            String rule,
            String value,
            String excerpt,
            Place place,
            Findings into) {
        into.add(
                new Found(
                        Kind.PATH,
                        severity,
                        rule,
                        value,
                        place,
                        excerpt,
                        "It tells where files lie or whose machine it is; erase it if that is"
                                + " nobody's business."));
    }
}
