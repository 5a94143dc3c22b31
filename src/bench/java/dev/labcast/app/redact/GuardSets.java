package dev.labcast.app.redact;

import dev.labcast.app.Refusal;
import dev.labcast.guard.cases.CaseFile;
import dev.labcast.guard.cases.Exposure;
import dev.labcast.guard.cases.GuardCase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// How many of the planted secrets the guard hides, and how many ordinary lines it masks, on the
/// development set and on the set that was put aside; gitleaks' rules and secretlint beside it on
/// the same texts. The peers read each case's text as it should stand on the screen, without
/// colours, wraps and repainting, which the guard has to see through. Started by
/// `dev.labcast.bench.GuardSetsBench`.
public final class GuardSets {
    private static final String SHOWN = System.getProperty("bench.show", "");

    private GuardSets() {}

    /// Prints the figures.
    public static void measure() throws IOException, InterruptedException, Refusal {
        for (String set : List.of("development", "aside")) {
            List<CaseSet.Outcome> ours = CaseSet.of(set + "/secrets.txt").outcomes();
            table(set, "Labcast", ours, CaseSet.Outcome::given, CaseSet.Outcome::safe);
            if (SHOWN.equals(set)) {
                ours.stream().filter(it -> !it.safe()).forEach(System.out::println);
            }
            CleanLines clean = new CleanLines(CaseFile.lines(set + "/clean.txt"));
            rate(set, "Labcast, as text", clean, clean.maskedAsText());
            rate(set, "Labcast, in a terminal", clean, clean.maskedInTerminal());
            if (SHOWN.equals(set)) {
                clean.maskedAsText().forEach(System.out::println);
                clean.maskedInTerminal().forEach(System.out::println);
            }
            List<GuardCase> cases = ours.stream().map(CaseSet.Outcome::given).toList();
            for (Peer peer : Peer.asked()) {
                Map<String, String> left = peer.masked(texts(cases));
                table(
                        set,
                        peer.name(),
                        cases,
                        it -> it,
                        it -> new Exposure(it).of(left.get(it.id())) == 0);
                rate(set, peer.name(), clean, touched(clean, peer));
            }
        }
    }

    private static Map<String, String> texts(List<GuardCase> cases) {
        Map<String, String> texts = new TreeMap<>();
        cases.forEach(it -> texts.put(it.id(), it.text()));
        return texts;
    }

    private static List<String> touched(CleanLines clean, Peer peer)
            throws IOException, InterruptedException {
        Map<String, String> left = peer.masked(clean.texts());
        List<String> touched = new ArrayList<>();
        clean.texts()
                .forEach((name, text) -> {
                    String[] before = text.split("\n", -1);
                    String[] after = left.get(name).split("\n", -1);
                    for (int i = 0; i < before.length; i++) {
                        if (!before[i].equals(after[i])) {
                            touched.add(name + ": " + before[i]);
                        }
                    }
                });
        return touched;
    }

    private static <T> void table(
            String set,
            String who,
            List<T> all,
            java.util.function.Function<T, GuardCase> given,
            Predicate<T> safe) {
        Map<String, int[]> families = new TreeMap<>();
        int hidden = 0;
        for (T each : all) {
            int[] counts = families.computeIfAbsent(given.apply(each).family(), _ -> new int[2]);
            counts[1]++;
            if (safe.test(each)) {
                counts[0]++;
                hidden++;
            }
        }
        System.out.printf(
                "%s, %s: %d of %d hidden, recall %.3f%n",
                set, who, hidden, all.size(), (double) hidden / all.size());
        families.forEach((family, counts) -> {
            if (counts[0] < counts[1]) {
                System.out.printf("    %-24s %3d of %3d%n", family, counts[0], counts[1]);
            }
        });
    }

    private static void rate(String set, String who, CleanLines clean, List<String> masked) {
        System.out.printf(
                "%s, %s: %d of %d clean lines masked, %.2f in 1,000%n",
                set, who, masked.size(), clean.count(), 1000.0 * masked.size() / clean.count());
        Map<String, Integer> rules = new TreeMap<>();
        masked.stream()
                .filter(it -> it.contains("]: "))
                .map(it -> it.substring(0, it.indexOf("]: ") + 1))
                .forEach(it -> rules.merge(it, 1, Integer::sum));
        if (!rules.isEmpty()) {
            System.out.println("    " + rules);
        }
    }
}
