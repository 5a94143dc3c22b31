package dev.labcast.twitch.bridge;

import dev.labcast.question.chat.ChatMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells that a message of the chat and a redemption are one: what somebody writes for a reward
/// comes as both, under two ids, in either order. The chat names the reward by its id only, the
/// person in the settings by its title; Twitch is asked for all titles, and until it has answered
/// they are learned from redemptions, which have both. What was told first stays, and the other id
/// leads to it. One thread at a time.
final class Redemptions {
    private static final int MOST_NAMES = 2_000;

    private record Written(String id, String by, String text, boolean asked) {
        boolean isSame(ChatMessage message) {
            return by.equals(message.by().id()) && text.equals(message.text().strip());
        }
    }

    private final List<String> rewards;
    private final Map<String, String> titles = new HashMap<>();
    private final Twins<Written> chat = new Twins<>();
    private final Twins<Written> redeemed = new Twins<>();
    private final Names names = new Names(MOST_NAMES);

    /// `rewards` are the titles (or ids) of those that count.
    Redemptions(List<String> rewards) {
        this.rewards = List.copyOf(rewards);
    }

    /// The reward `id` is called `title`.
    void name(String id, String title) {
        String known = rewards.stream().filter(title::equalsIgnoreCase).findFirst().orElse(title);
        titles.put(id, rewards.contains(id) ? id : known);
    }

    /// The message as it is to be told, if it was not told as a redemption before.
    Optional<ChatMessage> said(ChatMessage message, long now) {
        if (message.reward().isEmpty()) {
            return Optional.of(answering(message));
        }
        Optional<Written> twin = redeemed.take(it -> it.isSame(message), now);
        if (twin.isPresent()) {
            names.put(message.id(), twin.get().id());
            return Optional.empty();
        }
        String id = message.reward().get();
        String reward = Optional.ofNullable(titles.get(id)).orElse(id);
        chat.add(written(message, rewards.contains(reward)), now);
        return Optional.of(paidWith(answering(message), reward));
    }

    /// The same of what was redeemed. A message of the chat whose reward had no title yet asked
    /// nothing, so this one counts in its stead.
    Optional<ChatMessage> redeemed(String reward, String title, ChatMessage message, long now) {
        name(reward, title);
        String counts = Optional.ofNullable(titles.get(reward)).orElse(title);
        if (!rewards.contains(counts)) {
            return Optional.empty();
        }
        Optional<Written> twin = chat.take(it -> it.isSame(message), now);
        if (twin.filter(Written::asked).isPresent()) {
            return Optional.empty();
        }
        twin.ifPresentOrElse(
                it -> names.put(it.id(), message.id()),
                () -> redeemed.add(written(message, true), now));
        return Optional.of(paidWith(message, counts));
    }

    /// Under which other id the same was told.
    Optional<String> alsoKnownAs(String id) {
        return names.find(id);
    }

    private static Written written(ChatMessage message, boolean asked) {
        return new Written(message.id(), message.by().id(), message.text().strip(), asked);
    }

    private ChatMessage answering(ChatMessage message) {
        return message.replyTo()
                .flatMap(names::find)
                .map(to -> with(message, Optional.of(to), message.reward()))
                .orElse(message);
    }

    private static ChatMessage paidWith(ChatMessage message, String reward) {
        return with(message, message.replyTo(), Optional.of(reward));
    }

    private static ChatMessage with(
            ChatMessage it, Optional<String> replyTo, Optional<String> reward) {
        return new ChatMessage(
                it.id(),
                it.by(),
                it.text(),
                it.sentAt(),
                replyTo,
                reward,
                it.highlighted(),
                it.bits(),
                it.emotes());
    }
}
