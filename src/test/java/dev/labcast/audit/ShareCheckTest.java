package dev.labcast.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.audit.erase.Erasure;
import dev.labcast.audit.erase.Needles;
import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionReader;
import dev.labcast.recording.SessionRewrite;
import dev.labcast.session.SessionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShareCheckTest {
    private static final Instant TODAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final String TOKEN = "glpat-" + "Zk3vQx81LmTn4RbYpW7d";
    private static final String OTHER = "glpat-" + "Bq0wHs52KdVe9XcJtM3f";

    @TempDir private Path root;

    private final ShareCheck share =
            new ShareCheck(
                    PlantedFindingsTest.settings(),
                    new Machine("ferdinand", "mole", "/home/ferdinand"),
                    _ -> Optional.empty(),
                    TODAY);

    @Test
    void an_export_is_refused_in_one_sentence_as_long_as_something_stands_in_the_way()
            throws IOException {
        Recovered session = session("use " + TOKEN);

        assertEquals(
                new Release.Refused(
                        "1 finding stands in the way (secret in events.jsonl 0:00:00"
                                + " next-announced, line 2); see `labcast audit`, then erase or waive"
                                + " each."),
                share.release(session, List.of()));
        assertEquals(new Release.Granted(List.of()), share.release(session("use it"), List.of()));
    }

    @Test
    void an_export_that_holds_what_the_session_does_not_is_refused() throws IOException {
        Path page = Files.writeString(root.resolve("page.html"), TOKEN);

        assertInstanceOf(Release.Refused.class, share.release(session("use it"), List.of(page)));
    }

    @Test
    void a_session_that_is_being_recorded_is_not_passed_on() throws IOException {
        SessionFolder folder = session("use it").folder();
        try (SessionRewrite _ = SessionRewrite.begin(folder).orElseThrow()) {
            assertInstanceOf(
                    Release.Refused.class,
                    share.release(new SessionReader().look(folder), List.of()));
        }
    }

    @Test
    void a_waiver_holds_for_its_text_alone() throws IOException {
        Recovered session = session("use " + TOKEN);
        String id = share.audit(session, List.of()).findings().getFirst().id();

        assertEquals(
                Optional.empty(),
                share.waive(
                        session,
                        share.audit(session, List.of()),
                        id,
                        "a dummy, as " + TOKEN,
                        "Ada"));

        AuditFinding waived = share.audit(session, List.of()).findings().getFirst();
        assertEquals(
                Optional.of(new Waiver(id, "a dummy, as ▒▒▒▒▒▒", "Ada", TODAY)), waived.waiver());
        assertInstanceOf(Release.Granted.class, share.release(session, List.of()));
        Files.writeString(
                session.folder().events(),
                Files.readString(session.folder().events()).replace(TOKEN, OTHER));
        Recovered changed = new SessionReader().look(session.folder());
        assertInstanceOf(Release.Refused.class, share.release(changed, List.of()));
        assertFalse(share.audit(changed, List.of()).findings().getFirst().id().equals(id));
    }

    @Test
    void a_private_key_is_never_waived_nor_is_what_is_not_found_or_not_explained()
            throws IOException {
        Recovered session =
                session(
                        "-----BEGIN "
                                + "PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END "
                                + "PRIVATE KEY-----");
        AuditResult result = share.audit(session, List.of());
        String id = result.findings().getFirst().id();

        assertEquals(
                Optional.of(
                        "A private key is never waived; erase it, and replace it where it is in"
                                + " use."),
                share.waive(session, result, id, "it is mine", "Ada"));
        assertTrue(share.waive(session, result, "00", "x", "Ada").orElseThrow().contains("no"));
        assertFalse(Files.exists(session.folder().path().resolve(AuditFile.NAME)));

        Files.writeString(
                session.folder().path().resolve(AuditFile.NAME),
                """
                {"version":1,"waivers":[{"finding":"%s","reason":"x","author":"y","at":"%s"}]}
                """
                        .formatted(id, TODAY));
        assertInstanceOf(Release.Refused.class, share.release(session, List.of()));
    }

    @Test
    void a_signature_is_refused_with_the_reason_or_holds_until_a_file_changes() throws IOException {
        Recovered blocked = session("use " + TOKEN);
        assertTrue(
                share.sign(blocked, List.of(), "Ada").orElseThrow().contains("stands in the way"));
        Recovered session = session("use it");

        assertEquals(Optional.empty(), share.sign(session, List.of(), "Ada"));

        Manifest signed = new AuditFile(session.folder()).read().signed().orElseThrow();
        assertEquals("Ada", signed.by());
        assertEquals(
                List.of("events.jsonl", "notebook.md", "session.json", "terminal.cast"),
                List.copyOf(signed.files().keySet()));
        assertEquals(List.of(), signed.differences(session.folder(), List.of()));
        assertEquals(List.of(), share.audit(session, List.of()).findings());
        Files.writeString(session.folder().notebook(), "more");
        Files.writeString(session.folder().path().resolve("new.txt"), "new");
        Files.delete(session.folder().cast());
        assertEquals(
                List.of("notebook.md has changed.", "terminal.cast is gone.", "new.txt is new."),
                signed.differences(session.folder(), List.of()));
    }

    @Test
    void exports_that_were_signed_with_it_are_compared_where_they_are_named() throws IOException {
        Recovered session = new SessionReader().look(TestFolder.of(root, List.of()));
        Path exports = Files.createDirectory(root.resolve("exports"));
        Files.writeString(exports.resolve("a.md"), "a");
        Files.writeString(exports.resolve("b.md"), "b");
        assertEquals(Optional.empty(), share.sign(session, List.of(exports), "Ada"));
        Manifest signed = new AuditFile(session.folder()).read().signed().orElseThrow();
        assertTrue(signed.hasExports());
        assertEquals(List.of(), signed.differences(session.folder(), List.of(exports)));

        Files.writeString(exports.resolve("a.md"), "changed");
        Files.move(exports.resolve("b.md"), exports.resolve("c.md"));

        assertEquals(
                List.of(
                        "exports/a.md has changed.",
                        "exports/b.md is gone.",
                        "exports/c.md is new."),
                signed.differences(session.folder(), List.of(exports)));
        assertEquals(List.of(), signed.differences(session.folder(), List.of()));
    }

    @Test
    void a_waiver_goes_with_the_text_it_was_for() throws IOException {
        Recovered session = session("use " + TOKEN);
        AuditResult result = share.audit(session, List.of());
        String id = result.findings().getFirst().id();
        share.waive(session, result, id, "a dummy", "Ada");

        new Erasure(Optional.of(Needles.of(List.of(result.text(id).orElseThrow()))), Set.of())
                .run(session.folder());
        share.prune(new SessionReader().look(session.folder()));

        assertEquals(List.of(), new AuditFile(session.folder()).read().waivers());
        assertEquals(
                List.of(),
                share.audit(new SessionReader().look(session.folder()), List.of()).findings());
    }

    @Test
    void a_damaged_file_of_waivers_is_not_passed_over() throws IOException {
        Recovered session = session("use it");
        Files.writeString(session.folder().path().resolve(AuditFile.NAME), "{");
        try {
            share.release(session, List.of());
        } catch (IOException refused) {
            assertTrue(refused.getMessage().contains("audit.json"), refused.getMessage());
            return;
        }
        throw new AssertionError("it was passed over");
    }

    private Recovered session(String announced) throws IOException {
        SessionFolder folder =
                TestFolder.of(root, List.of(new SessionEvent.NextAnnounced(announced)));
        return new SessionReader().look(folder);
    }
}
