package dev.labcast.recording;

import java.io.IOException;

/// Where the log's lines go, so that tests can have a disk that is full. Log thread only.
interface LogFile extends AutoCloseable {

    /// Appends the whole line, or throws and leaves everything before it as it was; the same line
    /// may then be tried again.
    void write(byte[] line) throws IOException;

    /// Waits until what was written is on the disk.
    void force() throws IOException;

    /// For the last tries: makes the folder and the file again if somebody has deleted them.
    default void rescue() throws IOException {}

    @Override
    void close() throws IOException;
}
