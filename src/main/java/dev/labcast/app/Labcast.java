package dev.labcast.app;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/// The main class: reads the command line, does what it says, and ends with its exit code: 0 done,
/// 1 done but something went wrong on the way, 2 refused (the sentence says why).
///
/// It does not extend `Application`, so that JavaFX starts from the class path.
public final class Labcast {
    private static final Set<String> HELP = Set.of("-h", "--help", "-V", "--version");

    private Labcast() {}

    /// Starts Labcast; called by the JVM on the main thread.
    public static void main(String[] args) {
        int code = Cli.commandLine(toolkit(args)).execute(args);
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().exit(code);
    }

    /// The whole command line, also for tests of the documents.
    public static CommandLine commandLine() {
        return Cli.commandLine(() -> Toolkit.start(!Here.hasDisplay()));
    }

    /// The desk is what is started most: its windows begin to start while the command line is read.
    private static Supplier<Toolkit> toolkit(String[] args) {
        boolean headless = !Here.hasDisplay();
        boolean help = List.of(args).stream().anyMatch(HELP::contains);
        if (!help && !headless && (args.length == 0 || args[0].equals("desk"))) {
            Toolkit starting = Toolkit.start(headless);
            return () -> starting;
        }
        return () -> Toolkit.start(headless);
    }
}
