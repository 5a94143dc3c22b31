package dev.labcast.audit;

import dev.labcast.guard.GuardSettings;
import dev.labcast.guard.TextGuard;
import dev.labcast.recording.Recovered;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks through a session, its folder and its exports for what should not be passed on, with the
/// rules, registered values and embargoes of `day`. Changes nothing. Any thread.
public final class Audit {
    private final GuardSettings settings;
    private final Machine machine;
    private final MediaTags tags;
    private final Instant day;

    public Audit(GuardSettings settings, Machine machine, MediaTags tags, Instant day) {
        this.settings = settings;
        this.machine = machine;
        this.tags = tags;
        this.day = day;
    }

    /// `also`: files and folders that were made of the session. `waivers` are attached to the
    /// findings they are for.
    public AuditResult of(Recovered session, List<Path> also, List<Waiver> waivers)
            throws IOException {
        Audited audited = audited(session, also);
        Findings findings = new Findings();
        List<Check> checks =
                List.of(
                        new SecretsCheck(new TextGuard(settings, day)),
                        new NamesCheck(),
                        new PathsCheck(machine),
                        new PicturesCheck(),
                        new MediaCheck(tags),
                        new InvisibleCheck(),
                        new FolderCheck(),
                        new LicenceCheck());
        for (Check check : checks) {
            check.run(audited, findings);
        }
        return result(findings, new FindingId(session.header()), waivers);
    }

    private Audited audited(Recovered session, List<Path> also) throws IOException {
        List<AuditedFile> files =
                new ArrayList<>(FolderTexts.files(session.folder().path(), false));
        for (Path export : also) {
            files.addAll(FolderTexts.files(export.toAbsolutePath().normalize(), true));
        }
        List<Document> documents = new ArrayList<>(SessionTexts.of(session));
        documents.addAll(new UnreadParts(session).documents());
        documents.add(FolderTexts.names(files));
        for (AuditedFile file : files) {
            documents.addAll(FolderTexts.documents(file));
        }
        for (AuditedFile medium : MediaCheck.media(session, files)) {
            documents.add(new Document(tagged(medium)));
        }
        return new Audited(session, files, documents);
    }

    private List<SeenText> tagged(AuditedFile medium) {
        List<SeenText> texts = new ArrayList<>();
        tags.of(medium.path())
                .ifPresent(all ->
                        all.forEach((name, text) ->
                                texts.add(
                                        new SeenText(
                                                name + "=" + text.replace('\n', ' '),
                                                Place.in(medium.name())))));
        return texts;
    }

    private static AuditResult result(Findings found, FindingId ids, List<Waiver> waivers) {
        List<AuditFinding> findings = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (Found one : found.all()) {
            String id = ids.of(one);
            boolean waivable = !one.isKey();
            Optional<Waiver> waiver =
                    waivers.stream().filter(it -> waivable && it.finding().equals(id)).findFirst();
            findings.add(
                    new AuditFinding(
                            id,
                            one.kind(),
                            one.severity(),
                            one.rule(),
                            one.place(),
                            one.excerpt(),
                            one.advice(),
                            waivable,
                            waiver));
            texts.put(id, one.value());
        }
        findings.sort(Comparator.comparing(AuditFinding::severity));
        return new AuditResult(findings, found.notLooked(), texts);
    }
}
