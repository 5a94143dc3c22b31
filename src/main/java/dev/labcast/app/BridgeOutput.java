package dev.labcast.app;

import dev.labcast.recording.Output;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionState;
import dev.labcast.twitch.bridge.TwitchBridge;

/// Tells Twitch's bridge what the log took. Log's thread.
record BridgeOutput(TwitchBridge bridge) implements Output {
    @Override
    public String name() {
        return "the channel on Twitch";
    }

    @Override
    public void take(Entry entry, SessionState after) {
        bridge.happened(entry, after);
    }
}
