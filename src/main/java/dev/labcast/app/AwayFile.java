package dev.labcast.app;

import dev.labcast.recording.WholeFile;
import dev.labcast.stage.card.CardPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The picture that OBS's away scene shows. It stays when Labcast is gone. Any thread that may wait
/// for the disk.
record AwayFile(Path png, CardPicture picture) {
    private static final Logger LOG = LoggerFactory.getLogger(AwayFile.class);

    /// Writes it on a thread of its own and then runs `next`, also where it cannot be written: an
    /// away scene without a picture is dark.
    void writeBefore(Runnable next) {
        Thread.ofVirtual()
                .name("labcast-away")
                .start(() -> {
                    try {
                        write();
                    } catch (IOException refused) {
                        LOG.warn("The away card could not be written to {}", png, refused);
                    }
                    next.run();
                });
    }

    /// Whole or not at all: OBS may be reading the one before.
    private void write() throws IOException {
        Files.createDirectories(png.toAbsolutePath().getParent());
        WholeFile.write(png, picture.png());
    }
}
