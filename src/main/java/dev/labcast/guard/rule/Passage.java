package dev.labcast.guard.rule;

/// One logical line as the rules read it: soft-wrapped rows are joined, looks are gone. `point` is
/// the char position at which somebody writes (a cursor; it may lie behind the end of the text), or
/// [#NOWHERE]. Immutable; any thread.
public record Passage(String text, int point) {
    public static final int NOWHERE = -1;

    public static Passage of(String text) {
        return new Passage(text, NOWHERE);
    }

    /// Whether `end` is the end of the text and somebody is writing right there.
    boolean growsAt(int end) {
        return end == text.length() && point == end;
    }

    int length() {
        return text.length();
    }

    /// The char at `index`, or NUL outside of the text.
    char at(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
    }
}
