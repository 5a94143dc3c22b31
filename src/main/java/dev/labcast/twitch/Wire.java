package dev.labcast.twitch;

/// One connection to the chat, as [IrcLink] sees it. No call waits.
interface Wire {
    void open();

    /// Asks the server for a sign of life, if there is a connection.
    void ping();

    /// Gives it up, made or not.
    void close();
}
