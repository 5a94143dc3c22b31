package dev.labcast.obs;

import java.util.function.Consumer;

/// Opens connections to an OBS Studio. [ClientDoor] goes through the vendor's client, [ScriptedObs]
/// plays an OBS Studio in memory; both pass the same contract test.
public interface ObsDoor {

    /// Connects and identifies, within about three seconds. `events` is told what happens in OBS
    /// from then on, in order, on a thread of the door's own that must not be kept waiting; the
    /// last event of a connection is [ObsEvent.Closed], however it ended. Blocks; never on the
    /// JavaFX thread.
    ///
    /// An OBS that is still starting is waited for up to three seconds more, then the trouble is
    /// AWAY. One that hangs is a STRANGER: it says nothing by which to tell it.
    ///
    /// @throws ObsTrouble with the kind that says why not, and a sentence for the person
    Obs open(ObsAddress address, Consumer<ObsEvent> events) throws ObsTrouble;
}
