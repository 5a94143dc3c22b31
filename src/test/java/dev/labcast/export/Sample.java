package dev.labcast.export;

import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionHeader;
import dev.labcast.session.Activity;
import dev.labcast.session.QuestionKind;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// An episode whose texts are what formats stumble over.
final class Sample {
    static final FrameRate NTSC = new FrameRate(30_000, 1_001);

    private Sample() {}

    static Episode episode() {
        Map<String, Long> times = new LinkedHashMap<>();
        times.put("Debugging", 61_500L);
        times.put("Q&A", 30_000L);
        return new Episode(
                "2026-11-24-seeds",
                "Seeds; = # \\ & <apart>",
                Instant.parse("2026-11-24T10:00:00Z"),
                120_000,
                Optional.of(new Episode.Media("videos/talk, 1.mkv", 20)),
                List.of(
                        new Episode.Part(
                                "s1",
                                500,
                                31_000,
                                "Debugging",
                                "a|b <i>\"x\"</i> --> y",
                                List.of("d=3", "seed")),
                        new Episode.Part(
                                "s2",
                                31_000,
                                62_000,
                                "Debugging",
                                "a|b <i>\"x\"</i> --> y",
                                List.of()),
                        new Episode.Part("s3", 70_000, 100_000, "Q&A", "", List.of("=1+1"))),
                List.of(
                        new Episode.Moment(15_250, "🧪 zeros\nagain"),
                        new Episode.Moment(15_500, "")),
                List.of(
                        new Episode.Question(
                                1,
                                QuestionKind.QUESTION,
                                "mira_k",
                                "Why, & how?",
                                false,
                                OptionalLong.of(72_000),
                                OptionalLong.of(95_000)),
                        new Episode.Question(
                                2,
                                QuestionKind.BUG,
                                "",
                                "*same* seed",
                                true,
                                OptionalLong.empty(),
                                OptionalLong.of(99_000))),
                times,
                new Episode.Hidden(3, 1));
    }

    /// The same with other segments.
    static Episode with(List<Episode.Part> parts) {
        Episode it = episode();
        return new Episode(
                it.id(),
                it.title(),
                it.startedAt(),
                it.length(),
                it.media(),
                parts,
                it.marks(),
                it.questions(),
                it.activities(),
                it.hidden());
    }

    static Material material() {
        return material(episode());
    }

    static Material material(Episode episode) {
        return new Material(
                episode,
                NTSC,
                new Recovered(
                        new SessionFolder(Path.of("none")),
                        new SessionHeader(
                                "2026-11-24-seeds",
                                "Seeds",
                                Instant.parse("2026-11-24T10:00:00Z"),
                                new Vocabulary(
                                        List.of(
                                                new Activity(
                                                        "debugging", "Debugging", "2", "#e3b341"))),
                                "test"),
                        List.of(),
                        SessionState.initial(),
                        List.of(),
                        false));
    }
}
