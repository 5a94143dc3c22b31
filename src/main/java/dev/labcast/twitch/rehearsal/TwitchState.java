package dev.labcast.twitch.rehearsal;

import java.time.InstantSource;
import java.util.function.Supplier;

/// What the doors of one double share: who may come in and how the channel is. Any thread.
///
/// - `time`: the double's clock; a test may move it.
public record TwitchState(String clientId, InstantSource time, Issued issued, Channel channel) {

    /// The double's broadcaster, and the one who logs in, where it is nobody else.
    public static final Person BROADCASTER = Person.viewer("40012", "ada_at_work");

    /// `tokens` makes codes and tokens, each another one.
    public static TwitchState of(String clientId, InstantSource time, Supplier<String> tokens) {
        return of(clientId, time, tokens, BROADCASTER);
    }

    /// The channel of `owner`, who is also the one who logs in.
    public static TwitchState of(
            String clientId, InstantSource time, Supplier<String> tokens, Person owner) {
        Issued issued = new Issued(time, tokens);
        issued.personIs(owner);
        return new TwitchState(clientId, time, issued, new Channel(owner, time));
    }
}
