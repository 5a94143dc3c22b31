package dev.labcast.question.chat;

import dev.labcast.session.QuestionKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a message wants of the queue. A command stands at the beginning, behind `!`, in
/// letters of any size; numbers may be written with `#`, and words may follow them, but no further
/// number: which one was meant is nothing to guess. Any thread.
public final class CommandReader {
    private static final Pattern COMMAND =
            Pattern.compile("[!！]\\s?(\\p{L}{1,20})(?:\\s+(.*))?", Pattern.DOTALL);

    /// How they begin.
    private static final String MARKS = "!！";

    /// `cheer100 Kappa5 ` in front of what was cheered for.
    private static final Pattern CHEERS = Pattern.compile("(?:[A-Za-z]{2,30}\\d{1,7}\\s+)+");

    /// "please", "thanks!"; in `3 into 5` the word changes what is meant, so it has a number in it.
    private static final String CHAT = "(?:[.,;:!?)]*|[.,;:!?)]*\\s\\D*)";

    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,9})" + CHAT);
    private static final Pattern TWO = Pattern.compile("#?(\\d{1,9})[\\s,+]+#?(\\d{1,9})" + CHAT);

    private static final int[] QUESTION_MARKS = "?？؟⁇⁈".chars().toArray();

    /// What people answer with when they want to know it too.
    private static final Set<String> SAME =
            Set.of(
                    "+1",
                    "same",
                    "this",
                    "^",
                    "^^",
                    "same here",
                    "me too",
                    "<3",
                    "❤",
                    "❤️",
                    "♥",
                    "👍");

    private final ChatWords words;
    private final Pattern mention;
    private final Set<String> rewards;

    /// `channel` is the researcher's login; whoever takes one of the `rewards` (ids) asks.
    public CommandReader(ChatWords words, String channel, Set<String> rewards) {
        this.words = words;
        this.rewards = Set.copyOf(rewards);
        mention =
                Pattern.compile(
                        "(?:^|\\s)@" + Pattern.quote(channel) + "(?![\\p{L}\\p{N}_])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Empty for what is only said.
    public Optional<ChatCommand> read(ChatMessage message) {
        return message.form().or(() -> inWords(message));
    }

    private Optional<ChatCommand> inWords(ChatMessage message) {
        String text = (message.bits() > 0 ? uncheered(message.text()) : message.text()).strip();
        if (!text.isEmpty() && MARKS.indexOf(text.charAt(0)) >= 0) {
            Matcher command = COMMAND.matcher(text);
            if (command.matches()) {
                String rest = Optional.ofNullable(command.group(2)).orElse("").strip();
                return command(command.group(1).toLowerCase(Locale.ROOT), rest, message);
            }
        }
        if (message.reward().filter(rewards::contains).isPresent()) {
            return Optional.of(new ChatCommand.Ask(QuestionKind.QUESTION, text));
        }
        if (message.replyTo().isPresent() && SAME.contains(bare(text))) {
            return message.replyTo().map(ChatCommand.VoteFor::new);
        }
        return suggestion(message, text);
    }

    private Optional<ChatCommand> command(String word, String rest, ChatMessage message) {
        if (words.ask().contains(word)) {
            return ask(QuestionKind.QUESTION, rest);
        }
        if (words.bug().contains(word)) {
            return ask(QuestionKind.BUG, rest);
        }
        if (words.idea().contains(word)) {
            return ask(QuestionKind.IDEA, rest);
        }
        boolean moderates = message.by().moderates();
        return switch (word) {
            case "up" ->
                    number(rest).<ChatCommand>map(ChatCommand.Vote::new).or(() -> vote(message));
            case "unask", "retract" -> Optional.of(new ChatCommand.Withdraw());
            case "answered" -> ofModerators(moderates, number(rest).map(ChatCommand.Answered::new));
            case "drop" -> ofModerators(moderates, number(rest).map(ChatCommand.Drop::new));
            case "merge" -> ofModerators(moderates, two(rest));
            case "next" -> ofModerators(moderates, Optional.of(new ChatCommand.Next()));
            default -> Optional.empty();
        };
    }

    private static Optional<ChatCommand> vote(ChatMessage message) {
        return message.replyTo().map(ChatCommand.VoteFor::new);
    }

    /// A command without a text asks nothing.
    private static Optional<ChatCommand> ask(QuestionKind kind, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new ChatCommand.Ask(kind, text));
    }

    private static Optional<ChatCommand> ofModerators(
            boolean moderates, Optional<? extends ChatCommand> command) {
        return command.filter(_ -> moderates).map(it -> it);
    }

    private static Optional<Long> number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.matches() ? Optional.of(Long.parseLong(number.group(1))) : Optional.empty();
    }

    private static Optional<ChatCommand> two(String text) {
        Matcher two = TWO.matcher(text);
        return two.matches()
                ? Optional.of(
                        new ChatCommand.Merge(
                                Long.parseLong(two.group(1)), Long.parseLong(two.group(2))))
                : Optional.empty();
    }

    /// Said to the researcher, and with a question mark of whatever script; or paid for to stand
    /// out.
    private Optional<ChatCommand> suggestion(ChatMessage message, String text) {
        if (!message.highlighted() && !(asks(text) && isToThem(text))) {
            return Optional.empty();
        }
        String bare = mention.matcher(text).replaceAll(" ").strip();
        return bare.isEmpty() ? Optional.empty() : Optional.of(new ChatCommand.Suggest(bare));
    }

    private static boolean asks(String text) {
        for (int mark : QUESTION_MARKS) {
            if (text.indexOf(mark) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isToThem(String text) {
        return text.indexOf('@') >= 0 && mention.matcher(text).find();
    }

    private static String uncheered(String text) {
        Matcher cheers = CHEERS.matcher(text);
        return cheers.lookingAt() ? text.substring(cheers.end()) : text;
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[!.\\s]+$", "");
    }
}
