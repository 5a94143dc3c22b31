package dev.labcast.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Lines for a video's description that YouTube makes chapters of: the first at 0:00, three at
/// least, each 10 s at least (as the platform's help has it; see `docs/formats/exports.md`).
final class YouTubeChapters implements Format {
    private static final long SHORTEST = 10;
    private static final int FEWEST = 3;

    /// A start in whole seconds.
    private record Line(long second, String name) {}

    @Override
    public String id() {
        return "youtube";
    }

    @Override
    public String extension() {
        return "txt";
    }

    @Override
    public String about() {
        return "chapters for a video's description on YouTube";
    }

    @Override
    public List<String> loses() {
        return List.of(
                "A chapter lasts until the next begins, so times without a segment belong to the one before.",
                "Starts are whole seconds.",
                "A segment shorter than 10 s belongs to the chapter before it.",
                "Tags, marks and questions are left out.");
    }

    @Override
    public String write(Material material) throws Unfit {
        List<Line> lines = lines(Chapter.of(material.episode()), material.episode().length());
        if (lines.size() < FEWEST) {
            throw new Unfit(
                    "YouTube shows chapters when there are three or more of 10 s each, and this would give %d; split a segment first."
                            .formatted(lines.size()));
        }
        boolean hours = lines.getLast().second() >= 3_600;
        return lines.stream()
                .map(line -> clock(line.second(), hours) + " " + line.name() + "\n")
                .collect(Collectors.joining());
    }

    private static List<Line> lines(List<Chapter> chapters, long length) {
        List<Line> lines = new ArrayList<>();
        for (Chapter chapter : chapters) {
            long second = chapter.start() / 1_000;
            if (lines.isEmpty()) {
                if (second >= SHORTEST) {
                    lines.add(new Line(0, "Start"));
                } else {
                    second = 0;
                }
            }
            boolean apart = lines.isEmpty() || second - lines.getLast().second() >= SHORTEST;
            boolean lasts = chapter.end() / 1_000 - second >= SHORTEST;
            if (apart && (lasts || lines.isEmpty())) {
                lines.add(new Line(second, readable(chapter.name())));
            }
        }
        if (length / 1_000 - lines.getLast().second() < SHORTEST && lines.size() > 1) {
            lines.removeLast();
        }
        return lines;
    }

    /// A description may hold no angle brackets.
    private static String readable(String name) {
        return name.replace('<', '‹').replace('>', '›');
    }

    private static String clock(long second, boolean hours) {
        return hours
                ? String.format(
                        Locale.ROOT, "%d:%02d:%02d", second / 3_600, second / 60 % 60, second % 60)
                : String.format(Locale.ROOT, "%d:%02d", second / 60, second % 60);
    }
}
