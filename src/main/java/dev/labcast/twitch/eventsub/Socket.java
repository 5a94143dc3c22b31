package dev.labcast.twitch.eventsub;

/// One connection to EventSub, as [EventSubLink] sees it. No call waits.
interface Socket {
    void open();

    /// Gives it up, made or not.
    void close();
}
