package dev.labcast.twitch.bridge;

import dev.labcast.session.SessionState;
import dev.labcast.twitch.helix.Answer;
import dev.labcast.twitch.helix.ChannelActions;
import dev.labcast.twitch.helix.ChannelActions.Saying;
import dev.labcast.twitch.login.Feature;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// What is still to be done in the channel: tried when there is a login, again when Twitch cannot
/// just now, and given up with one sentence when that has lasted too long or makes no sense. What
/// may have been done is not done again. Times are ms of the caller's clock. One thread, which
/// waits in [#work].
final class Deeds {
    /// Well within the 15 s after which everything works again.
    static final long AGAIN_MILLIS = 4_000;

    /// People asked that a channel's own programs speak no more often.
    static final long BETWEEN_TEXTS_MILLIS = 5_000;

    private static final String LATE = "Twitch could not be reached in time.";
    private static final String OUT = "There was no login to Twitch.";

    private record Pending(Deed deed, long since, long due) {
        Pending later(long next) {
            return new Pending(deed, since, next);
        }

        boolean isTooLate(long now) {
            return now - since > deed.lasts();
        }
    }

    private final ChannelActions channel;
    private final AskerNews askers;
    private final Supplier<SessionState> state;
    private final LongSupplier clock;
    private final BooleanSupplier login;
    private final BridgeListener listener;
    private final Map<Feature, String> failing = new EnumMap<>(Feature.class);
    private List<Pending> pending = new ArrayList<>();
    private Set<Feature> forbidden = Set.of();
    private long mayTell;
    private boolean ready;

    /// `login` says whether there is one now, which may be before [#ready] does.
    Deeds(
            ChannelActions channel,
            AskerNews askers,
            Supplier<SessionState> state,
            LongSupplier clock,
            BooleanSupplier login,
            BridgeListener listener) {
        this.channel = channel;
        this.askers = askers;
        this.state = state;
        this.clock = clock;
        this.login = login;
        this.listener = listener;
    }

    /// Whether there is a login; without one things wait.
    void ready(boolean now) {
        ready = now;
    }

    /// What the login may not do, and is not tried; the person knows.
    void without(Set<Feature> features) {
        forbidden = Set.copyOf(features);
        pending.removeIf(it -> forbidden.contains(it.deed().feature()));
    }

    void add(Deed deed) {
        boolean again =
                deed instanceof Deed.Tell
                        && pending.stream().anyMatch(it -> it.deed().equals(deed));
        if (!again && !forbidden.contains(deed.feature())) {
            long now = clock.getAsLong();
            long due = deed instanceof Deed.Tell ? Math.max(now, mayTell) : now;
            pending.add(new Pending(deed, now, due));
        }
    }

    /// When [#work] wants to be called at the latest.
    long due() {
        return pending.stream()
                .mapToLong(it -> ready ? it.due() : it.since() + it.deed().lasts() + 1)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /// Does what is due; `open` says whether to go on. What breaks takes nothing else along.
    void work(BooleanSupplier open) {
        List<Pending> left = new ArrayList<>();
        Deque<Pending> rest = new ArrayDeque<>(pending);
        pending = left;
        try {
            while (!rest.isEmpty()) {
                Pending one = rest.removeFirst();
                long now = clock.getAsLong();
                if (one.isTooLate(now)) {
                    tooLate(one.deed());
                } else if (!ready || one.due() > now || !open.getAsBoolean()) {
                    left.add(one);
                } else {
                    attempt(one).ifPresent(left::add);
                }
            }
        } finally {
            left.addAll(rest);
        }
    }

    /// What is left to do of it.
    private Optional<Pending> attempt(Pending one) {
        return switch (one.deed()) {
            case Deed.Mark mark ->
                    after(
                            one,
                            channel.mark(Marks.description(mark, state.get(), clock.getAsLong())));
            case Deed.Describe(var look) -> after(one, channel.describe(look));
            case Deed.Tell _ -> tell(one);
        };
    }

    private Optional<Pending> tell(Pending one) {
        Optional<Saying> saying = askers.saying(state.get());
        if (saying.isEmpty()) {
            return Optional.empty();
        }
        Optional<Pending> left = after(one, channel.say(saying.get()));
        if (left.isPresent()) {
            return left;
        }
        long now = clock.getAsLong();
        mayTell = now + BETWEEN_TEXTS_MILLIS;
        return askers.done() ? Optional.of(new Pending(one.deed(), now, mayTell)) : left;
    }

    private Optional<Pending> after(Pending one, Answer<?> answer) {
        return switch (answer) {
            case Answer.Done<?> _ -> {
                Feature feature = one.deed().feature();
                if (Optional.ofNullable(failing.remove(feature)).isPresent()) {
                    listener.works(feature);
                }
                yield Optional.empty();
            }
            case Answer.NotLive<?> _ -> Optional.empty();
            case Answer.Refused<?>(String sentence) -> givenUp(one.deed(), sentence);
            // A login that is gone is told by itself, and may come back.
            case Answer.NotAllowed<?>(String sentence) ->
                    login.getAsBoolean() ? givenUp(one.deed(), sentence) : again(one, AGAIN_MILLIS);
            case Answer.TooMany<?>(var pause) -> again(one, pause.toMillis());
            case Answer.Away<?>(String sentence, boolean perhaps) ->
                    perhaps && !isSameTwice(one.deed())
                            ? givenUp(one.deed(), sentence)
                            : again(one, AGAIN_MILLIS);
        };
    }

    private static boolean isSameTwice(Deed deed) {
        return deed instanceof Deed.Describe;
    }

    private Optional<Pending> again(Pending one, long pause) {
        return Optional.of(one.later(clock.getAsLong() + Math.max(1, pause)));
    }

    private void tooLate(Deed deed) {
        if (login.getAsBoolean()) {
            givenUp(deed, LATE);
        } else {
            undone(deed, OUT);
        }
    }

    private Optional<Pending> givenUp(Deed deed, String sentence) {
        Optional<String> before = Optional.ofNullable(failing.put(deed.feature(), sentence));
        if (!before.equals(Optional.of(sentence))) {
            listener.fails(deed.feature(), sentence);
        }
        undone(deed, sentence);
        return Optional.empty();
    }

    private void undone(Deed deed, String sentence) {
        switch (deed) {
            case Deed.Mark(var words, var _, var _) -> listener.unmarked(words, sentence);
            case Deed.Tell _ -> askers.forget();
            case Deed.Describe _ -> {}
        }
    }
}
