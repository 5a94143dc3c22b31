package dev.labcast.session;

/// What sources of questions are called in a rehearsal. Any thread.
public final class RehearsedSource {
    private static final String REHEARSAL = "rehearsal";

    private RehearsedSource() {}

    /// `source` as it is called in a rehearsal.
    public static String of(String source) {
        return isOne(source) ? source : REHEARSAL + "-" + source;
    }

    public static boolean isOne(String source) {
        return source.startsWith(REHEARSAL);
    }
}
