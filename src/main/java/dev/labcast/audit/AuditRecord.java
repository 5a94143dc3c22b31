package dev.labcast.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What was decided about a session: waivers, and the manifest that was signed last. Immutable; any
/// thread.
public record AuditRecord(List<Waiver> waivers, Optional<Manifest> signed) {
    public static final AuditRecord NONE = new AuditRecord(List.of(), Optional.empty());

    public AuditRecord {
        waivers = List.copyOf(waivers);
    }

    /// With another waiver, in place of one for the same finding.
    AuditRecord with(Waiver waiver) {
        List<Waiver> more =
                new ArrayList<>(
                        waivers.stream()
                                .filter(it -> !it.finding().equals(waiver.finding()))
                                .toList());
        more.add(waiver);
        return new AuditRecord(more, signed);
    }

    AuditRecord with(Manifest manifest) {
        return new AuditRecord(waivers, Optional.of(manifest));
    }

    /// Without waivers for what is not there any more.
    AuditRecord onlyFor(Set<String> findings) {
        return new AuditRecord(
                waivers.stream().filter(it -> findings.contains(it.finding())).toList(), signed);
    }
}
