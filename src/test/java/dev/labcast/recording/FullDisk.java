package dev.labcast.recording;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/// A log file on a disk that the test can fill up.
final class FullDisk implements LogFile {
    final CountDownLatch refused = new CountDownLatch(1);
    volatile boolean full;
    private final LogFile file;

    FullDisk(LogFile file) {
        this.file = file;
    }

    @Override
    public void write(byte[] line) throws IOException {
        if (full) {
            refused.countDown();
            throw new IOException("No space left on device");
        }
        file.write(line);
    }

    @Override
    public void force() throws IOException {
        file.force();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
