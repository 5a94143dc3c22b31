package dev.labcast.review;

import dev.labcast.session.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The questions of a [SessionReport] as lines of text, two for each. Any thread.
final class QuestionText {
    private QuestionText() {}

    static List<String> of(List<QuestionReport> questions) {
        List<String> lines = new ArrayList<>();
        if (!questions.isEmpty()) {
            lines.add("");
            lines.add("Questions");
        }
        for (QuestionReport question : questions) {
            lines.add(
                    "  #%d  %s%s (%s), %s: %s"
                            .formatted(
                                    question.number(),
                                    kind(question),
                                    name(question),
                                    question.source(),
                                    Counted.of(question.votes(), "vote"),
                                    question.text().isEmpty() ? "(taken back)" : question.text()));
            lines.add("      " + states(question));
        }
        questions.stream()
                .filter(QuestionReport::found)
                .forEach(it -> lines.add("  Found by " + name(it) + ": " + it.text()));
        return lines;
    }

    private static String kind(QuestionReport question) {
        return switch (question.kind()) {
            case QUESTION -> "";
            case BUG -> "bug, ";
            case IDEA -> "idea, ";
        };
    }

    private static String name(QuestionReport question) {
        return question.name().isEmpty() ? "somebody" : question.name();
    }

    private static String states(QuestionReport question) {
        return "asked "
                + ReportText.clock(question.askedAt())
                + question.states().stream()
                        .map(it -> ", %s %s".formatted(it.label(), ReportText.clock(it.at())))
                        .collect(Collectors.joining());
    }
}
