package dev.labcast.twitch.bridge;

import dev.labcast.question.chat.ChatHealth;
import dev.labcast.twitch.login.Feature;
import dev.labcast.twitch.login.LoginState;

/// Who hears how a [TwitchBridge] fares, on threads of the bridge, and must not wait. Sentences are
/// for the person.
public interface BridgeListener {

    void login(LoginState state);

    /// What is switched on wants a login that is not there, or reaches further than it does.
    void wanting(String sentence);

    /// A login that did not reach far enough was followed by one that does. Said in the place of
    /// what was wanting, unless the listener takes that back itself.
    default void enough() {
        wanting("The login to Twitch reaches far enough now.");
    }

    /// From now on `feature` does not work; told once until it [#works] again.
    void fails(Feature feature, String sentence);

    void works(Feature feature);

    /// This marker is not in the stream and never will be; the log has its moment.
    void unmarked(String words, String sentence);

    /// People can watch the channel, or cannot any more.
    void live(boolean on);

    /// How the connection is on which Twitch tells what happens besides the chat.
    void events(ChatHealth health);
}
