package dev.labcast.audit;

import java.util.Locale;

/// What an audit looks for. Any thread.
public enum Kind {
    SECRET,
    EMBARGO,
    NAME,
    PATH,
    METADATA,
    INVISIBLE,
    FILE,
    LICENCE;

    /// As it is printed and written.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
