package dev.labcast.pane.terminal;

/// A text that gives up on an expression that looks at it far too often: `java.util.regex`
/// backtracks, and `(a+)+b` would keep a thread busy for ever. One thread.
final class PatientText implements CharSequence {
    private static final long MOST_LOOKS = 20_000_000;

    /// Thrown by [#charAt] when the matcher has looked too often.
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final String text;
    private long looks;

    PatientText(String text) {
        this.text = text;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++looks > MOST_LOOKS) {
            throw new TooSlow();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
