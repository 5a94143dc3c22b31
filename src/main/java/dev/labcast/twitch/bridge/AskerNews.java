package dev.labcast.twitch.bridge;

import dev.labcast.question.Refusal;
import dev.labcast.session.Asked;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.twitch.helix.ChannelActions.Saying;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What those who asked in the chat are told: that they asked in vain ([AskedInVain]), the number
/// of their question once it waits (with which others can vote for it), that it is on stage, or was
/// answered; each of it once, and all that is new in one text. Numbers and names are those of the
/// log, so whoever was never let through, or has taken their question back, is not spoken of. One
/// thread.
final class AskerNews {
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9_]{1,25}");
    private static final Pattern NAME_AND_LOGIN =
            Pattern.compile(".* \\(([A-Za-z0-9_]{1,25})\\)", Pattern.DOTALL);

    /// So many questions in one text are all that anybody reads.
    private static final int MOST = 8;

    private enum Kind {
        QUEUED,
        ON_STAGE,
        ANSWERED
    }

    private record Fresh(long number, Kind kind) {}

    private final String source;
    private final LongFunction<Optional<String>> messages;
    private final Map<Long, Kind> waiting = new LinkedHashMap<>();
    private final Set<Fresh> told = new HashSet<>();

    private final AskedInVain inVain = new AskedInVain();

    /// Those of whom [#saying] spoke last.
    private List<Long> spoken = List.of();

    /// `source` is where they asked; `messages` knows the message in which a question was asked.
    AskerNews(String source, LongFunction<Optional<String>> messages) {
        this.source = source;
        this.messages = messages;
    }

    /// Whether somebody is to be told of `entry`.
    boolean take(Entry entry, SessionState after) {
        Optional<Fresh> fresh = fresh(entry.event()).filter(it -> !told.contains(it));
        boolean theirs = fresh.filter(it -> askers(it.number(), after).count() > 0).isPresent();
        if (theirs) {
            fresh.ifPresent(it -> waiting.put(it.number(), it.kind()));
        }
        return theirs;
    }

    /// Whether somebody is to be told that what they asked in `message` came to nothing; a `person`
    /// is an id of the chat.
    boolean refused(String person, String message, Refusal why, long now) {
        return inVain.take(person, message, why, now);
    }

    private static Optional<Fresh> fresh(SessionEvent event) {
        if (event instanceof SessionEvent.QuestionShown(var number) && number.isPresent()) {
            return Optional.of(new Fresh(number.getAsLong(), Kind.ON_STAGE));
        }
        if (event instanceof SessionEvent.QuestionQueued queued) {
            return Optional.of(new Fresh(queued.number(), Kind.QUEUED));
        }
        return event instanceof SessionEvent.QuestionAnswered(var number, var _, var _)
                ? Optional.of(new Fresh(number, Kind.ANSWERED))
                : Optional.empty();
    }

    /// The text for what waits and still is so at `now`; empty if there is nothing to say.
    Optional<Saying> saying(SessionState now) {
        waiting.entrySet().removeIf(it -> !isSo(it.getKey(), it.getValue(), now));
        if (waiting.isEmpty() && inVain.toOne().isPresent()) {
            return inVain.toOne();
        }
        if (waiting.size() == 1 && inVain.isEmpty()) {
            Map.Entry<Long, Kind> only = waiting.entrySet().iterator().next();
            if (askers(only.getKey(), now).count() == 1) {
                spoken = List.of(only.getKey());
                return Optional.of(toOne(only.getKey(), only.getValue(), now));
            }
        }
        spoken =
                Stream.of(Kind.ON_STAGE, Kind.ANSWERED, Kind.QUEUED)
                        .flatMap(this::some)
                        .map(Map.Entry::getKey)
                        .limit(MOST)
                        .toList();
        String text =
                Stream.of(
                                group("On stage now", Kind.ON_STAGE, now),
                                group("Answered", Kind.ANSWERED, now),
                                group("Queued", Kind.QUEUED, now),
                                inVain.toAll())
                        .filter(Predicate.not(String::isEmpty))
                        .collect(Collectors.joining(" "));
        return text.isEmpty() ? Optional.empty() : Optional.of(Saying.aloud(text));
    }

    /// Nobody can be told what waits.
    void forget() {
        waiting.forEach((number, kind) -> told.add(new Fresh(number, kind)));
        waiting.clear();
        inVain.forget();
        spoken = List.of();
    }

    /// What [#saying] gave was said. Says whether there is more to say.
    boolean done() {
        for (Long number : spoken) {
            Optional.ofNullable(waiting.remove(number))
                    .ifPresent(kind -> told.add(new Fresh(number, kind)));
        }
        spoken = List.of();
        inVain.forget();
        return !waiting.isEmpty();
    }

    private static boolean isSo(long number, Kind kind, SessionState now) {
        Optional<Asked.Fate> fate = now.questions().find(number).map(Asked::fate);
        return switch (kind) {
            case QUEUED -> fate.filter(Asked.Fate.Waiting.class::isInstance).isPresent();
            case ON_STAGE -> fate.filter(Asked.Fate.OnStage.class::isInstance).isPresent();
            case ANSWERED -> fate.filter(Asked.Fate.Answered.class::isInstance).isPresent();
        };
    }

    private Saying toOne(long number, Kind kind, SessionState now) {
        Asked asker = askers(number, now).findFirst().orElseThrow();
        String words =
                switch (kind) {
                    case QUEUED -> "Your question is queued as #%d.";
                    case ON_STAGE -> "Your question #%d is on stage now.";
                    case ANSWERED -> "Your question #%d was answered.";
                };
        String text = words.formatted(asker.number());
        return messages.apply(asker.number())
                .map(message -> Saying.inReplyTo(message, text))
                .orElseGet(() -> Saying.aloud(mention(asker).strip() + " " + text));
    }

    private String group(String words, Kind kind, SessionState now) {
        List<String> each =
                some(kind)
                        .map(Map.Entry::getKey)
                        .filter(spoken::contains)
                        .map(it -> named(it, now))
                        .toList();
        return each.isEmpty() ? "" : words + ": " + String.join(", ", each) + ".";
    }

    private Stream<Map.Entry<Long, Kind>> some(Kind kind) {
        return waiting.entrySet().stream().filter(it -> it.getValue() == kind);
    }

    private String named(long number, SessionState now) {
        String names =
                askers(number, now)
                        .limit(3)
                        .map(AskerNews::mention)
                        .filter(Predicate.not(String::isEmpty))
                        .collect(Collectors.joining(" "));
        return names.isEmpty() ? "#" + number : "#" + number + " (" + names + ")";
    }

    /// Who asked it here, and who asked the same: their questions are one with it.
    private Stream<Asked> askers(long number, SessionState now) {
        return now.questions().list().stream()
                .filter(it ->
                        it.number() == number
                                || it.fate() instanceof Asked.Fate.Merged(var into)
                                        && into == number)
                .filter(it -> it.source().equals(source));
    }

    private static String mention(Asked asker) {
        Matcher both = NAME_AND_LOGIN.matcher(asker.name());
        if (both.matches()) {
            return "@" + both.group(1);
        }
        return LOGIN.matcher(asker.name()).matches() ? "@" + asker.name() : "";
    }
}
