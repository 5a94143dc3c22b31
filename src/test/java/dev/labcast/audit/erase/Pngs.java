package dev.labcast.audit.erase;

/// Pictures for tests in other rooms.
public final class Pngs {
    private Pngs() {}

    public static byte[] grey(int width, int height) {
        return GreyPicture.of(width, height);
    }
}
