package dev.labcast.app.rehearsal;

/// The script cannot be played; the message is one sentence for the person who wrote it.
public final class ScriptFault extends Exception {
    private static final long serialVersionUID = 1;

    public ScriptFault(String sentence) {
        super(sentence);
    }
}
