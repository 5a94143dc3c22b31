package dev.labcast.app;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// The main class: hands the arguments to the command line and exits with its code.
///
/// It does not extend `Application`, so that JavaFX starts from the class path.
@Command(
        name = "labcast",
        description = "Stream the practice of research.",
        mixinStandardHelpOptions = true,
        versionProvider = Labcast.Version.class)
public final class Labcast implements Runnable {

    /// Starts Labcast; called by the JVM on the main thread.
    public static void main(String[] args) {
        System.exit(new CommandLine(new Labcast()).execute(args));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /// Reads the version that the build wrote into the jar; called by picocli for `--version`.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Labcast.class.getPackage().getImplementationVersion();
            return new String[] {
                "labcast " + Objects.requireNonNullElse(version, "(from classes)")
            };
        }
    }
}
