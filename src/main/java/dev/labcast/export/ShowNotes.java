package dev.labcast.export;

import dev.labcast.session.Counted;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;

/// What goes below a video, in Markdown: what happened when, viewers' questions with the time of
/// their answers, who is to be thanked, and that something was hidden.
final class ShowNotes implements Format {
    @Override
    public String id() {
        return "notes";
    }

    @Override
    public String extension() {
        return "md";
    }

    @Override
    public String about() {
        return "show notes in Markdown, with questions and credits";
    }

    @Override
    public List<String> loses() {
        return List.of("Times are whole seconds.");
    }

    @Override
    public String write(Material material) {
        Episode episode = material.episode();
        StringBuilder text = new StringBuilder();
        LocalDate day = LocalDate.ofInstant(episode.startedAt(), ZoneOffset.UTC);
        text.append("# ").append(plain(episode.title())).append("\n\n");
        text.append(day).append(", ").append(Clock.read(episode.length())).append(" long.\n");
        if (!episode.parts().isEmpty()) {
            text.append("\n## What happened\n\n");
            episode.parts().forEach(it -> text.append(item(it.start(), it.name())));
        }
        if (episode.activities().size() > 1) {
            text.append("\n## Where the time went\n\n");
            episode.activities().forEach((activity, millis) -> text.append(item(millis, activity)));
        }
        if (!episode.marks().isEmpty()) {
            text.append("\n## Moments\n\n");
            episode.marks().forEach(it -> text.append(item(it.at(), it.name())));
        }
        if (!episode.questions().isEmpty()) {
            text.append("\n## Questions from viewers\n\n");
            episode.questions().forEach(it -> text.append(question(it)));
        }
        credits(text, episode);
        hidden(text, episode.hidden());
        return text.toString();
    }

    private static String item(long at, String words) {
        return "- " + Clock.read(at) + " " + plain(words) + "\n";
    }

    private static String question(Episode.Question question) {
        String answered =
                question.answered().isPresent()
                        ? ", answered at " + Clock.read(question.answered().getAsLong())
                        : "";
        String rehearsed = question.rehearsed() ? " [from a rehearsal]" : "";
        return item(question.at().orElseThrow(), question.line() + rehearsed + answered);
    }

    private static void credits(StringBuilder text, Episode episode) {
        TreeSet<String> names = new TreeSet<>();
        episode.questions().stream()
                .filter(it -> !it.rehearsed() && !it.name().isBlank())
                .forEach(it -> names.add(plain(it.name())));
        if (!names.isEmpty()) {
            text.append("\n## Thanks\n\nTo ").append(String.join(", ", names)).append(".\n");
        }
    }

    private static void hidden(StringBuilder text, Episode.Hidden hidden) {
        if (hidden.masks() + hidden.curtains() > 0) {
            text.append("\nNot everything was shown: ")
                    .append(Counted.of(hidden.masks(), "place"))
                    .append(" masked, the stage hidden ")
                    .append(Counted.of(hidden.curtains(), "time"))
                    .append(".\n");
        }
    }

    /// What Markdown and HTML would take for theirs is written so that it is read as it stands
    /// (CommonMark 0.31.2, 2.4).
    private static String plain(String words) {
        return OneLine.of(words).replaceAll("[\\\\`*_\\[\\]<>#|~&]", "\\\\$0");
    }
}
