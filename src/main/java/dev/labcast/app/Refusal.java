package dev.labcast.app;

/// Labcast cannot do what was asked of it; the message is one plain sentence for the person, with
/// what to do next. The command line prints it and exits with 2; its cause, if any, goes to the log
/// file.
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final String sentence;

    public Refusal(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
