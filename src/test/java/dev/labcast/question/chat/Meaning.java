package dev.labcast.question.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a chat tells, in the words of the tables in `src/test/resources/twitch`.
public final class Meaning {
    private Meaning() {}

    public static String of(ChatEvent event) {
        return switch (event) {
            case ChatEvent.Said(var message) -> words(message);
            case ChatEvent.Deleted(var id) -> "deleted " + id;
            case ChatEvent.Silenced(var id, var login) -> "silenced " + id + " " + login;
            case ChatEvent.Cleared() -> "cleared";
            case ChatEvent.Seen(var by, var numbers) -> "seen by " + by.id() + " " + numbers;
            case ChatEvent.Raided(var from, var viewers) -> "raid of " + viewers + " from " + from;
            case ChatEvent.Notice(var code, var text) -> "notice " + code + ": " + text;
        };
    }

    private static String words(ChatMessage message) {
        Chatter by = message.by();
        List<String> more = new ArrayList<>();
        by.roles().stream().sorted().forEach(role -> more.add(role.name()));
        if (by.firstTime()) {
            more.add("first");
        }
        message.replyTo().ifPresent(it -> more.add("to " + it));
        message.reward().ifPresent(it -> more.add("reward " + it));
        if (message.highlighted()) {
            more.add("highlighted");
        }
        if (message.bits() > 0) {
            more.add("bits " + message.bits());
        }
        if (!message.emotes().isEmpty()) {
            more.add(
                    message.emotes().stream()
                            .map(it -> message.text().substring(it.from(), it.to()))
                            .collect(Collectors.joining("+", "emotes ", "")));
        }
        return Stream.of(
                        message.id(),
                        "at " + message.sentAt(),
                        by.id() + "/" + by.login() + "/" + by.name(),
                        more.toString(),
                        message.text())
                .collect(Collectors.joining(" "));
    }
}
