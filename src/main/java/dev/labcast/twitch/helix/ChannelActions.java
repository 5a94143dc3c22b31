package dev.labcast.twitch.helix;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What Labcast does in the person's channel. Called by `app` on a thread that may wait: each call
/// ends within seconds, whatever Twitch does, and says what came of it. Several threads may call at
/// once.
public interface ChannelActions {

    /// Says something in the chat, as the person.
    Answer<Said> say(Saying what);

    /// Sets a marker at the stream's moment now. [Answer.NotLive] while there is no stream; whoever
    /// keeps the session's log has the moment all the same, and can make a chapter of it.
    Answer<Marked> mark(String description);

    /// Changes what `look` names and leaves the rest.
    Answer<Look> describe(Look look);

    /// The stream that runs, or [Answer.NotLive].
    Answer<Stream> stream();

    /// Empty if nobody has that name.
    Answer<Optional<Person>> person(String login);

    /// - `replyTo`: the id of the message that this answers.
    record Saying(String text, Optional<String> replyTo) {
        public static Saying aloud(String text) {
            return new Saying(text, Optional.empty());
        }

        public static Saying inReplyTo(String message, String text) {
            return new Saying(text, Optional.of(message));
        }
    }

    /// `id` is Twitch's for the message.
    record Said(String id) {}

    /// `position` is in seconds since the stream began.
    record Marked(String id, Instant at, long position) {}

    /// - `title`: 1 to 140 characters.
    /// - `tags`: at most ten, of letters and digits, of at most 25 characters; an empty list takes
    ///   all away.
    /// - `category`: its name, such as "Software and Game Development".
    record Look(Optional<String> title, Optional<List<String>> tags, Optional<String> category) {
        public Look {
            tags = tags.map(List::copyOf);
        }
    }

    record Stream(String id, Instant since, String title) {}

    record Person(String id, String login, String name) {
        public URI page() {
            return URI.create("https://www.twitch.tv/" + login);
        }
    }
}
