package dev.labcast.guard.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The ways in which an embargoed term may be written, as folded letters. Immutable; any thread.
///
/// - `letters`: what is looked for.
/// - `breaks`: before which of them a line may break, since a word begins there.
/// - `alone`: no other letters may stand beside it.
/// - `path`: no blanks may lie within, and all that follows of the path is hidden with it.
record EmbargoWords(String letters, BitSet breaks, boolean alone, boolean path) {
    private static final int SHORT = 5;
    private static final List<String> TITLES = List.of("dr", "prof", "mr", "mrs", "ms");

    static List<EmbargoWords> of(Embargo.Term term) {
        List<EmbargoWords> all = new ArrayList<>();
        switch (term) {
            case Embargo.Words(var text, _) -> {
                add(all, List.of(text), false);
                add(all, List.of(transcribed(text)), false);
            }
            case Embargo.Name(var text, _) -> name(text, all);
            case Embargo.PathPrefix(var path, _) -> path(path, all);
            case Embargo.Regex _, Embargo.Glob _ -> {}
        }
        return all.stream().filter(it -> !it.letters().isEmpty()).distinct().toList();
    }

    /// Umlauts as they are written where there are none.
    private static String transcribed(String text) {
        return text.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue")
                .replace("å", "aa");
    }

    private static void name(String text, List<EmbargoWords> all) {
        for (String form : List.of(text, transcribed(text))) {
            List<String> words = List.of(form.replace(",", " ").strip().split("\\s+"));
            add(all, words, false);
            if (words.size() > 1) {
                List<String> first = words.subList(0, words.size() - 1);
                String last = words.getLast();
                String initials =
                        first.stream().map(it -> it.substring(0, 1)).collect(Collectors.joining());
                add(all, joined(List.of(last), first), false);
                add(all, List.of(first.getFirst(), last), false);
                add(all, List.of(last, first.getFirst()), false);
                for (String begin : List.of(initials, first.getFirst().substring(0, 1))) {
                    add(all, List.of(begin, last), true);
                    add(all, List.of(last, begin), true);
                }
                TITLES.forEach(title -> add(all, List.of(title, last), true));
                add(all, List.of(last, "et", "al"), true);
            }
        }
    }

    private static void path(String path, List<EmbargoWords> all) {
        String bare = path.startsWith("~/") ? path.substring(2) : path;
        all.add(of(List.of(bare), false, true));
    }

    private static List<String> joined(List<String> a, List<String> b) {
        List<String> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private static void add(List<EmbargoWords> all, List<String> words, boolean alone) {
        all.add(of(words, alone, false));
    }

    private static EmbargoWords of(List<String> words, boolean alone, boolean path) {
        StringBuilder letters = new StringBuilder();
        BitSet breaks = new BitSet();
        for (String word : words) {
            for (String part : word.split("[^\\p{L}\\p{M}\\p{N}]+")) {
                breaks.set(letters.length());
                letters.append(Folded.of(part.toLowerCase(Locale.ROOT)).letters());
            }
        }
        String all = letters.toString();
        return new EmbargoWords(all, breaks, alone || all.length() < SHORT, path);
    }
}
