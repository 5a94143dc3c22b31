package dev.labcast.pane.notebook;

import dev.labcast.markup.ImageLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reactfx.util.Either;

/// A line of Markdown as the widget holds it: text, and a segment for every `![name](plots/…)`.
/// Pure functions; any thread.
final class Segments {
    /// What a plot is in the text the widget shows: U+FFFC, Unicode's object replacement character.
    static final String OBJECT = "\ufffc";

    private static final Pattern PLOT =
            Pattern.compile("!\\[[^\\]]*\\]\\(" + PlotSegment.FOLDER + "[^()\\s]+\\)");

    private Segments() {}

    static List<Either<String, PlotSegment>> of(String source) {
        if (!source.contains("](" + PlotSegment.FOLDER)) {
            return List.of(Either.left(source));
        }
        List<Either<String, PlotSegment>> segments = new ArrayList<>();
        Matcher plot = PLOT.matcher(source);
        int from = 0;
        while (plot.find()) {
            Optional<PlotSegment> segment = ImageLink.of(plot.group()).flatMap(PlotSegment::of);
            if (segment.isPresent()) {
                if (plot.start() > from) {
                    segments.add(Either.left(source.substring(from, plot.start())));
                }
                segments.add(Either.right(segment.get()));
                from = plot.end();
            }
        }
        if (from < source.length() || from == 0) {
            segments.add(Either.left(source.substring(from)));
        }
        return List.copyOf(segments);
    }

    /// The Markdown that `segments` stand for; [#of] turned round.
    static String source(List<Either<String, PlotSegment>> segments) {
        return joined(segments, PlotSegment::markdown);
    }

    /// The text with one character per plot, as the widget counts.
    static String shown(List<Either<String, PlotSegment>> segments) {
        return joined(segments, plot -> OBJECT);
    }

    /// The chars `from` to `to` of `source` as the widget counts them; empty if they lie within a
    /// plot.
    static Optional<Range> shownPart(String source, int from, int to) {
        int start = shownAt(source, from);
        int end = shownAt(source, to);
        return start < end ? Optional.of(new Range(start, end)) : Optional.empty();
    }

    private static int shownAt(String source, int at) {
        int inSource = 0;
        int inShown = 0;
        for (Either<String, PlotSegment> segment : of(source)) {
            int length = segment.unify(String::length, plot -> plot.markdown().length());
            if (at < inSource + length) {
                return inShown + (segment.isLeft() ? at - inSource : 0);
            }
            inSource += length;
            inShown += segment.isLeft() ? length : 1;
        }
        return inShown;
    }

    private static String joined(
            List<Either<String, PlotSegment>> segments, Function<PlotSegment, String> plotText) {
        if (segments.size() == 1 && segments.getFirst().isLeft()) {
            return segments.getFirst().getLeft();
        }
        StringBuilder text = new StringBuilder();
        segments.forEach(segment -> text.append(segment.unify(plain -> plain, plotText)));
        return text.toString();
    }
}
