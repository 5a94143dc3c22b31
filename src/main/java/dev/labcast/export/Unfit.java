package dev.labcast.export;

/// A session cannot be said in a format; the message is a sentence for the person, with what to do.
public final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    public Unfit(String sentence) {
        super(sentence);
    }
}
