package dev.labcast.export;

/// What a format calls the media file it is about. Any thread.
final class MediaName {
    private MediaName() {}

    /// The file's name without its folders, which are nobody's business; "session.mkv" if the times
    /// are no file's.
    static String of(Episode episode) {
        String file = episode.media().map(Episode.Media::file).orElse("session.mkv");
        return OneLine.of(
                file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1));
    }
}
