package dev.labcast.obs;

import dev.labcast.session.Scene;
import java.util.List;

/// What the bridge tells the desk. Everything comes in order on the executor that the bridge was
/// given, the desk's own thread.
public interface ObsDeeds {

    void linkChanged(LinkState state);

    /// A sentence for the person.
    void say(String sentence);

    /// Somebody switched OBS to one of Labcast's scenes, there called `obsName`, and not from the
    /// desk. Each such switch is told once. `stays` is false when the desk itself has chosen
    /// another scene since, which OBS shows or is about to: then it is only to be noted, and the
    /// stage stays as it is.
    void switchedOutside(Scene scene, String obsName, boolean stays);

    /// Somebody switched OBS to a scene that is not Labcast's. With `away` the stage is to count as
    /// away until one of Labcast's scenes is back. `stays` as above.
    void foreignScene(String obsName, boolean away, boolean stays);

    /// Once a second while OBS is there.
    void health(Health health);

    /// All recordings of this session that are known, whenever they change: the last may still be
    /// going on.
    void recordings(List<RecordSpan> spans);
}
