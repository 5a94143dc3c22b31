package dev.labcast.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Sends what the program and its libraries log into one file (three of 2 MB in turn), and nothing
/// to the terminal. Libraries speak up only to warn, for their debugging texts may hold what the
/// person typed. Main thread, once.
final class LogFile {
    private static final int BYTES = 2_000_000;
    private static final int FILES = 3;

    private LogFile() {}

    static void open(Path file) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Handler handler = new FileHandler(file.toString(), BYTES, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.ALL);
            root.addHandler(handler);
        } catch (IOException noFile) {
            System.err.println(
                    "labcast: no log file can be written at " + file + "; going on without one.");
        }
    }
}
