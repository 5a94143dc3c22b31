package dev.labcast.audit;

import dev.labcast.recording.CastWriter;
import dev.labcast.recording.Recovered;
import dev.labcast.session.Entry;
import dev.labcast.session.Plot;
import dev.labcast.session.SessionState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// Files that the log does not vouch for: unknown ones, plots that it does not name, copies that a
/// repair kept, a recording or a notebook that says something else. One thread.
final class FolderCheck implements Check {

    @Override
    public void run(Audited audited, Findings into) throws IOException {
        Set<String> named = new HashSet<>();
        for (Plot plot : audited.session().state().plots().toList()) {
            named.add(plot.file());
        }
        for (AuditedFile file : audited.files()) {
            if (file.also()) {
                continue;
            }
            if (!file.isOwn() && !named.contains(file.name())) {
                add(file, rule(file.name()), into);
            } else if (file.name().equals("terminal.cast") && !isCast(file, audited.session())
                    || file.name().equals("notebook.md") && !isNotebook(file, audited.session())) {
                add(file, "differs-from-log", into);
            }
        }
        for (SeenText line : new UnreadParts(audited.session()).lines()) {
            into.add(
                    new Found(
                            Kind.FILE,
                            Severity.LOOK,
                            "unread-line",
                            line.text(),
                            line.place(),
                            "",
                            "Labcast cannot read this line of the log, and others will get it;"
                                    + " `labcast show` says what it may be."));
        }
        for (AuditedFile file : audited.files()) {
            if (!file.isOwn() && !file.isPng() && !file.isMedium() && file.text().isEmpty()) {
                into.notLooked(file.name() + " is no text and was not read.");
            }
        }
    }

    private static String rule(String name) {
        if (name.matches(".+\\.damaged(-\\d+)?")) {
            return "kept-copy";
        }
        return name.startsWith("plots/") ? "unnamed-plot" : "unknown-file";
    }

    private static boolean isCast(AuditedFile file, Recovered session) throws IOException {
        ByteArrayOutputStream due = new ByteArrayOutputStream();
        SessionState state = SessionState.initial();
        try (CastWriter cast = new CastWriter(due, session.header().startedAt())) {
            for (Entry entry : session.entries()) {
                state = state.evolve(entry);
                cast.take(entry, state);
            }
        }
        return Arrays.equals(due.toByteArray(), Files.readAllBytes(file.path()));
    }

    private static boolean isNotebook(AuditedFile file, Recovered session) throws IOException {
        String text = session.state().notebook().text();
        byte[] due = (text.isEmpty() ? "" : text + "\n").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(due, Files.readAllBytes(file.path()));
    }

    private static void add(AuditedFile file, String rule, Findings into) throws IOException {
        String hash = Files.isRegularFile(file.path()) ? FileHash.of(file.path()) : "";
        into.add(
                new Found(
                        Kind.FILE,
                        Severity.LOOK,
                        rule,
                        file.name() + " " + hash,
                        Place.in(file.name()),
                        "",
                        "The log does not vouch for this file; look at it, and take it out of the"
                                + " folder if it is not meant for others."));
    }
}
