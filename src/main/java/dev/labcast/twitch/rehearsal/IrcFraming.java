package dev.labcast.twitch.rehearsal;

/// How lines are put into WebSocket messages. Immutable; any thread.
///
/// @param lines so many to a message; fewer wait, until [IrcDoor#flush]
/// @param broken whether each message comes in two fragments, broken in the middle of a line
public record IrcFraming(int lines, boolean broken) {
    public static final IrcFraming USUAL = new IrcFraming(1, false);
}
