package dev.labcast.audit;

import dev.labcast.guard.GuardSettings;
import dev.labcast.guard.PublicText;
import dev.labcast.guard.TextGuard;
import dev.labcast.recording.Recovered;
import dev.labcast.session.Counted;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What stands between a session and everybody else: audits it, takes waivers, signs it off, and
/// says whether it may be passed on. Whatever writes an export asks [#release] before it writes,
/// and again with what it wrote. Any thread, one at a time for a session.
public final class ShareCheck {
    private static final int NAMED = 3;

    private final Audit audit;
    private final TextGuard texts;
    private final Instant now;

    public ShareCheck(GuardSettings settings, Machine machine, MediaTags tags, Instant now) {
        audit = new Audit(settings, machine, tags, now);
        texts = new TextGuard(settings, now);
        this.now = now;
    }

    /// As of now, with the waivers in the session's folder.
    public AuditResult audit(Recovered session, List<Path> also) throws IOException {
        return audit.of(session, also, new AuditFile(session.folder()).read().waivers());
    }

    /// Whether the session, and `also` what was made of it, may be passed on.
    public Release release(Recovered session, List<Path> also) throws IOException {
        if (session.beingWritten()) {
            return new Release.Refused(
                    "The session is still being recorded; close it and audit it then.");
        }
        AuditResult result = audit(session, also);
        List<AuditFinding> blocking = result.blocking();
        return blocking.isEmpty()
                ? new Release.Granted(result.notLooked())
                : new Release.Refused(sentence(blocking));
    }

    private static String sentence(List<AuditFinding> blocking) {
        String places =
                blocking.stream()
                        .limit(NAMED)
                        .map(it -> it.kind().word() + " in " + it.place().text())
                        .collect(Collectors.joining("; "));
        return "%s %s in the way (%s%s); see `labcast audit`, then erase or waive each."
                .formatted(
                        Counted.of(blocking.size(), "finding"),
                        blocking.size() == 1 ? "stands" : "stand",
                        places,
                        blocking.size() > NAMED ? "; …" : "");
    }

    /// Somebody takes `finding` on themselves. Gives the sentence that says why not, if it cannot
    /// be.
    public Optional<String> waive(
            Recovered session, AuditResult result, String finding, String reason, String author)
            throws IOException {
        Optional<AuditFinding> found = result.find(finding);
        if (found.isEmpty()) {
            return Optional.of(
                    "There is no finding " + finding + "; its text may have changed. Audit again.");
        }
        if (!found.get().waivable()) {
            return Optional.of(
                    "A private key is never waived; erase it, and replace it where it is in use.");
        }
        if (reason.isBlank() || author.isBlank()) {
            return Optional.of("A waiver needs --reason and --author.");
        }
        AuditFile file = new AuditFile(session.folder());
        file.write(file.read().with(new Waiver(finding, cleared(reason), cleared(author), now)));
        return Optional.empty();
    }

    /// Signs the session off as it is, with `also`, what was made of it. Gives the sentence that
    /// says why not, if something stands in the way.
    public Optional<String> sign(Recovered session, List<Path> also, String name)
            throws IOException {
        if (name.isBlank()) {
            return Optional.of("Say who signs: --sign NAME.");
        }
        return switch (release(session, also)) {
            case Release.Refused(var sentence) -> Optional.of(sentence);
            case Release.Granted _ -> {
                AuditFile file = new AuditFile(session.folder());
                file.write(
                        file.read().with(Manifest.of(session.folder(), also, cleared(name), now)));
                yield Optional.empty();
            }
        };
    }

    /// After an erasure: waivers for what is gone go, too, since their ids tell something of it.
    public void prune(Recovered session) throws IOException {
        AuditFile file = new AuditFile(session.folder());
        AuditRecord record = file.read();
        if (record.waivers().isEmpty()) {
            return;
        }
        AuditResult result = audit(session, List.of());
        file.write(
                record.onlyFor(
                        result.findings().stream()
                                .map(AuditFinding::id)
                                .collect(Collectors.toSet())));
    }

    /// `audit.json` is passed on with the session.
    private String cleared(String text) {
        texts.begin();
        texts.take(text);
        return texts.flush().stream()
                .map(TextGuard.Seen::text)
                .map(PublicText::text)
                .collect(Collectors.joining("\n"));
    }
}
