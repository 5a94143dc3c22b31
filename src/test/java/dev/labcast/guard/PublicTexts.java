package dev.labcast.guard;

/// Texts as the guard would let them through, for tests in other rooms.
public final class PublicTexts {
    private PublicTexts() {}

    public static PublicText of(String text) {
        return new PublicText(text);
    }
}
