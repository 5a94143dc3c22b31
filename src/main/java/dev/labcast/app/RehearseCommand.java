package dev.labcast.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `labcast rehearse`: plays a script through the real application and says what came of it.
@Command(
        name = "rehearse",
        description =
                "Play a scripted session through the real application, in a window or without a display.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  labcast rehearse                              the built-in script",
            "  labcast rehearse my.yaml --speed 3 --json     faster, for other programs",
            "  labcast rehearse --headless --shots docs/img  pictures of desk and stage",
            "  labcast rehearse --serve --hold 600           watch it in a browser, too",
            "  labcast rehearse --twitch-irc ws://127.0.0.1:6667/    with people of another double"
        })
final class RehearseCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SCRIPT",
            description = "A script (docs/formats/rehearsal.md).")
    private @Nullable Path script;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "sessions",
            description = "Make the session's folder here (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("sessions");

    @Option(
            names = "--shots",
            paramLabel = "DIR",
            description = "Put screenshots here (default: beside the session).")
    private @Nullable Path shots;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Type and wait N times as fast.")
    private double speed = 1;

    @Option(names = "--headless", description = "Open no window even where there is a display.")
    private boolean headless;

    @Option(
            names = "--hold",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Keep the desk open so long afterwards.")
    private double hold;

    @Option(
            names = "--obs",
            paramLabel = "HOST:PORT",
            description =
                    "Rehearse with the OBS there (password: LABCAST_OBS_PASSWORD); without it one is"
                            + " played in memory.")
    private @Nullable String obs;

    @Option(
            names = "--twitch-irc",
            paramLabel = "URL",
            description =
                    "Hear the chat of a Twitch there, too (the channel in the settings, or \"lab\").")
    private @Nullable URI twitchIrc;

    @Option(
            names = "--serve",
            description =
                    "Serve the pages for browsers, and print their addresses before the script plays.")
    private boolean serve;

    @Option(names = "--json", description = "Print the report for machines.")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!(speed > 0 && speed <= 100)) {
            throw wrong("--speed must lie above 0 and be at most 100.");
        }
        if (!(hold >= 0 && hold <= 86_400)) {
            throw wrong("--hold must lie between 0 and 86400 seconds.");
        }
        RehearsalRun.Wish wish =
                new RehearsalRun.Wish(
                        Optional.ofNullable(script),
                        out,
                        Optional.ofNullable(shots),
                        speed,
                        headless || !Here.hasDisplay(),
                        Duration.ofMillis((long) (hold * 1000)),
                        Optional.ofNullable(obs),
                        Optional.ofNullable(twitchIrc),
                        serve);
        RehearsalReport report =
                new RehearsalRun(Here.places(), System.err, this::announce).run(wish);
        System.out.println(json ? report.json() : report.text());
        return report.allDone() ? 0 : 1;
    }

    /// At once: another program may wait for this line.
    private void announce(ServedPages pages) {
        System.out.println(json ? pages.json() : pages.text());
        System.out.flush();
    }

    private ParameterException wrong(String sentence) {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec");
        }
        return new ParameterException(spec.commandLine(), sentence);
    }
}
