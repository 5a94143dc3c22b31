package dev.labcast.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the person has set about OBS Studio, below `obs` in `settings.json`. The password is not
/// among it ([ObsPassword]). Immutable; any thread.
///
/// - `host`, `port`: where OBS listens for obs-websocket.
/// - `passwordFile`: a file that holds the password and that only its owner may read.
/// - `foreignScene`: what it means when OBS shows a scene that Labcast did not make.
/// - `panicMutes`: inputs of OBS that are muted when the stage is hidden in a hurry; names that OBS
///   does not know are told then, since a microphone may be open.
/// - `panicStopsStream`: whether the stream ends at once then, its delay thrown away.
/// - `screenRegion`: whether OBS may show that part of the screen where it cannot see the stage's
///   window.
/// - `wanted`: whether the settings name OBS at all; otherwise it is left alone until asked for.
public record ObsSettings(
        String host,
        int port,
        Optional<Path> passwordFile,
        ForeignScene foreignScene,
        List<String> panicMutes,
        boolean panicStopsStream,
        boolean screenRegion,
        boolean wanted) {

    /// The segment goes on, or it is as if the person had gone away.
    public enum ForeignScene {
        KEEP,
        AWAY
    }

    public static final ObsSettings USUAL =
            new ObsSettings(
                    "127.0.0.1",
                    4455,
                    Optional.empty(),
                    ForeignScene.KEEP,
                    List.of("Mic/Aux"),
                    false,
                    false,
                    false);

    /// The same for an OBS that has no microphone.
    ObsSettings mutingNothing() {
        return new ObsSettings(
                host,
                port,
                passwordFile,
                foreignScene,
                List.of(),
                panicStopsStream,
                screenRegion,
                wanted);
    }

    public ObsSettings {
        panicMutes = List.copyOf(panicMutes);
    }
}
