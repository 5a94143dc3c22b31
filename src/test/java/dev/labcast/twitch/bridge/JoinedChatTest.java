package dev.labcast.twitch.bridge;

import static dev.labcast.twitch.bridge.JoinedChat.Feed.EVENTS;
import static dev.labcast.twitch.bridge.JoinedChat.Feed.IRC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatMessage;
import dev.labcast.question.chat.Chatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JoinedChatTest {
    private static final Chatter MIRA = new Chatter("42", "mira", "Mira", Set.of(), false);

    private final List<ChatEvent> told = new ArrayList<>();
    private long now;
    private int woken;
    private final JoinedChat chat =
            new JoinedChat(List.of("Ask me"), () -> now, () -> woken++, told::add);

    @Test
    void what_both_tell_is_told_once_in_order_and_what_one_misses_the_other_tells() {
        chat.happened(IRC, said("m1", "one"));
        chat.happened(EVENTS, said("m1", "one"));
        chat.happened(EVENTS, said("m2", "two"));
        chat.happened(IRC, said("m3", "three"));
        chat.happened(EVENTS, said("m3", "three"));

        assertEquals(List.of(said("m1", "one"), said("m2", "two"), said("m3", "three")), told);
    }

    @Test
    void a_cleared_chat_told_by_the_other_too_takes_nothing_away_that_was_said_since() {
        chat.happened(IRC, new ChatEvent.Cleared());
        chat.happened(IRC, said("m1", "after"));
        chat.happened(EVENTS, new ChatEvent.Cleared());
        chat.happened(IRC, new ChatEvent.Cleared());

        assertEquals(
                List.of(new ChatEvent.Cleared(), said("m1", "after"), new ChatEvent.Cleared()),
                told);
    }

    @Test
    void somebody_is_silenced_once_by_both_and_again_the_next_time() {
        ChatEvent silenced = new ChatEvent.Silenced("42", "mira");
        chat.happened(EVENTS, silenced);
        chat.happened(IRC, silenced);
        now = 31_000;
        chat.happened(IRC, silenced);
        now = 62_000;
        chat.happened(EVENTS, silenced);

        assertEquals(List.of(silenced, silenced, silenced), told);
    }

    @Test
    void a_redemption_whose_title_is_not_known_yet_asks_when_it_is_told() {
        chat.happened(IRC, paid("m1", "r-7", "Why Adam?"));
        chat.redeemed("r-7", "ask me", redeemed("x1", "Why Adam?"));

        assertEquals(
                List.of(paid("m1", "r-7", "Why Adam?"), paid("x1", "Ask me", "Why Adam?")), told);
    }

    @Test
    void once_the_title_is_known_the_chat_or_the_redemption_asks_whichever_comes_first() {
        chat.redeemed("r-7", "Ask me", redeemed("x0", "first"));
        chat.happened(IRC, paid("m0", "r-7", "first"));
        chat.happened(IRC, paid("m1", "r-7", "second"));
        chat.redeemed("r-7", "Ask me", redeemed("x1", " second"));

        assertEquals(List.of(paid("x0", "Ask me", "first"), paid("m1", "Ask me", "second")), told);
    }

    @Test
    void the_same_text_paid_for_twice_asks_twice() {
        for (int i = 0; i < 2; i++) {
            chat.redeemed("r-7", "Ask me", redeemed("x" + i, "again"));
            chat.happened(IRC, paid("m" + i, "r-7", "again"));
        }

        assertEquals(List.of(paid("x0", "Ask me", "again"), paid("x1", "Ask me", "again")), told);
    }

    @Test
    void what_is_deleted_in_the_chat_is_gone_as_a_redemption_too_and_answers_find_it() {
        chat.redeemed("r-7", "Ask me", redeemed("x0", "spam"));
        chat.happened(IRC, paid("m0", "r-7", "spam"));
        told.clear();
        chat.happened(IRC, answer("m1", "m0", "+1"));
        chat.happened(IRC, new ChatEvent.Deleted("m0"));

        assertEquals(
                List.of(
                        answer("m1", "x0", "+1"),
                        new ChatEvent.Deleted("m0"),
                        new ChatEvent.Deleted("x0")),
                told);
    }

    @Test
    void what_irc_tells_goes_first_since_it_knows_who_is_new() {
        Chatter newcomer = new Chatter("42", "mira", "Mira", Set.of(), true);
        ChatEvent known = said("m1", "one");
        ChatEvent first =
                new ChatEvent.Said(
                        new ChatMessage(
                                "m1",
                                newcomer,
                                "one",
                                1,
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                0,
                                List.of()));
        chat.irc(true);
        chat.happened(EVENTS, known);
        chat.happened(IRC, first);
        now = chat.due();
        chat.release();

        assertEquals(List.of(first), told);
        assertEquals(1, woken);
        assertEquals(Long.MAX_VALUE, chat.due());
    }

    @Test
    void what_irc_does_not_tell_in_time_is_told_all_the_same() {
        chat.irc(true);
        chat.happened(EVENTS, said("m1", "one"));
        chat.redeemed("r-7", "Ask me", redeemed("x1", "two"));
        now = JoinedChat.FIRST_MILLIS - 1;
        chat.release();
        assertEquals(List.of(), told);

        now = chat.due();
        chat.release();
        assertEquals(List.of(said("m1", "one"), paid("x1", "Ask me", "two")), told);
    }

    @Test
    void when_irc_is_lost_nothing_waits_for_it() {
        chat.irc(true);
        chat.happened(EVENTS, said("m1", "one"));
        chat.irc(false);
        chat.happened(EVENTS, said("m2", "two"));

        assertEquals(List.of(said("m1", "one"), said("m2", "two")), told);
    }

    @Test
    void no_more_than_a_thousand_wait_for_irc_and_nothing_is_lost() {
        chat.irc(true);
        List<ChatEvent> all = new ArrayList<>();
        for (int i = 0; i < JoinedChat.MOST_LATE + 2; i++) {
            all.add(said("m" + i, "text"));
            chat.happened(EVENTS, all.getLast());
        }
        assertEquals(all.subList(0, 2), told);

        chat.irc(false);
        assertEquals(all, told);
    }

    @Test
    void other_rewards_stay_what_they_were() {
        chat.redeemed("r-8", "Hydrate", redeemed("x1", "drink"));
        chat.happened(IRC, paid("m1", "r-8", "drink"));

        assertEquals(List.of(paid("m1", "Hydrate", "drink")), told);
    }

    private static ChatEvent said(String id, String text) {
        return new ChatEvent.Said(message(id, text, Optional.empty(), Optional.empty()));
    }

    private static ChatEvent paid(String id, String reward, String text) {
        return new ChatEvent.Said(message(id, text, Optional.empty(), Optional.of(reward)));
    }

    private static ChatEvent answer(String id, String to, String text) {
        return new ChatEvent.Said(message(id, text, Optional.of(to), Optional.empty()));
    }

    private static ChatMessage redeemed(String id, String text) {
        return message(id, text, Optional.empty(), Optional.of("r-7"));
    }

    private static ChatMessage message(
            String id, String text, Optional<String> replyTo, Optional<String> reward) {
        return new ChatMessage(id, MIRA, text, 1, replyTo, reward, false, 0, List.of());
    }
}
