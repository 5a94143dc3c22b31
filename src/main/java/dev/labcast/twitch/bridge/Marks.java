package dev.labcast.twitch.bridge;

import dev.labcast.session.Asked;
import dev.labcast.session.Entry;
import dev.labcast.session.Segment;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/// Which moments of a session get a marker in the stream: each segment's start and each answer.
/// Markers only help to find them in Twitch's own video; the log has the same moments exactly, and
/// chapters are made of it. Pure; any thread.
final class Marks {
    /// Less is not worth a word: it takes as long from the camera to Twitch.
    private static final long PROMPT_MILLIS = 5_000;

    private final Vocabulary vocabulary;

    Marks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Optional<Deed.Mark> of(Entry entry) {
        if (entry.event() instanceof SessionEvent.SegmentOpened opened) {
            return Optional.of(
                    new Deed.Mark(
                            words(opened.activity(), opened.title()),
                            OptionalLong.empty(),
                            opened.startsAt()));
        }
        if (entry.event() instanceof SessionEvent.QuestionAnswered(var number, var at, var _)) {
            return Optional.of(new Deed.Mark("Answer to #" + number, OptionalLong.of(number), at));
        }
        return Optional.empty();
    }

    /// The segment that runs when the stream begins, at `now`, was not marked at its start.
    Optional<Deed.Mark> atBegin(SessionState state, long now) {
        return state.segments()
                .current()
                .map(it -> new Deed.Mark(words(it), OptionalLong.empty(), now));
    }

    private String words(Segment segment) {
        return words(segment.activity(), segment.title());
    }

    private String words(String activity, String title) {
        String name = vocabulary.nameOf(activity);
        return title.isEmpty() ? name : name + ": " + title;
    }

    /// What the marker says when it is set at `now`, with the log at `state`: Twitch can only mark
    /// the stream's own now.
    static String description(Deed.Mark mark, SessionState state, long now) {
        String words = mark.words() + asked(mark.answer(), state);
        long late = now - mark.at();
        if (late < PROMPT_MILLIS) {
            return words;
        }
        Duration ago = Duration.ofMillis(late);
        return "(%d:%02d ago) %s".formatted(ago.toMinutes(), ago.toSecondsPart(), words);
    }

    /// "" for a question that was taken back meanwhile.
    private static String asked(OptionalLong answer, SessionState state) {
        return answer.isEmpty()
                ? ""
                : state.questions()
                        .find(answer.getAsLong())
                        .map(Asked::text)
                        .filter(Predicate.not(String::isEmpty))
                        .map(it -> ": " + it)
                        .orElse("");
    }
}
