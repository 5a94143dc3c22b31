package dev.labcast.obs;

/// Told by the link what becomes of it, on the link's thread, in order.
interface LinkListener {
    void state(LinkState state);

    /// Why OBS is not there, in a sentence for the person; each change of the reason once.
    void trouble(String sentence);

    /// OBS is there, for the first time or again: the first deed on the new connection.
    void ready(Obs obs, LinkState.Ready state) throws ObsTrouble;

    /// `at` is when the event came, by the link's clock: it may have waited for deeds since.
    void heard(Obs obs, ObsEvent event, long at) throws ObsTrouble;
}
