package dev.labcast.export;

import dev.labcast.session.QuestionKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A session as it is told to others: all times in milliseconds along one [Axis], texts as they
/// stand in the public log. `media` is the file that the times are those of, if any. Immutable; any
/// thread.
public record Episode(
        String id,
        String title,
        Instant startedAt,
        long length,
        Optional<Media> media,
        List<Part> parts,
        List<Moment> marks,
        List<Question> questions,
        Map<String, Long> activities,
        Hidden hidden) {
    public Episode {
        parts = List.copyOf(parts);
        marks = List.copyOf(marks);
        questions = List.copyOf(questions);
    }

    /// A media file, and by how many ms times in it may be wrong.
    public record Media(String file, long errorMillis) {}

    /// A segment; parts are in order and do not overlap.
    public record Part(
            String id, long start, long end, String activity, String title, List<String> tags) {
        public Part {
            tags = List.copyOf(tags);
        }

        /// What a chapter of it is called.
        public String name() {
            return title.isBlank() ? activity : activity + ": " + title;
        }
    }

    /// A marked moment.
    public record Moment(long at, String label) {
        /// What it is called where it must be called something.
        public String name() {
            return label.isBlank() ? "Mark" : label;
        }
    }

    /// A viewer's question that came on stage or was answered; `shown` and `answered` where they
    /// lie on the axis. `name` is "" for somebody who is not named.
    public record Question(
            long number,
            QuestionKind kind,
            String name,
            String text,
            boolean rehearsed,
            OptionalLong shown,
            OptionalLong answered) {

        /// When it came up: shown or, if it never was, answered.
        public OptionalLong at() {
            return shown.isPresent() ? shown : answered;
        }

        /// The question and who asked.
        public String line() {
            return text + (name.isBlank() ? "" : " (" + name + ")");
        }
    }

    /// What viewers did not see: `masks` places, the whole stage `curtains` times.
    public record Hidden(long masks, long curtains) {}
}
