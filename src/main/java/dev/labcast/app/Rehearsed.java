package dev.labcast.app;

import dev.labcast.session.RehearsedSource;
import dev.labcast.session.SessionEvent;

/// Marks what is asked in a rehearsal, so that the log, the cards and the report tell it from what
/// viewers ask: the chat's source is marked by itself, a guest of the room (of the script, or a
/// person who tries the page) is one of the source `rehearsal-room`. Any thread.
final class Rehearsed {
    private Rehearsed() {}

    static SessionEvent marked(SessionEvent event) {
        return event instanceof SessionEvent.QuestionQueued it
                ? new SessionEvent.QuestionQueued(
                        it.number(),
                        RehearsedSource.of(it.source()),
                        it.name(),
                        it.text(),
                        it.anchor(),
                        it.askedAt(),
                        it.kind())
                : event;
    }
}
