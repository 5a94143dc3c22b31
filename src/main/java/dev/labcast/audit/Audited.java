package dev.labcast.audit;

import dev.labcast.recording.Recovered;
import java.util.List;

/// What is audited: the session, the files of its folder and those beside it, and all text that can
/// be read in them (`documents`). Immutable; any thread.
record Audited(Recovered session, List<AuditedFile> files, List<Document> documents) {
    Audited {
        files = List.copyOf(files);
        documents = List.copyOf(documents);
    }
}
