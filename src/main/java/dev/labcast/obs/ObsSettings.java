package dev.labcast.obs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the person settled about OBS Studio. Immutable; any thread.
///
/// @param awayCard picture of the away card; a plain dark colour without one
/// @param foreign what a scene that is not Labcast's means
/// @param panicMutes names of inputs that panic mutes
/// @param panicStopsStream whether panic also ends the stream at once, its delay discarded
/// @param mayShowScreen whether OBS may show the part of the screen where the stage is, if it
///   cannot see the stage's window; whatever lies over the stage is then shown, too
/// @param scratch a folder of this machine that OBS may write a test picture into
public record ObsSettings(
        ObsAddress address,
        Optional<Path> awayCard,
        ForeignScene foreign,
        List<String> panicMutes,
        boolean panicStopsStream,
        boolean mayShowScreen,
        Path scratch) {
    public ObsSettings {
        panicMutes = List.copyOf(panicMutes);
    }

    /// The least that is to be known: no picture, foreign scenes noted, panic mutes nothing and
    /// leaves the stream alone.
    public static ObsSettings usual(ObsAddress address, Path scratch) {
        return new ObsSettings(
                address, Optional.empty(), ForeignScene.KEEP, List.of(), false, false, scratch);
    }

    /// The same, but for [#mayShowScreen].
    public ObsSettings showingScreen() {
        return new ObsSettings(
                address, awayCard, foreign, panicMutes, panicStopsStream, true, scratch);
    }

    @Override
    public String toString() {
        return "ObsSettings[" + address + "]";
    }
}
