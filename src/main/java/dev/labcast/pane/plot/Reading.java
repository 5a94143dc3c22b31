package dev.labcast.pane.plot;

/// What came of reading a picture file. Immutable but for the pixels, which nobody writes to; any
/// thread.
sealed interface Reading {

    /// All of it, row by row as opaque `0xAARRGGBB`, what was transparent lying on white.
    record Picture(int[] argb, int width, int height) implements Reading {}

    /// The file may still be written to.
    record Incomplete() implements Reading {}

    /// `why` ends the sentence that begins with the file's name.
    record Refused(String why) implements Reading {}
}
