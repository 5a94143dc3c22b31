package dev.labcast.session;

/// A number with what it counts, for sentences that a person reads: "1 plot", "3 plots". Any
/// thread.
public final class Counted {
    private Counted() {}

    /// `noun` is singular and takes an s.
    public static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
