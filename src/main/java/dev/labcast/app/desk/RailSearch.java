package dev.labcast.app.desk;

import dev.labcast.question.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What the person looks for in the rail: all words have to be somewhere in a question's text, its
/// number or the name of who asked, or in those of one that was merged into it. Immutable; any
/// thread.
record RailSearch(List<String> words) {
    static final RailSearch ALL = new RailSearch(List.of());

    RailSearch {
        words = List.copyOf(words);
    }

    static RailSearch of(String typed) {
        return new RailSearch(
                Arrays.stream(small(typed).strip().split("\\s+"))
                        .filter(it -> !it.isEmpty())
                        .toList());
    }

    boolean finds(RailCard card) {
        return words.isEmpty()
                || Stream.concat(Stream.of(card.question()), card.merged().stream())
                        .map(RailSearch::read)
                        .anyMatch(it -> words.stream().allMatch(it::contains));
    }

    private static String read(Question question) {
        String number = question.number() == 0 ? "" : "#" + question.number();
        return small(String.join(" ", number, question.name(), question.text()));
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
