package dev.labcast.app.rehearsal;

/// The script cannot be played; the message is one sentence for the person who wrote it.
public final class ScriptFault extends Exception {
    private static final long serialVersionUID = 1;

    private final String sentence;

    public ScriptFault(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
