package dev.labcast.app;

import dev.labcast.guard.ClearedMedia;
import dev.labcast.guard.Curtain;
import dev.labcast.guard.Draft;
import dev.labcast.guard.Guard;
import dev.labcast.guard.Masks;
import dev.labcast.guard.PublicText;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.VocabularyFile;
import dev.labcast.session.Pane;
import dev.labcast.session.Recording;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A live session for tests of the desk: its guard only notes what reaches it, and nothing is
/// recorded.
final class NotedSession {
    final List<SessionEvent> facts = new CopyOnWriteArrayList<>();
    final List<String> staged = new CopyOnWriteArrayList<>();
    final Curtain curtain = new Curtain();
    final DeskClock clock = new DeskClock();
    final Vocabulary vocabulary = new VocabularyFile().usual();
    final LiveSession session =
            new LiveSession(
                    clock,
                    vocabulary,
                    new SessionFolder(Path.of("nowhere")),
                    new NotingGuard(),
                    curtain,
                    new LateSink(),
                    "Noted",
                    _ -> {
                        throw new Refusal("Nothing is recorded here.");
                    });
    final Staging staging = new Staging(session.guard(), curtain, session::shown);

    private final class NotingGuard implements Guard {
        @Override
        public void submit(Draft draft) {
            if (draft instanceof Draft.Fact(var event)) {
                facts.add(event);
            }
        }

        @Override
        public void stage(Pane pane, boolean onStage) {
            staged.add(pane + " " + onStage);
        }

        @Override
        public ClearedMedia clear(List<Recording> media) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void know(String name, String secret) {}

        @Override
        public PublicText clear(String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Masks masks() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void drain() {}

        @Override
        public void close() {}
    }
}
