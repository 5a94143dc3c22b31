package dev.labcast.twitch;

import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatMessage;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/// What the lines of Twitch's chat mean (dev.twitch.tv/docs/chat/irc), for one channel. Lines of
/// other channels, and what a shared chat mirrors from them, mean nothing here: who is asked there
/// answers there. Any thread.
final class IrcEvents {
    private final String channel;
    private final LongSupplier now;

    /// `channel` is the channel's login; `now` gives ms since 1970-01-01, for messages that do not
    /// say when they were sent.
    IrcEvents(String channel, LongSupplier now) {
        this.channel = "#" + channel.toLowerCase(Locale.ROOT);
        this.now = now;
    }

    /// Empty for a line that tells nothing of the channel, and for one that cannot be understood.
    Optional<ChatEvent> of(String raw) {
        return IrcLine.read(raw).flatMap(this::of);
    }

    boolean isHere(IrcLine line) {
        return line.parameter(0).equalsIgnoreCase(channel);
    }

    Optional<ChatEvent> of(IrcLine line) {
        boolean here = isHere(line);
        return switch (line.command()) {
            case "PRIVMSG" -> here ? said(line) : Optional.empty();
            case "USERNOTICE" -> here ? told(line) : Optional.empty();
            case "CLEARMSG" -> here ? deleted(line) : Optional.empty();
            case "CLEARCHAT" -> here ? cleared(line) : Optional.empty();
            case "NOTICE" ->
                    here || line.parameter(0).equals("*")
                            ? Optional.of(
                                    new ChatEvent.Notice(line.tag("msg-id"), line.parameter(1)))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<ChatEvent> said(IrcLine line) {
        return isMirrored(line)
                ? Optional.empty()
                : new IrcMessage(line, now).read().map(ChatEvent.Said::new);
    }

    /// What somebody writes with a subscription or an announcement counts as said.
    private Optional<ChatEvent> told(IrcLine line) {
        if (isMirrored(line)) {
            return Optional.empty();
        }
        if (line.tag("msg-id").equals("raid")) {
            String from = line.tag("msg-param-displayName");
            return Optional.of(
                    new ChatEvent.Raided(
                            from.isEmpty() ? line.tag("msg-param-login") : from,
                            IrcMessage.number(line.tag("msg-param-viewerCount"))));
        }
        Optional<ChatMessage> with = new IrcMessage(line, now).read();
        return with.map(ChatEvent.Said::new);
    }

    private static Optional<ChatEvent> deleted(IrcLine line) {
        String target = line.tag("target-msg-id");
        return target.isEmpty() ? Optional.empty() : Optional.of(new ChatEvent.Deleted(target));
    }

    /// Without a name it is the whole room; a name without its id is still one person.
    private static Optional<ChatEvent> cleared(IrcLine line) {
        String id = line.tag("target-user-id");
        String login = line.parameter(1).toLowerCase(Locale.ROOT);
        return Optional.of(
                id.isEmpty() && login.isEmpty()
                        ? new ChatEvent.Cleared()
                        : new ChatEvent.Silenced(id, login));
    }

    private static boolean isMirrored(IrcLine line) {
        String source = line.tag("source-room-id");
        return !source.isEmpty() && !source.equals(line.tag("room-id"));
    }
}
