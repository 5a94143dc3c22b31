package dev.labcast.recording;

/// Told when recording is in trouble, each time in one sentence for the person. Called on the log's
/// thread; must not block and must not append to the log.
public interface LogTrouble {

    /// Nothing can be written. Everything is kept in memory and tried again every second.
    void cannotWrite(String sentence);

    /// What could not be written is on the disk now, without a gap.
    void writesAgain(String sentence);

    /// An output failed and gets nothing any more; the session goes on.
    void outputDropped(String sentence);

    /// The log was closed while nothing could be written: what is lost.
    void lost(String sentence);
}
