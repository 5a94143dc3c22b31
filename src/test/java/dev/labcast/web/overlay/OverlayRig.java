package dev.labcast.web.overlay;

import dev.labcast.guard.Curtain;
import dev.labcast.recording.VocabularyFile;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import dev.labcast.web.Content;
import dev.labcast.web.Exhibit;
import dev.labcast.web.HandClock;
import dev.labcast.web.Resource;
import dev.labcast.web.Slot;
import dev.labcast.web.Token;
import dev.labcast.web.WebServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Overlays over a session that the test makes up, and a server for them once it is asked for.
final class OverlayRig implements AutoCloseable {
    static final String TOKEN = "0123456789abcdef0123456789abcdef";

    final HandClock clock = new HandClock();
    final Vocabulary vocabulary = new VocabularyFile().usual();
    final Curtain curtain = new Curtain();
    final OverlayFeed feed = new OverlayFeed(vocabulary, clock, curtain);
    private SessionState state = SessionState.initial();
    private Optional<WebServer> server = Optional.empty();

    OverlayRig happened(SessionEvent event) {
        Entry entry = new Entry(state.entries(), clock.now(), event);
        state = state.evolve(entry);
        feed.take(entry, state);
        return this;
    }

    OverlayRig segment(String activity, String title) {
        String id = "s" + state.entries();
        return happened(
                new SessionEvent.SegmentOpened(id, activity, title, List.of(), clock.now()));
    }

    /// The viewer's question, on air at once.
    OverlayRig asked(String name, String text, int votes) {
        long number = state.questions().list().size() + 1;
        happened(new SessionEvent.QuestionQueued(number, "room", name, text, "", clock.now()));
        happened(new SessionEvent.QuestionVoted(number, votes));
        return shown(OptionalLong.of(number));
    }

    /// This question, or none, is on air now.
    OverlayRig shown(OptionalLong number) {
        return happened(new SessionEvent.QuestionShown(number));
    }

    /// Starts to serve every overlay on `port`, 0 for a free one.
    OverlayRig serve(int port) throws IOException {
        WebServer open = WebServer.open(port, SessionClock.startingNow());
        Resource theme = _ -> Optional.of(new Content("text/css", new byte[0]));
        for (OverlayPage page : OverlayPage.values()) {
            open.serve(
                    new Slot(
                            page.label(),
                            new Token(TOKEN),
                            new Exhibit(OverlayPage.FILES, feed, Map.of("theme.css", theme))));
        }
        server = Optional.of(open);
        return this;
    }

    boolean isServing() {
        return server.isPresent();
    }

    WebServer server() {
        return server.orElseThrow();
    }

    String address(OverlayPage page) {
        return server().address(page.label()).orElseThrow().toString();
    }

    SessionState state() {
        return state;
    }

    @Override
    public void close() {
        server.ifPresent(WebServer::close);
    }
}
