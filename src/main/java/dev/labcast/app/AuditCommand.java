package dev.labcast.app;

import dev.labcast.audit.AuditFile;
import dev.labcast.audit.AuditResult;
import dev.labcast.audit.Manifest;
import dev.labcast.audit.ShareCheck;
import dev.labcast.recording.Recovered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `labcast audit`: whether a session may be passed on. Main thread.
@Command(
        name = "audit",
        description = "Look for what should not be passed on in a session and its exports.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:nothing stands in the way",
            "2:it could not run, or a waiver or signature was refused",
            "10:something stands in the way",
            "11:--check: the signed manifest does not hold, or there is none"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  labcast audit sessions/2026-11-22-x",
            "  labcast audit sessions/2026-11-22-x --also guide/ --also talk.mp4",
            "  labcast audit sessions/2026-11-22-x --waive 3f9a0c2b71de --reason \"a dummy key\" --author Ada",
            "  labcast audit sessions/2026-11-22-x --also guide/ --sign Ada",
            "  labcast audit sessions/2026-11-22-x --also guide/ --check"
        })
final class AuditCommand implements Callable<Integer> {
    private static final int BLOCKED = 10;
    private static final int UNSIGNED = 11;

    @Parameters(index = "0", paramLabel = "SESSION", description = "The session's folder.")
    private @Nullable Path session;

    @Option(
            names = "--also",
            paramLabel = "PATH",
            description = "A file or folder made of it; may be given again.")
    private List<Path> also = List.of();

    @Option(names = "--json", description = "Print for machines (docs/formats/audit.md).")
    private boolean json;

    @Option(
            names = "--waive",
            paramLabel = "FINDING",
            description = "Take a finding on yourself, by its id.")
    private String waive = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, with --waive.")
    private String reason = "";

    @Option(names = "--author", paramLabel = "NAME", description = "Who, with --waive.")
    private String author = "";

    @Option(
            names = "--sign",
            paramLabel = "NAME",
            description = "Sign it off: keep the SHA-256 of every file, if nothing is in the way.")
    private String sign = "";

    @Option(names = "--check", description = "Only say whether the signed manifest holds.")
    private boolean check;

    @Override
    public Integer call() throws Refusal {
        Places places = Here.places();
        LogFile.open(places.log());
        for (Path path : also) {
            if (!Files.exists(path)) {
                throw new Refusal("There is no " + path + " to audit; name what was exported.");
            }
        }
        Recovered recovered = Sessions.look(session);
        ShareCheck share = new ShareChecks(places).today();
        try {
            return check ? checked(recovered) : audited(recovered, share);
        } catch (IOException failed) {
            throw new Refusal("The session was not audited (" + failed.getMessage() + ").", failed);
        }
    }

    private int audited(Recovered recovered, ShareCheck share) throws IOException, Refusal {
        AuditResult result = share.audit(recovered, also);
        if (!waive.isEmpty()) {
            refuse(share.waive(recovered, result, waive, reason, author));
            result = share.audit(recovered, also);
        }
        if (!sign.isEmpty()) {
            refuse(share.sign(recovered, also, sign));
        }
        Optional<Manifest> signed = new AuditFile(recovered.folder()).read().signed();
        List<String> different =
                signed.isPresent() ? signed.get().differences(recovered.folder(), also) : List.of();
        System.out.println(
                json
                        ? new AuditJson()
                                .write(
                                        recovered.folder().path().toString(),
                                        result,
                                        signed,
                                        different)
                        : AuditText.of(result, manifest(signed, different)));
        return result.blocking().isEmpty() ? 0 : BLOCKED;
    }

    private int checked(Recovered recovered) throws IOException {
        Optional<Manifest> signed = new AuditFile(recovered.folder()).read().signed();
        if (signed.isEmpty()) {
            System.out.println("Nobody has signed this session off.");
            return UNSIGNED;
        }
        List<String> different = signed.get().differences(recovered.folder(), also);
        manifest(signed, different).forEach(System.out::println);
        if (also.isEmpty() && signed.get().hasExports()) {
            System.out.println(
                    "Exports were signed with it and not looked at; name them with --also.");
        }
        return different.isEmpty() ? 0 : UNSIGNED;
    }

    private static List<String> manifest(Optional<Manifest> signed, List<String> different) {
        return signed
                .map(it ->
                        different.isEmpty()
                                ? "Signed off by %s at %s; no file has changed since."
                                        .formatted(it.by(), it.at())
                                : "Signed off by %s at %s, which does not hold any more: %s"
                                        .formatted(it.by(), it.at(), String.join(" ", different)))
                .stream()
                .toList();
    }

    private static void refuse(Optional<String> sentence) throws Refusal {
        if (sentence.isPresent()) {
            throw new Refusal(sentence.get());
        }
    }
}
