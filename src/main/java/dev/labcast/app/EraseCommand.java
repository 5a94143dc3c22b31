package dev.labcast.app;

import dev.labcast.audit.AuditFile;
import dev.labcast.audit.ShareCheck;
import dev.labcast.audit.erase.ByteSearch;
import dev.labcast.audit.erase.Erasure;
import dev.labcast.audit.erase.Needles;
import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionFolder;
import dev.labcast.session.Counted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `labcast erase`: takes a text, or a plot, out of a session that is over. Main thread.
@Command(
        name = "erase",
        description =
                "Take a text, read from a hidden prompt or standard input, out of every moment and"
                        + " byte of a session.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:it is gone, and that was proven",
            "1:it did not stand in the session",
            "2:nothing was erased, with the reason"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  labcast erase sessions/2026-11-22-x                        asks for the text",
            "  labcast erase sessions/2026-11-22-x < secret.txt           each line of it",
            "  labcast erase sessions/2026-11-22-x --finding 3f9a0c2b71de what an audit found",
            "  labcast erase sessions/2026-11-22-x --plot 3               a plot, whole"
        })
final class EraseCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SESSION", description = "The session's folder.")
    private @Nullable Path session;

    @Option(
            names = "--finding",
            paramLabel = "ID",
            description = "The text of a finding of `labcast audit`; may be given again.")
    private List<String> findings = List.of();

    @Option(
            names = "--plot",
            paramLabel = "NUMBER",
            description = "Remove this plot; may be given again. Then no text is asked for.")
    private List<Long> plots = List.of();

    @Override
    public Integer call() throws Refusal {
        Places places = Here.places();
        LogFile.open(places.log());
        Recovered recovered = Sessions.look(session);
        try {
            ShareCheck share = new ShareChecks(places).today();
            Optional<Needles> needles = needles(recovered, share);
            Erasure erasure = new Erasure(needles, Set.copyOf(plots));
            return say(erasure.run(recovered.folder()), needles, share, places);
        } catch (IOException failed) {
            throw new Refusal(
                    "The text was not taken out ("
                            + failed.getMessage()
                            + "); the session is as it was, or `labcast show` finishes the erasure.",
                    failed);
        }
    }

    private Optional<Needles> needles(Recovered recovered, ShareCheck share)
            throws Refusal, IOException {
        if (!findings.isEmpty()) {
            return Optional.of(ErasedText.found(share.audit(recovered, List.of()), findings));
        }
        return plots.isEmpty()
                ? Optional.of(ErasedText.asked(System.console(), System.in))
                : Optional.empty();
    }

    private int say(
            Erasure.Outcome outcome, Optional<Needles> needles, ShareCheck share, Places places)
            throws Refusal, IOException {
        return switch (outcome) {
            case Erasure.Outcome.Busy() ->
                    throw new Refusal("A running Labcast writes in this session; close it first.");
            case Erasure.Outcome.Refused(var sentence) -> throw new Refusal(sentence);
            case Erasure.Outcome.Absent(var states, var files, var bytes) -> {
                System.out.println(
                        "The text does not stand in this session: %s, %s in %s searched."
                                .formatted(
                                        Counted.of(states, "state"),
                                        Counted.of(bytes, "byte"),
                                        Counted.of(files, "file")));
                yield 1;
            }
            case Erasure.Outcome.Gone gone -> {
                gone(gone, needles);
                SessionFolder folder = Sessions.named(session);
                share.prune(Sessions.look(session));
                if (new AuditFile(folder).read().signed().isPresent()) {
                    System.out.println("What was signed off before does not hold any more.");
                }
                if (needles.isPresent()) {
                    elsewhere(needles.get(), folder, places);
                }
                yield 0;
            }
        };
    }

    private void gone(Erasure.Outcome.Gone gone, Optional<Needles> needles) {
        for (long plot : plots) {
            System.out.println(
                    "Plot " + plot + " was removed; a grey picture stands in its place.");
        }
        if (needles.isPresent()) {
            System.out.println(
                    "The text was taken out. Searched afterwards: %s of the fold, %s in %s; found 0."
                            .formatted(
                                    Counted.of(gone.states(), "state"),
                                    Counted.of(gone.bytes(), "byte"),
                                    Counted.of(gone.files(), "file")));
        }
        if (!gone.removed().isEmpty()) {
            System.out.println("Deleted whole: " + String.join(", ", gone.removed()) + ".");
        }
    }

    /// What is not the session's, but may have heard of it.
    private static void elsewhere(Needles needles, SessionFolder folder, Places places)
            throws IOException {
        DeskMemory memory = new MemoryFile(places.memory()).read();
        if (Files.exists(places.memory()) && new ByteSearch(needles).isInFile(places.memory())) {
            new MemoryFile(places.memory()).write(memory.forgetting(needles::stand));
            System.out.println("The desk's memory held it, too, and has forgotten it.");
        }
        if (Files.exists(places.log()) && new ByteSearch(needles).isInFile(places.log())) {
            System.out.println(
                    "Labcast's log file " + places.log() + " holds it, too; delete that file.");
        }
        String name = String.valueOf(folder.path().getFileName());
        if (!needles.maskedWord(name).equals(name)) {
            System.out.println(
                    "The folder's own name tells it; rename the folder, such as to "
                            + needles.maskedWord(name)
                            + ".");
        }
        System.out.println(
                "Copies elsewhere, recordings by OBS, backups and what was published are yours to"
                        + " see to.");
    }
}
