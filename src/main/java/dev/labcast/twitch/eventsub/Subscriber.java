package dev.labcast.twitch.eventsub;

/// Asks Twitch to tell something to a connection: Helix does, with the login of whoever listens.
/// Called on virtual threads, and may wait.
public interface Subscriber {

    Outcome subscribe(String session, Subscription wanted) throws InterruptedException;

    sealed interface Outcome {

        /// Also when it was asked for before.
        record Done() implements Outcome {}

        /// The person has to do something about it, which `sentence` says.
        record Refused(String sentence) implements Outcome {}

        /// Twitch cannot do it now.
        record Failed() implements Outcome {}
    }
}
