package dev.labcast.obs;

import dev.labcast.session.Scene;
import java.util.List;

/// What the bridge tells the desk. Everything comes in order on the executor that the bridge was
/// given, the desk's own thread.
public interface ObsDeeds {

    /// What a switch in OBS leads to.
    enum After {
        /// OBS shows that scene, and the stage is to show it, too.
        STAYS,
        /// Somebody has switched on already, which is told next: there is nothing to undo.
        PASSED,
        /// The desk itself has chosen since, which OBS shows or is about to: the stage stays as it
        /// is.
        OVERRULED
    }

    void linkChanged(LinkState state);

    /// A sentence for the person.
    void say(String sentence);

    /// A sentence that cannot wait until the person has read others.
    void warn(String sentence);

    /// Why OBS is not connected, once for each reason; until it is.
    void notConnected(String sentence);

    /// Somebody switched OBS to one of Labcast's scenes, there called `obsName`, and not from the
    /// desk. Each such switch is told once, also one that does not stay: it is part of the history.
    void switchedOutside(Scene scene, String obsName, After after);

    /// OBS was found to show Labcast's `scene`, perhaps from the session before, and the desk has
    /// chosen none so far: the stage is to show it, too. It is no switch.
    void foundAt(Scene scene);

    /// Somebody switched OBS to a scene that is not Labcast's. With `away` the stage is to count as
    /// away until one of Labcast's scenes is back.
    void foreignScene(String obsName, boolean away, After after);

    /// Once a second while OBS is there.
    void health(Health health);

    /// All recordings of this session that are known, whenever they change: the last may still be
    /// going on.
    void recordings(List<RecordSpan> spans);
}
