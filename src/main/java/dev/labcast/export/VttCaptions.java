package dev.labcast.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Questions and marks as captions, in WebVTT: a question while it was on stage, a mark for some
/// seconds.
final class VttCaptions implements Format {
    private static final long MARK = 4_000;
    private static final long QUESTION = 12_000;

    private record Cue(long start, long end, String words) {}

    @Override
    public String id() {
        return "vtt-captions";
    }

    @Override
    public String extension() {
        return "captions.vtt";
    }

    @Override
    public String about() {
        return "viewers' questions and marks as WebVTT captions";
    }

    @Override
    public List<String> loses() {
        return List.of(
                "What was said is not in the session; only questions and marks are captions.",
                "Segments are left out; see vtt-chapters.");
    }

    @Override
    public String write(Material material) {
        List<Cue> cues = new ArrayList<>();
        Episode episode = material.episode();
        episode.marks()
                .forEach(mark ->
                        cues.add(new Cue(mark.at(), mark.at() + MARK, "[" + mark.name() + "]")));
        episode.questions().forEach(question -> cues.add(cue(question)));
        cues.sort(Comparator.comparing(Cue::start));
        Vtt vtt = new Vtt();
        cues.forEach(cue -> vtt.cue(cue.start(), cue.end(), cue.words()));
        return vtt.text();
    }

    private static Cue cue(Episode.Question question) {
        long from = question.at().orElseThrow();
        long to = question.shown().isPresent() ? question.answered().orElse(0) : 0;
        return new Cue(from, Math.max(to, from + QUESTION), "Question: " + question.line());
    }
}
