package dev.labcast.app;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;

/// The main class: reads the command line, does what it says, and ends with its exit code: 0 done,
/// 1 done but something went wrong on the way, 2 refused (the sentence says why).
///
/// It does not extend `Application`, so that JavaFX starts from the class path.
@Command(
        name = "labcast",
        description = "Stream the practice of research. Without a command the desk opens.",
        mixinStandardHelpOptions = true,
        versionProvider = Labcast.Version.class,
        subcommands = {
            DeskCommand.class,
            RehearseCommand.class,
            ShowCommand.class,
            ReviewCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  labcast                                    open the desk",
            "  labcast desk --title \"Scaling laws\" --watch runs/plots",
            "  labcast rehearse                           play a scripted session, also without a display",
            "  labcast show sessions/2026-11-22-x --json  what a session holds",
            "  labcast review sessions/2026-11-22-x       look at it again"
        })
public final class Labcast implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Labcast.class);

    @Mixin private DeskOptions options = new DeskOptions();

    /// Starts Labcast; called by the JVM on the main thread.
    public static void main(String[] args) {
        int code = commandLine().execute(args);
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().exit(code);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Labcast());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, _) -> {
            PrintWriter err = command.getErr();
            LOG.error("'labcast {}' failed", command.getCommandName(), failure);
            if (failure instanceof Refusal refusal) {
                err.println("labcast: " + refusal.sentence());
                return 2;
            }
            err.println(
                    "labcast: something went wrong that should not ("
                            + failure.getClass().getSimpleName()
                            + "); the log file "
                            + Here.places().log()
                            + " says more.");
            return 1;
        });
        return line;
    }

    @Override
    public Integer call() throws Exception {
        return new DeskRun(Here.places()).run(options);
    }

    /// Reads the version that the build wrote into the jar; called by picocli for `--version`.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"labcast " + number()};
        }

        static String number() {
            @Nullable String version = Labcast.class.getPackage().getImplementationVersion();
            return Objects.requireNonNullElse(version, "(from classes)");
        }
    }
}
