/// The bridge to OBS Studio: connection, scenes and sources, overlays, recording, panic. The
/// vendor's client lives behind [dev.labcast.obs.ObsDoor]; everything else speaks the narrow port
/// [dev.labcast.obs.Obs], whose twin [dev.labcast.obs.ScriptedObs] serves rehearsals and tests.
@NullMarked
package dev.labcast.obs;

import org.jspecify.annotations.NullMarked;
