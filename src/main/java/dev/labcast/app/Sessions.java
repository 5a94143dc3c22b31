package dev.labcast.app;

import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Opens the session that a command names, or says in a sentence why it cannot be opened. Main
/// thread.
final class Sessions {
    private Sessions() {}

    /// Reads and changes nothing.
    static Recovered look(@Nullable Path folder) throws Refusal {
        return read(folder, new SessionReader()::look);
    }

    /// Reads, and repairs what needs it. A session that was closed in order and reads without a
    /// complaint is left as it is, which spares making its recording again to compare it.
    static Recovered open(@Nullable Path folder) throws Refusal {
        SessionReader reader = new SessionReader();
        return read(
                folder,
                session -> {
                    Recovered seen = reader.look(session);
                    return seen.warnings().isEmpty() ? seen : reader.open(session);
                });
    }

    private interface Reading {
        Recovered of(SessionFolder folder) throws IOException;
    }

    /// The session in `folder`, which is not read yet.
    static SessionFolder named(@Nullable Path folder) throws Refusal {
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal(
                    "There is no session folder "
                            + folder
                            + "; name one, such as sessions/2026-11-22-title.");
        }
        SessionFolder session = new SessionFolder(folder.toAbsolutePath().normalize());
        if (!Files.isRegularFile(session.events())) {
            throw new Refusal(folder + " is not a session: it holds no events.jsonl.");
        }
        return session;
    }

    private static Recovered read(@Nullable Path folder, Reading reading) throws Refusal {
        SessionFolder session = named(folder);
        try {
            return reading.of(session);
        } catch (IOException unreadable) {
            throw new Refusal(
                    "The session "
                            + folder
                            + " cannot be read ("
                            + unreadable.getMessage()
                            + "); check that the folder and its files may be read.",
                    unreadable);
        }
    }
}
