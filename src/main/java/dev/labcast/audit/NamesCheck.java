package dev.labcast.audit;

import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import java.util.OptionalLong;
import java.util.Set;

/// Viewers who are named. One thread.
final class NamesCheck implements Check {
    private static final Set<String> NOBODY = Set.of("", "somebody");

    @Override
    public void run(Audited audited, Findings into) {
        for (Entry entry : audited.session().entries()) {
            switch (entry.event()) {
                case SessionEvent.ViewerSpoke spoke ->
                        named(spoke.name(), entry, "viewer-spoke", into);
                case SessionEvent.QuestionQueued queued ->
                        named(queued.name(), entry, "question-queued", into);
                case SessionEvent _ -> {}
            }
        }
    }

    private static void named(String name, Entry entry, String where, Findings into) {
        if (NOBODY.contains(name)) {
            return;
        }
        String first = name.substring(0, name.offsetByCodePoints(0, 1));
        into.add(
                new Found(
                        Kind.NAME,
                        Severity.NOTE,
                        "viewer",
                        name,
                        new Place(
                                "events.jsonl",
                                OptionalLong.of(entry.at()),
                                where,
                                entry.seq() + 1),
                        first + "▒▒▒",
                        "A viewer is named; `labcast forget-name SESSION NAME` takes a name out."));
    }
}
