package dev.labcast.question.chat;

import dev.labcast.question.Manner;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.Ranking;
import dev.labcast.question.Standing;
import dev.labcast.question.Viewer;
import dev.labcast.session.QuestionKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Makes what happens in one chat into what is wanted of the queue of questions. A question's id is
/// `source:messageId`. Remembers the newest messages, so that an answer to an answer finds the
/// question, and nothing is taken twice; all of it is bounded. The same events give the same
/// commands. One thread.
public final class ChatQuestions {
    static final int MOST = 10_000;
    private static final int LONGEST_ID = 100;

    private final String source;
    private final CommandReader reader;

    /// Ids of messages that were told.
    private final Recent<Boolean> told = new Recent<>(MOST);

    /// By a message's id, that of the message whose question it asks or answers.
    private final Recent<String> asks = new Recent<>(MOST);

    /// People's ids, by login.
    private final Recent<String> people = new Recent<>(MOST);

    /// Ids of those who spoke for the first time ever while we listened.
    private final Recent<Boolean> newcomers = new Recent<>(MOST);

    private final Hushed hushed;

    /// `source` is [ChatSource#name]; the session began at `startedAt` (ms since 1970).
    public ChatQuestions(String source, CommandReader reader, long startedAt) {
        this.source = source;
        this.reader = reader;
        hushed = new Hushed(MOST, startedAt);
    }

    /// What comes of `event`, heard at `now` (the session's time, ms) while `segment` runs ("" for
    /// none). `queue` is how the queue was a moment ago: moderators name questions by number.
    public List<QuestionCommand> take(
            ChatEvent event, QuestionQueue queue, long now, String segment) {
        return switch (event) {
            case ChatEvent.Said(var message) -> said(message, new Desk(queue, now, segment));
            case ChatEvent.Deleted(var id) -> deleted(id);
            case ChatEvent.Silenced(var id, var login) -> silenced(id, login, now);
            case ChatEvent.Cleared() -> {
                long until = hushed.until(now);
                hushed.clear(until);
                yield List.of(new QuestionCommand.Clear(source, until));
            }
            case ChatEvent.Seen(var by, var numbers) ->
                    isSomebody(by)
                            ? List.of(new QuestionCommand.Seen(numbers, viewer(by.id())))
                            : List.of();
            // Those who come over ask for themselves, and wait as newcomers where they are.
            case ChatEvent.Raided _, ChatEvent.Notice _ -> List.of();
        };
    }

    private List<QuestionCommand> said(ChatMessage message, Desk desk) {
        Chatter by = message.by();
        if (!isSomebody(by)) {
            return List.of();
        }
        hushed.heard(message.sentAt(), desk.now());
        if (!by.login().isEmpty()) {
            people.put(by.login(), by.id());
        }
        if (by.firstTime()) {
            newcomers.put(by.id(), true);
        }
        if (hushed.covers(by, message.sentAt()) || !told.isNew(message.id(), true)) {
            return List.of();
        }
        message.replyTo().flatMap(asks::find).ifPresent(it -> asks.put(message.id(), it));
        return read(message)
                .flatMap(it -> wanted(it, message, desk))
                .map(List::of)
                .orElse(List.of());
    }

    /// Who can be told from others.
    private static boolean isSomebody(Chatter by) {
        return !by.id().isEmpty() && by.id().length() <= LONGEST_ID;
    }

    /// A heart may be a picture: whether it is a vote is read with it.
    private Optional<ChatCommand> read(ChatMessage message) {
        Optional<ChatCommand> command = reader.read(message);
        return message.emotes().isEmpty()
                        || command.filter(ChatCommand.VoteFor.class::isInstance).isPresent()
                ? command
                : reader.read(Emotes.dropped(message));
    }

