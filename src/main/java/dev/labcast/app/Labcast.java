package dev.labcast.app;

import picocli.CommandLine;

/// The main class: reads the command line, does what it says, and ends with its exit code: 0 done, 1
/// done but something went wrong on the way, 2 refused (the sentence says why).
///
/// It does not extend `Application`, so that JavaFX starts from the class path.
public final class Labcast {
    private Labcast() {}

    /// Starts Labcast; called by the JVM on the main thread.
    public static void main(String[] args) {
        int code = commandLine().execute(args);
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().exit(code);
    }

    /// The whole command line, also for tests of the documents.
    public static CommandLine commandLine() {
        return Cli.commandLine();
    }
}
