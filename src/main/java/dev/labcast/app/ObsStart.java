package dev.labcast.app;

import dev.labcast.obs.ClientDoor;
import dev.labcast.obs.ForeignScene;
import dev.labcast.obs.ObsAddress;
import dev.labcast.obs.ObsDoor;
import dev.labcast.obs.ScriptedObs;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes of settings, command line and environment the [ObsWish] of a desk or a rehearsal. Any
/// thread that may wait for a keyring.
final class ObsStart {
    private static final Pattern PLACE =
            Pattern.compile("(?:\\[([0-9a-fA-F:.]+)]|([^\\s:/@\\[\\]]+)):([0-9]{1,5})");

    private final Map<String, String> environment;
    private final Path scratch;

    /// `places`: where OBS finds the pictures that it is to show.
    ObsStart(Map<String, String> environment, Places places) {
        this.environment = environment;
        scratch = places.state().resolve("obs");
    }

    /// The real OBS, where the settings or `place` (`HOST:PORT` from the command line) want it.
    ObsWish desk(Settings settings, Optional<String> place) throws Refusal {
        ObsSettings obs = settings.obs();
        boolean named = environment.containsKey(ObsPassword.VARIABLE);
        boolean wanted = obs.wanted() || place.isPresent() || named;
        String password = wanted ? new ObsPassword(environment, obs.passwordFile()).read() : "";
        return real(obs, address(obs, place, password), wanted, true);
    }

    /// The real OBS at `place`, or one that is played in memory.
    ObsWish rehearsal(Settings settings, Optional<String> place, boolean visible) throws Refusal {
        ObsSettings obs = settings.obs();
        if (place.isPresent()) {
            String password = new ObsPassword(environment, obs.passwordFile()).read();
            return real(obs, address(obs, place, password), true, visible);
        }
        ObsAddress nowhere = new ObsAddress("127.0.0.1", ObsAddress.USUAL_PORT, "");
        return new ObsWish(
                "A scripted OBS",
                new ScriptedObs(System::nanoTime, scratch.resolve("scripted")),
                settings(obs.mutingNothing(), nowhere, Optional.empty()),
                true,
                false,
                false);
    }

    /// Where OBS is, for commands that need no desk.
    ObsAddress address(Settings settings, Optional<String> place) throws Refusal {
        ObsSettings obs = settings.obs();
        return address(obs, place, new ObsPassword(environment, obs.passwordFile()).read());
    }

    /// Names and values that are secret, for commands that need no desk: the environment's, and the
    /// password of OBS wherever it is kept.
    Map<String, String> known(Settings settings) throws Refusal {
        Map<String, String> known = new HashMap<>(environment);
        String password = address(settings, Optional.empty()).password();
        if (!password.isEmpty()) {
            known.put(ObsPassword.VARIABLE, password);
        }
        return known;
    }

    private ObsWish real(ObsSettings obs, ObsAddress address, boolean wanted, boolean visible) {
        // OBS on another machine finds no file of this one
        Optional<Path> away =
                address.isHere() ? Optional.of(scratch.resolve("away.png")) : Optional.empty();
        ObsPassword kept = new ObsPassword(environment, obs.passwordFile());
        ObsDoor door = new FreshPassword(new ClientDoor(), kept::readAgain, address.password());
        return new ObsWish("OBS", door, settings(obs, address, away), wanted, visible, true);
    }

    private dev.labcast.obs.ObsSettings settings(
            ObsSettings obs, ObsAddress address, Optional<Path> away) {
        ForeignScene foreign =
                switch (obs.foreignScene()) {
                    case KEEP -> ForeignScene.KEEP;
                    case AWAY -> ForeignScene.AWAY;
                };
        return new dev.labcast.obs.ObsSettings(
                address,
                away,
                foreign,
                obs.panicMutes(),
                obs.panicStopsStream(),
                obs.screenRegion(),
                scratch);
    }

    private static ObsAddress address(ObsSettings obs, Optional<String> place, String password)
            throws Refusal {
        if (place.isEmpty()) {
            return new ObsAddress(obs.host(), obs.port(), password);
        }
        Matcher match = PLACE.matcher(place.get());
        int port = match.matches() ? Integer.parseInt(match.group(3)) : 0;
        if (port < 1 || port > 65_535) {
            throw new Refusal("--obs wants a place such as 127.0.0.1:4455.");
        }
        String host = match.group(1) == null ? match.group(2) : match.group(1);
        return new ObsAddress(host, port, password);
    }
}
