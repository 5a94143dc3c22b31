package dev.labcast.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an audit came to: the findings, the worst first, and sentences on what was not looked at.
/// Immutable; any thread.
public final class AuditResult {
    private final List<AuditFinding> findings;
    private final List<String> notLooked;
    private final Map<String, String> texts;

    /// `texts` are those that were found, by the ids of their findings.
    AuditResult(List<AuditFinding> findings, List<String> notLooked, Map<String, String> texts) {
        this.findings = List.copyOf(findings);
        this.notLooked = List.copyOf(notLooked);
        this.texts = new LinkedHashMap<>(texts);
    }

    public List<AuditFinding> findings() {
        return findings;
    }

    public List<String> notLooked() {
        return notLooked;
    }

    public List<AuditFinding> blocking() {
        return findings.stream().filter(AuditFinding::blocks).toList();
    }

    public Optional<AuditFinding> find(String id) {
        return findings.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// The text that was found: for an erasure, and for nobody to see.
    public Optional<String> text(String id) {
        return Optional.ofNullable(texts.get(id));
    }
}
