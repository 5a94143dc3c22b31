package dev.labcast.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.labcast.session.Activity;
import dev.labcast.session.Entry;
import dev.labcast.session.Recording;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Take;
import dev.labcast.session.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Small pieces that the tests of the session folder share.
final class TestSession {
    static final SessionHeader HEADER =
            new SessionHeader(
                    "a1b2",
                    "Scaling laws",
                    Instant.parse("2026-11-22T10:00:00Z"),
                    new Vocabulary(List.of(new Activity("debugging", "Debugging", "3", "#aa5500"))),
                    "0.1.0");

    static final List<Recording> MEDIA =
            List.of(
                    new Recording(
                            "/video/2026-11-22 10-00-01.mkv",
                            14,
                            List.of(
                                    new Take(400, OptionalLong.of(9_000), 61_000),
                                    new Take(12_000, OptionalLong.empty(), 69_600))));

    private TestSession() {}

    static SessionFolder folder(Path root) throws IOException {
        return SessionFolder.create(root, "Scaling laws", LocalDate.of(2026, 11, 22));
    }

    static List<Entry> entries(SessionFolder folder) throws IOException, EventFormatException {
        EventJson json = new EventJson();
        List<Entry> entries = new ArrayList<>();
        for (String line : Files.readString(folder.events()).lines().toList()) {
            byte[] bytes = line.getBytes(UTF_8);
            entries.add(((Decoded.Known) json.read(bytes, 0, bytes.length)).entry());
        }
        return entries;
    }

    static SessionState fold(List<Entry> entries) {
        SessionState state = SessionState.initial();
        for (Entry entry : entries) {
            state = state.evolve(entry);
        }
        return state;
    }

    static SessionEvent mark(int number) {
        return new SessionEvent.MarkSet("m" + number, "mark " + number, number);
    }
}
