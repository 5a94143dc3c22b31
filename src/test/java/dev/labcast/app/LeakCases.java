package dev.labcast.app;

import dev.labcast.guard.cases.CaseFile;
import dev.labcast.guard.cases.Exposure;
import dev.labcast.guard.cases.GuardCase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Cases that go through a place one after the other, each behind a heading that says which it is,
/// and what the public texts that come of it show of them. What is seen belongs to the case whose
/// heading was seen last, or to one of the two behind it.
final class LeakCases {
    private static final long SEED = 20_261_123;
    private static final Pattern HEADING = Pattern.compile("case-(\\d{4})");
    private static final int BEHIND = 2;

    /// Words that Labcast itself writes beside a case, as often as it may, and a site's name, which
    /// is in many cases: plots' names stand beside more than those before and behind.
    private static final String OURS =
            "case-0123456789\n" + "number\n".repeat(10) + "github\n".repeat(10);

    private final List<GuardCase> cases;
    private final Map<String, Integer> exposed = new TreeMap<>();
    private final boolean[] headed;
    private final List<Exposure> exposures = new ArrayList<>();
    private int frames;

    LeakCases(List<GuardCase> cases) {
        this.cases = List.copyOf(cases);
        headed = new boolean[cases.size()];
        for (int i = 0; i < cases.size(); i++) {
            StringBuilder beside = new StringBuilder(OURS);
            for (int j = Math.max(0, i - BEHIND); j <= i + BEHIND && j < cases.size(); j++) {
                beside.append(j == i ? "" : cases.get(j).withoutSecrets()).append('\n');
            }
            exposures.add(new Exposure(cases.get(i), beside.toString()));
        }
    }

    /// All of them with `-Dlabcast.leaks=all`, which takes a quarter of an hour; an eighth without.
    static List<GuardCase> played() throws IOException {
        List<GuardCase> all = all();
        return IntStream.range(0, all.size())
                .filter(i -> i % 8 == 0 || System.getProperty("labcast.leaks", "").equals("all"))
                .mapToObj(all::get)
                .toList();
    }

    static List<GuardCase> all() throws IOException {
        return CaseFile.read("development/secrets.txt", SEED);
    }

    /// The ids that the files of misses name.
    static List<String> missed(List<String> files) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String file : files) {
            lines.addAll(CaseFile.lines("development/" + file));
        }
        return lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ", 2)[0])
                .toList();
    }

    List<GuardCase> cases() {
        return cases;
    }

    static String heading(int index) {
        return "case-%04d".formatted(index);
    }

    /// Looks at public texts, in the order in which they were seen.
    void look(List<String> seen) {
        int current = -1;
        for (String text : seen) {
            for (String part : text.split("(?=case-\\d{4})")) {
                Matcher heading = HEADING.matcher(part);
                if (heading.lookingAt()) {
                    current = Integer.parseInt(heading.group(1));
                    headed[current] = true;
                }
                for (int i = Math.max(0, current); i <= current + BEHIND && i < cases.size(); i++) {
                    note(i, exposures.get(i).of(part));
                }
            }
            frames++;
        }
    }

    private void note(int index, int chars) {
        if (chars > 0) {
            exposed.merge(cases.get(index).id(), chars, Math::max);
        }
    }

    /// The cases of which something was seen, with the most chars that one text showed.
    Map<String, Integer> exposed() {
        return Map.copyOf(exposed);
    }

    int frames() {
        return frames;
    }

    /// Those whose heading never was public: nothing is said about them.
    List<GuardCase> unseen() {
        List<GuardCase> unseen = new ArrayList<>();
        for (int i = 0; i < headed.length; i++) {
            if (!headed[i]) {
                unseen.add(cases.get(i));
            }
        }
        return unseen;
    }
}
