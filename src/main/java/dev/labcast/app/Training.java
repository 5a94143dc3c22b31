package dev.labcast.app;

import dev.labcast.recording.EventJson;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionReader;
import dev.labcast.review.SessionReport;
import dev.labcast.session.Entry;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// What the launcher runs once in the background, when a build is new, to teach the JVM what a
/// start of Labcast needs (JEP 483, 515): a rehearsal, and then the reading of a long session, made
/// of the rehearsal's own events over and over, since the reader is what has to be fast before the
/// JVM has had time to learn it. Main thread.
public final class Training {
    private static final int EVENTS = 200_000;
    private static final int READINGS = 3;

    private Training() {}

    /// `args`: the rehearsal's script, and a folder for what this makes.
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        int code =
                Labcast.commandLine()
                        .execute("rehearse", args[0], "--headless", "--out", folder.toString());
        if (code == 0) {
            read(prolonged(sessionIn(folder), folder));
        }
        Runtime.getRuntime().exit(code);
    }

    /// Beside the session lies the folder of its screenshots.
    private static SessionFolder sessionIn(Path folder) throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(SessionFolder::new)
                    .filter(it -> Files.exists(it.events()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static SessionFolder prolonged(SessionFolder session, Path folder) throws IOException {
        List<Entry> entries = List.copyOf(new SessionReader().look(session).entries());
        SessionFolder all = SessionFolder.create(folder, "long", LocalDate.EPOCH);
        EventJson json = new EventJson();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(all.events()))) {
            for (int i = 0; i < EVENTS; i++) {
                out.write(json.line(new Entry(i, i, entries.get(i % entries.size()).event())));
            }
        }
        return all;
    }

    private static void read(SessionFolder session) throws IOException {
        for (int i = 0; i < READINGS; i++) {
            SessionReport.of(new SessionReader().look(session));
        }
    }
}
