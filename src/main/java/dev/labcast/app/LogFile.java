package dev.labcast.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Sends what the program and its libraries log into one file, and nothing to the terminal. The
/// file holds 2 MB at most; one that is half full at the start is kept as `….before`. Libraries
/// speak up only to warn, for their debugging texts may hold what the person typed. Main thread,
/// once.
final class LogFile {
    private static final int BYTES = 2_000_000;

    /// Libraries whose debugging texts hold whole messages: a level that somebody sets to look for
    /// something else must not let them in. What the client of OBS warns of, and Twitch4J's even
    /// calls errors, is every end of a connection; the bridges say that in their own words.
    private static final Map<String, Level> LEAST =
            Map.of(
                    "io.obswebsocket.", Level.SEVERE,
                    "org.eclipse.jetty.", Level.WARNING,
                    "com.github.twitch4j.", Level.SEVERE,
                    "com.github.twitch4j.client.websocket.", Level.OFF,
                    "com.github.philippheuer.", Level.WARNING,
                    "com.netflix.", Level.SEVERE,
                    "jdk.httpclient", Level.WARNING, // what it sends holds tokens, too
                    "jdk.internal.httpclient", Level.WARNING,
                    "com.sun.net.httpserver",
                            Level.WARNING); // it tells addresses, which hold tokens

    private LogFile() {}

    static void open(Path file) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            keepFull(file);
            // More than one file would put a number behind the name that the person is told.
            Handler handler = new FileHandler(file.toString().replace("%", "%%"), BYTES, 1, true);
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.ALL);
            handler.setFilter(LogFile::mayBeWritten);
            root.addHandler(handler);
        } catch (IOException noFile) {
            System.err.println(
                    "labcast: no log file can be written at " + file + "; going on without one.");
        }
    }

    private static boolean mayBeWritten(LogRecord record) {
        String logger = Objects.requireNonNullElse(record.getLoggerName(), "");
        return LEAST.entrySet().stream()
                .filter(library -> logger.startsWith(library.getKey()))
                .allMatch(library -> record.getLevel().intValue() >= library.getValue().intValue());
    }

    private static void keepFull(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > BYTES / 2) {
            Path before = file.resolveSibling(file.getFileName() + ".before");
            Files.move(file, before, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
