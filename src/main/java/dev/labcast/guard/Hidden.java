package dev.labcast.guard;

/// Why all of a pane is hidden. `rule` stands in the log's counts and `words` where the pane's
/// content would be; neither tells what is hidden. Immutable; any thread.
enum Hidden {
    SECRET_FILE("secret-file", "a file that holds secrets"),
    OUTSIDE("outside-workspace", "outside the workspace"),
    INTERNAL("internal-project", "another project");

    private final String rule;
    private final String words;

    Hidden(String rule, String words) {
        this.rule = rule;
        this.words = words;
    }

    String rule() {
        return rule;
    }

    String words() {
        return RowMask.BLOCK + " hidden: " + words;
    }
}
