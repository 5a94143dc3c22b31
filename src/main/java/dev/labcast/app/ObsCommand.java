package dev.labcast.app;

import dev.labcast.obs.ClientDoor;
import dev.labcast.obs.ObsAddress;
import dev.labcast.obs.ObsBridge;
import dev.labcast.obs.ObsTrouble;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `labcast obs remove`: takes everything that Labcast made out of OBS.
@Command(
        name = "obs",
        description = "What Labcast made in OBS.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "remove",
        footerHeading = "%nExamples:%n",
        footer = {"  labcast obs remove"})
final class ObsCommand {

    @Command(
            name = "remove",
            description = "Take Labcast's scenes and sources out of OBS, and nothing else.",
            mixinStandardHelpOptions = true)
    int remove(
            @Option(
                            names = "--obs",
                            paramLabel = "HOST:PORT",
                            description = "Where OBS is (default: as in the settings).")
                    @Nullable String place)
            throws Refusal {
        Places places = Here.places();
        LogFile.open(places.log());
        Settings settings = new SettingsFile(places.settings(), places.home()).read();
        ObsAddress address =
                new ObsStart(System.getenv(), places).address(settings, Optional.ofNullable(place));
        try {
            List<String> stays = ObsBridge.removeFrom(new ClientDoor(), address);
            stays.forEach(System.out::println);
            System.out.println(
                    "Labcast's scenes and sources are gone from OBS; a desk that is open makes them"
                            + " again.");
            return stays.isEmpty() ? 0 : 1;
        } catch (ObsTrouble trouble) {
            throw new Refusal(trouble.sentence(), trouble);
        }
    }
}
