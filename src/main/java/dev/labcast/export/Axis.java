package dev.labcast.export;

import dev.labcast.session.Recording;
import dev.labcast.session.Take;
import java.util.Optional;
import java.util.OptionalLong;

/// Which times an export is in. Immutable; any thread.
public sealed interface Axis {

    /// A stretch from `start` to `end` (ms).
    record Stretch(long start, long end) {}

    /// Where the session's `time` is; empty if it is not there at all.
    OptionalLong at(long time);

    /// What of the session from `start` to `end` is there; empty if nothing is.
    Optional<Stretch> stretch(long start, long end);

    /// Since the session began.
    record OfSession() implements Axis {
        @Override
        public OptionalLong at(long time) {
            return OptionalLong.of(time);
        }

        @Override
        public Optional<Stretch> stretch(long start, long end) {
            return Optional.of(new Stretch(start, end));
        }
    }

    /// Since the first frame of a media file, in which the recording's pauses are not.
    record OfRecording(Recording recording, long sessionEnd) implements Axis {
        @Override
        public OptionalLong at(long time) {
            return recording.mediaTime(time);
        }

        /// A stretch goes on across a pause, for in the file there is none.
        @Override
        public Optional<Stretch> stretch(long start, long end) {
            OptionalLong from = OptionalLong.empty();
            long to = 0;
            for (Take take : recording.takes()) {
                long first = Math.max(start, take.from());
                long last = Math.min(end, take.until().orElse(Math.max(sessionEnd, take.from())));
                if (first < last) {
                    from = from.isPresent() ? from : OptionalLong.of(inFile(take, first));
                    to = inFile(take, last);
                }
            }
            return from.isPresent()
                    ? Optional.of(new Stretch(from.getAsLong(), to))
                    : Optional.empty();
        }

        private static long inFile(Take take, long time) {
            return take.mediaFrom() + time - take.from();
        }
    }
}
