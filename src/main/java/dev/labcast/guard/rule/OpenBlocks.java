package dev.labcast.guard.rule;

/// What is still open where some lines end, and goes on in the lines that follow: so many lines of
/// a private key (0 if none is open), and so many lines of the output of a command that shows
/// secrets (0 if none runs), which ends where `prompt` stands again. Immutable; any thread.
public record OpenBlocks(int key, int output, String prompt) {
    public static final OpenBlocks NONE = new OpenBlocks(0, 0, "");
}
