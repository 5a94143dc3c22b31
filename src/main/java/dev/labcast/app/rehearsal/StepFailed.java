package dev.labcast.app.rehearsal;

/// A step could not be done; the message is one sentence. The rehearsal goes on.
public final class StepFailed extends Exception {
    private static final long serialVersionUID = 1;

    private final String sentence;

    public StepFailed(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
