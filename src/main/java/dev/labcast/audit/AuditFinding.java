package dev.labcast.audit;

import java.util.Optional;

/// Something that should not be passed on, or that a person should look at. `id` follows from the
/// text that was found and from nothing else, so that the same text has the same one tomorrow and
/// another text another one; the text itself is not in here. `rule` names what found it, `excerpt`
/// is its surroundings with the text masked, `advice` one sentence on what to do. Immutable; any
/// thread.
///
/// @param waivable whether somebody may take it on themselves; never for a private key
public record AuditFinding(
        String id,
        Kind kind,
        Severity severity,
        String rule,
        Place place,
        String excerpt,
        String advice,
        boolean waivable,
        Optional<Waiver> waiver) {

    /// Whether it stands in the way.
    public boolean blocks() {
        return severity == Severity.BLOCKS && waiver.isEmpty();
    }
}
