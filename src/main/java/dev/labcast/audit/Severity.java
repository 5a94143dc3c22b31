package dev.labcast.audit;

/// How much a finding weighs: it `BLOCKS` passing the session on until it is erased or waived; a
/// person should `LOOK` at it; or it is a `NOTE`. Any thread.
public enum Severity {
    BLOCKS,
    LOOK,
    NOTE
}
