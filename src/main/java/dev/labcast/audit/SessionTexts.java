package dev.labcast.audit;

import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionHeader;
import dev.labcast.session.Entry;
import dev.labcast.session.EventTexts;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// All text that a session shows or tells, at any time of it: the fold of its log and its header,
/// as documents. Made and used by one thread.
final class SessionTexts {
    /// In `session.json`: the paths of recordings, which [MediaCheck] judges as paths.
    static final String MEDIA = "media";

    private static final String LOG = "events.jsonl";

    private final List<Document> documents = new ArrayList<>();
    private final TerminalTexts terminal = new TerminalTexts(documents::add);
    private final NotebookTexts notebook = new NotebookTexts(documents::add);

    static List<Document> of(Recovered session) {
        return new SessionTexts().read(session);
    }

    private List<Document> read(Recovered session) {
        header(session.header());
        SessionState state = SessionState.initial();
        for (Entry entry : session.entries()) {
            state = state.evolve(entry);
            switch (entry.event()) {
                case SessionEvent.TerminalPainted(var change) ->
                        terminal.take(entry, change, state.terminal().screen());
                case SessionEvent.NotebookOpened opened -> {
                    texts(entry);
                    notebook.opened(entry, opened.lines());
                }
                case SessionEvent.NotebookSpliced splice ->
                        notebook.spliced(entry, splice, state.notebook().lines());
                case SessionEvent _ -> texts(entry);
            }
        }
        terminal.end(state);
        return documents;
    }

    private void texts(Entry entry) {
        Place place =
                new Place(LOG, OptionalLong.of(entry.at()), word(entry.event()), entry.seq() + 1);
        new EventTexts(
                        text -> {
                            add(text, place);
                            return text;
                        })
                .of(entry.event());
    }

    private void header(SessionHeader header) {
        Place place = Place.in("session.json");
        add(header.title(), place);
        add(header.id(), place);
        header.vocabulary().activities().forEach(it -> add(it.name(), place));
        Place media = new Place("session.json", OptionalLong.empty(), MEDIA, 0);
        header.media().forEach(it -> add(it.file(), media));
    }

    private void add(String text, Place place) {
        if (!text.isBlank()) {
            documents.add(new Document(text.lines().map(it -> new SeenText(it, place)).toList()));
        }
    }

    /// The event's name as the log has it.
    private static String word(SessionEvent event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }
}