    private Optional<QuestionCommand> wanted(ChatCommand command, ChatMessage message, Desk desk) {
        Viewer by = viewer(message.by().id());
        return switch (command) {
            case ChatCommand.Ask asked -> Optional.of(ask(message, asked, false, desk.now()));
            case ChatCommand.Suggest(var text) ->
                    Optional.of(
                            ask(
                                    message,
                                    new ChatCommand.Ask(QuestionKind.QUESTION, text),
                                    true,
                                    desk.now()));
            case ChatCommand.Vote(var number, var up) ->
                    Optional.of(new QuestionCommand.Vote(number, by, up));
            case ChatCommand.VoteFor(var id) ->
                    asks.find(id).map(it -> new QuestionCommand.VoteOn(questionId(it), by));
            case ChatCommand.Withdraw() -> Optional.of(new QuestionCommand.Withdraw(by));
            case ChatCommand.Answered(var number) -> desk.answered(number);
            case ChatCommand.Drop(var number) -> desk.drop(number);
            case ChatCommand.Merge(var kept, var duplicate) -> desk.merge(kept, duplicate);
            case ChatCommand.Next() -> desk.next();
        };
    }

    private QuestionCommand ask(
            ChatMessage message, ChatCommand.Ask asked, boolean suggested, long now) {
        asks.put(message.id(), message.id());
        Chatter by = message.by();
        return new QuestionCommand.Ask(
                questionId(message.id()),
                viewer(by.id()),
                name(by),
                asked.text(),
                asked.anchor(),
                now,
                new Manner(asked.kind(), standing(by), suggested, message.sentAt()));
    }

    /// Who has a name in other letters than their login is called by both.
    private static String name(Chatter by) {
        if (by.name().isEmpty()) {
            return by.login();
        }
        return by.login().isEmpty() || by.name().equalsIgnoreCase(by.login())
                ? by.name()
                : by.name() + " (" + by.login() + ")";
    }

    private Standing standing(Chatter by) {
        if (by.moderates()) {
            return Standing.MODERATOR;
        }
        if (by.roles().contains(Chatter.Role.VIP)) {
            return Standing.VIP;
        }
        if (by.roles().contains(Chatter.Role.SUBSCRIBER)) {
            return Standing.SUBSCRIBER;
        }
        return newcomers.has(by.id()) ? Standing.NEWCOMER : Standing.KNOWN;
    }

    /// A message that was told and asked nothing is of no interest.
    private List<QuestionCommand> deleted(String id) {
        boolean chatter = told.has(id) && !asks.find(id).filter(id::equals).isPresent();
        return chatter ? List.of() : List.of(new QuestionCommand.Retract(source, questionId(id)));
    }

    private List<QuestionCommand> silenced(String chatterId, String login, long now) {
        long until = hushed.until(now);
        String id = chatterId.isEmpty() ? people.find(login).orElse("") : chatterId;
        hushed.silence(id, login, until);
        return id.isEmpty() || id.length() > LONGEST_ID
                ? List.of()
                : List.of(new QuestionCommand.Silence(viewer(id), until));
    }

    private Viewer viewer(String id) {
        return new Viewer(source, id);
    }

    private String questionId(String messageId) {
        return source + ":" + messageId;
    }

    /// The id of the message in which a question was asked, if that was at `source`.
    public static Optional<String> messageOf(Question question, String source) {
        return Optional.of(question.id())
                .filter(id -> id.startsWith(source + ":"))
                .map(id -> id.substring(source.length() + 1));
    }

    /// What moderators do in the researcher's stead.
    private record Desk(QuestionQueue queue, long now, String segment) {

        Optional<QuestionCommand> answered(long number) {
            return named(number, it -> new QuestionCommand.Answer(it.id(), now, segment));
        }

        Optional<QuestionCommand> drop(long number) {
            return named(number, it -> new QuestionCommand.Drop(it.id()));
        }

        Optional<QuestionCommand> merge(long kept, long duplicate) {
            return named(
                            duplicate,
                            other ->
                                    queue.find(kept)
                                            .<QuestionCommand>map(it ->
                                                    new QuestionCommand.Merge(it.id(), other.id())))
                    .flatMap(it -> it);
        }

        Optional<QuestionCommand> next() {
            return Ranking.waiting(queue).stream()
                    .findFirst()
                    .map(it -> new QuestionCommand.Show(it.id()));
        }

        private <T> Optional<T> named(long number, Function<Question, T> wish) {
            return queue.find(number).map(wish);
        }
    }
}
