package dev.labcast.app;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;

/// `labcast` without a command opens the desk; the others are its subcommands. What a command
/// throws becomes one sentence for the person, and the trace goes to the log file once. Main
/// thread.
@Command(
        name = "labcast",
        description = "Stream the practice of research. Without a command the desk opens.",
        mixinStandardHelpOptions = true,
        versionProvider = Cli.Version.class,
        subcommands = {
            RehearseCommand.class,
            ShowCommand.class,
            ReviewCommand.class,
            ExportCommand.class,
            AuditCommand.class,
            EraseCommand.class,
            ForgetNameCommand.class,
            RedactCommand.class,
            EmbargoCommand.class,
            DoctorCommand.class,
            ObsCommand.class,
            TwitchCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  labcast                                    open the desk",
            "  labcast desk --title \"Scaling laws\" --watch runs/plots",
            "  labcast rehearse                           play a scripted session, also without a display",
            "  labcast show sessions/2026-11-22-x --json  what a session holds",
            "  labcast review sessions/2026-11-22-x       look at it again",
            "  labcast audit sessions/2026-11-22-x        what should not be passed on",
            "  labcast doctor                             what is missing for a stream"
        })
final class Cli implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);

    @Mixin private DeskOptions options = new DeskOptions();

    private final Supplier<Toolkit> toolkit;

    private Cli(Supplier<Toolkit> toolkit) {
        this.toolkit = toolkit;
    }

    static CommandLine commandLine(Supplier<Toolkit> toolkit) {
        CommandLine line = new CommandLine(new Cli(toolkit));
        line.addSubcommand(new DeskCommand(toolkit));
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
        return new DeskRun(Here.places(), toolkit).run(options);
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
