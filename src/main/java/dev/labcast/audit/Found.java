package dev.labcast.audit;

/// What a check found, with the text itself (`value`), which goes no further than to the id and to
/// an erasure. Immutable; any thread.
record Found(
        Kind kind,
        Severity severity,
        String rule,
        String value,
        Place place,
        String excerpt,
        String advice) {

    boolean isKey() {
        return rule.equals("private-key") || value.contains("PRIVATE KEY");
    }

    Found with(String longer) {
        return new Found(kind, severity, rule, longer, place, excerpt, advice);
    }

    /// Nobody prints the value by mistake.
    @Override
    public String toString() {
        return "Found[" + kind + " " + rule + " at " + place.text() + "]";
    }
}
