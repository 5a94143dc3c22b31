package dev.labcast.pane.terminal;

/// No shell could be started; [#sentence] tells the person why and what to do next.
final class NoShellException extends Exception {
    private static final long serialVersionUID = 1;

    private final String sentence;

    NoShellException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    NoShellException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
