package dev.labcast.export;

/// A session cannot be said in a format; [#sentence] is one for the person, with what to do.
public final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    private final String sentence;

    public Unfit(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
