package dev.labcast.twitch;

/// How long an [IrcChat] waits for what, in ms. The usual times keep the promise that it is back
/// within 15 s of whatever kept it away: an attempt that was begun just too soon, the wait after it
/// and the attempt that succeeds. Immutable; any thread.
///
/// @param attempt from the beginning of a connection to being in the channel
/// @param quiet without a line, until the server is asked whether it is there
/// @param dead without a line, until the connection is given up
/// @param first wait after the second failure in a row; the first is followed by none
/// @param most the longest wait
/// @param lasting a connection that was there for less counts as one more failure
/// @param farewell for closing a connection
public record Pace(
        long attempt, long quiet, long dead, long first, long most, long lasting, long farewell) {
    public static final Pace USUAL = new Pace(6_000, 5_000, 10_000, 500, 6_000, 5_000, 2_000);

    /// Everything in a part of its time.
    public Pace dividedBy(int parts) {
        return new Pace(
                attempt / parts,
                quiet / parts,
                dead / parts,
                first / parts,
                most / parts,
                lasting / parts,
                farewell / parts);
    }
}
