package dev.labcast.stage.card;

import dev.labcast.session.Activity;
import dev.labcast.session.Segment;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import java.util.Optional;

/// What goes on right now: the activity's name and `colour` (`#rrggbb`; empty for an activity that
/// the vocabulary does not hold), the segment's title ("" for none), and how long it has been
/// running. The clock counts minutes: each change is a picture that OBS loads from the disk, and
/// one a minute costs nothing. Immutable; any thread.
public record LowerThird(String activity, Optional<String> colour, String title, String clock)
        implements Card {
    private static final int LONGEST = 200;

    /// Empty while no segment runs and while the stage is hidden. `now` is the session's time (ms).
    public static Optional<LowerThird> of(SessionState state, Vocabulary vocabulary, long now) {
        return state.segments()
                .current()
                .filter(_ -> !state.hidden())
                .map(it -> of(it, vocabulary, now));
    }

    private static LowerThird of(Segment segment, Vocabulary vocabulary, long now) {
        String name = vocabulary.nameOf(segment.activity());
        return new LowerThird(
                CardText.plain(name, LONGEST),
                vocabulary.find(segment.activity()).map(Activity::colour),
                CardText.plain(segment.title(), LONGEST),
                minutes(segment.length(now)));
    }

    private static String minutes(long millis) {
        long minutes = millis / 60_000;
        if (minutes == 0) {
            return "";
        }
        return minutes < 60
                ? "%d min".formatted(minutes)
                : "%d h %02d min".formatted(minutes / 60, minutes % 60);
    }
}
