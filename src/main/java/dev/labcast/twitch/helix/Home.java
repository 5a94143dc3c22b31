package dev.labcast.twitch.helix;

import dev.labcast.twitch.login.Access;
import dev.labcast.twitch.login.Grant;
import dev.labcast.twitch.login.Tokens;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Which channel things are done in, and by whom: the person's own, or another that the settings
/// name. Asks Twitch for the other one's id once. Any thread that may wait.
final class Home {
    /// Both are ids, as Twitch wants them.
    record Place(String channel, String speaker) {
        boolean isOwn() {
            return channel.equals(speaker);
        }
    }

    private final String channel;
    private final Access access;
    private final HelixCalls calls;
    private final ConcurrentMap<String, String> known = new ConcurrentHashMap<>();

    Home(String channel, Access access, HelixCalls calls) {
        this.channel = channel;
        this.access = access;
        this.calls = calls;
    }

    Answer<Place> place() {
        return switch (access.now()) {
            case Grant.Given(Tokens who) when who.userId().isEmpty() ->
                    new Answer.Away<>("Twitch has not said yet whose login it is.", false);
            case Grant.Given(Tokens who) ->
                    channel.isEmpty() || channel.equalsIgnoreCase(who.login())
                            ? new Answer.Done<>(new Place(who.userId(), who.userId()))
                            : id().then(id -> new Answer.Done<>(new Place(id, who.userId())));
            case Grant.None(String sentence) -> new Answer.NotAllowed<>(sentence);
            case Grant.Unreachable(String sentence) -> new Answer.Away<>(sentence, false);
        };
    }

    private Answer<String> id() {
        Optional<String> before = Optional.ofNullable(known.get(channel));
        return before.isPresent()
                ? new Answer.Done<>(before.get())
                : calls.person(channel)
                        .then(found ->
                                found.<Answer<String>>map(
                                                it -> {
                                                    known.put(channel, it.id());
                                                    return new Answer.Done<>(it.id());
                                                })
                                        .orElseGet(() ->
                                                new Answer.Refused<>(
                                                        "Twitch knows no channel "
                                                                + channel
                                                                + "; see 'channel' below 'twitch'"
                                                                + " in the settings.")));
    }
}
