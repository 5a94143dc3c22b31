package dev.labcast.bench;

import dev.labcast.recording.Recovered;
import dev.labcast.recording.SessionFolder;
import dev.labcast.recording.SessionReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One opening in a JVM that has just begun: reads the log of the session `args[0]` with `readLine`
/// (which also brings it into the page cache), then opens the session, and prints both in
/// milliseconds and the number of entries.
public final class ReopenOnce {
    private ReopenOnce() {}

    public static void main(String[] args) throws IOException {
        SessionFolder folder = new SessionFolder(Path.of(args[0]));
        long peer = System.nanoTime();
        int lines = lines(folder.events());
        peer = System.nanoTime() - peer;
        long ours = System.nanoTime();
        Recovered session = new SessionReader().look(folder);
        ours = System.nanoTime() - ours;
        if (session.state().entries() != lines) {
            throw new IllegalStateException("read " + session.state().entries());
        }
        System.out.println(ours / 1_000_000 + " " + peer / 1_000_000 + " " + lines);
    }

    static int lines(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            int lines = 0;
            while (in.readLine() != null) {
                lines++;
            }
            return lines;
        }
    }
}
