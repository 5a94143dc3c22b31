package dev.labcast.app;

import dev.labcast.obs.ClientDoor;
import dev.labcast.obs.ObsAddress;
import dev.labcast.obs.ObsCheck;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `labcast doctor`: looks whether everything a stream needs is there, and says what to do where it
/// is not. Changes nothing but a token for Twitch that has become too old.
@Command(
        name = "doctor",
        description =
                "Look whether settings, display, OBS and Twitch are ready, and say what is missing.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  labcast doctor",
            "  LABCAST_OBS_PASSWORD=... labcast doctor --obs 127.0.0.1:4455"
        })
final class DoctorCommand implements Callable<Integer> {
    @Option(
            names = "--obs",
            paramLabel = "HOST:PORT",
            description = "Where OBS is (default: as in the settings).")
    private @Nullable String obs;

    @Override
    public Integer call() throws Refusal {
        Places places = Here.places();
        LogFile.open(places.log());
        List<ObsCheck.Finding> findings = new ArrayList<>();
        Settings settings = new SettingsFile(places.settings(), places.home()).read();
        findings.add(
                ObsCheck.Finding.good(
                        "Settings",
                        Files.exists(places.settings())
                                ? places.settings() + " can be used."
                                : "There is no " + places.settings() + "; the usual ones hold."));
        new Embargoes(settings, LocalDate.now(ZoneId.systemDefault()))
                .reminder()
                .ifPresent(it -> findings.add(ObsCheck.Finding.less("Embargo", it)));
        findings.add(display());
        ObsAddress address =
                new ObsStart(System.getenv(), places).address(settings, Optional.ofNullable(obs));
        findings.addAll(
                ObsCheck.of(
                        new ClientDoor(),
                        address,
                        settings.obs().screenRegion(),
                        settings.obs().panicMutes()));
        findings.add(twitch(settings, places));
        findings.forEach(it -> System.out.println(line(it)));
        return findings.stream().anyMatch(ObsCheck.Finding::bad) ? 1 : 0;
    }

    /// Asks Twitch only if there is a login.
    private static ObsCheck.Finding twitch(Settings settings, Places places) {
        TwitchStart start = new TwitchStart(settings, places);
        if (start.unusable().isPresent()) {
            return ObsCheck.Finding.missing("Twitch", start.unusable().get());
        }
        if (!start.hasLogin()) {
            return ObsCheck.Finding.less(
                    "Twitch",
                    "Not logged in; 'labcast twitch login' lets Labcast answer in your chat and set"
                            + " markers.");
        }
        return switch (start.standing()) {
            case TwitchStart.Standing.In(String sentence) ->
                    ObsCheck.Finding.good("Twitch", sentence);
            case TwitchStart.Standing.Out(String sentence) ->
                    ObsCheck.Finding.missing("Twitch", sentence);
            case TwitchStart.Standing.Unknown(String sentence) ->
                    ObsCheck.Finding.less("Twitch", sentence);
        };
    }

    private static ObsCheck.Finding display() {
        return Here.hasDisplay()
                ? ObsCheck.Finding.good("Display", "Windows can be shown.")
                : ObsCheck.Finding.missing(
                        "Display", "There is none, so the desk cannot open; rehearsals need none.");
    }

    private static String line(ObsCheck.Finding finding) {
        return "%-8s %-10s %s".formatted(finding.mark(), finding.subject(), finding.sentence());
    }
}
