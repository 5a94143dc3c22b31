package dev.labcast.question.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.question.Decision;
import dev.labcast.question.Manner;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionCommand.Ask;
import dev.labcast.question.QuestionCommand.Premoderate;
import dev.labcast.question.QuestionCommand.Retract;
import dev.labcast.question.QuestionCommand.Silence;
import dev.labcast.question.QuestionCommand.VoteOn;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.QuestionRules;
import dev.labcast.question.Standing;
import dev.labcast.question.Viewer;
import dev.labcast.question.chat.ChatMessage.Emote;
import dev.labcast.question.chat.Chatter.Role;
import dev.labcast.session.QuestionKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChatQuestionsTest {
    /// The chat's clock when the session began.
    private static final long EPOCH = 1_700_000_000_000L;

    private static final Chatter MIRA = new Chatter("42", "mira", "Mira", Set.of(), false);
    private static final Chatter ADA = new Chatter("43", "ada", "アダ", Set.of(Role.VIP), false);
    private static final Chatter MOD = new Chatter("1", "mo", "mo", Set.of(Role.MODERATOR), false);
    private static final Chatter NEW = new Chatter("44", "newt", "", Set.of(), true);

    private final ChatQuestions chat =
            new ChatQuestions("twitch", new CommandReader(ChatWords.USUAL, "lab", Set.of()), EPOCH);
    private QuestionQueue queue = QuestionQueue.empty(QuestionRules.USUAL);
    private long now = 5_000;

    @Test
    void who_asks_is_told_with_what_they_are_and_when_they_said_it() {
        assertEquals(
                List.of(
                        new Ask(
                                "twitch:m1",
                                viewer(ADA),
                                "アダ (ada)",
                                "wrong axis",
                                "",
                                5_000,
                                new Manner(QuestionKind.BUG, Standing.VIP, false, EPOCH + 4_900))),
                said("m1", ADA, "!bug wrong axis"));
        assertEquals(
                new Manner(QuestionKind.QUESTION, Standing.KNOWN, true, EPOCH + 4_900),
                ((Ask) said("m2", MIRA, "@lab why?").getFirst()).manner());
    }

    @Test
    void who_spoke_for_the_first_time_stays_a_newcomer() {
        said("m1", NEW, "hi");
        Chatter again = new Chatter("44", "newt", "", Set.of(), false);
        Ask ask = (Ask) said("m2", again, "!ask why?").getFirst();

        assertEquals(Standing.NEWCOMER, ask.manner().standing());
        assertEquals("newt", ask.name());
    }

    @Test
    void an_answer_to_an_answer_votes_for_the_question() {
        said("m1", MIRA, "!ask why?");

        assertEquals(List.of(new VoteOn("twitch:m1", viewer(ADA))), replied("m2", ADA, "m1", "+1"));
        assertEquals(
                List.of(new VoteOn("twitch:m1", viewer(MOD))), replied("m3", MOD, "m2", "same"));
        assertEquals(List.of(), replied("m4", MOD, "m9", "same"));
        assertEquals(List.of(), replied("m5", MIRA, "m1", "because I like it"));
    }

    @Test
    void what_is_told_twice_is_taken_once() {
        open("m1", MIRA);
        open("m2", ADA);
        ChatEvent next = event("m3", MOD, "!next", Optional.empty());

        assertEquals(1, chat.take(next, queue, now, "").size());
        assertEquals(List.of(), chat.take(next, queue, now, ""));
    }

    @Test
    void moderators_answer_drop_merge_and_call_the_next_in_the_researchers_stead() {
        open("m1", MIRA);
        open("m2", ADA);

        assertEquals(
                List.of(new QuestionCommand.Answer("twitch:m1", 5_000, "s1")),
                chat.take(event("a", MOD, "!answered 1", Optional.empty()), queue, now, "s1"));
        assertEquals(List.of(new QuestionCommand.Drop("twitch:m2")), said("b", MOD, "!drop #2"));
        assertEquals(
                List.of(new QuestionCommand.Merge("twitch:m2", "twitch:m1")),
                said("c", MOD, "!merge 2 1"));
        assertEquals(List.of(new QuestionCommand.Show("twitch:m1")), said("d", MOD, "!next"));
        assertEquals(List.of(), said("e", MOD, "!merge 2 7"));
        assertEquals(List.of(), said("f", MOD, "!drop 7"));
        assertEquals(List.of(), said("g", MIRA, "!drop 1"));
    }

    @Test
    void a_deleted_question_goes_also_before_it_came_and_small_talk_is_let_alone() {
        said("m1", MIRA, "!ask why?");
        said("m2", MIRA, "lovely");

        assertEquals(List.of(new Retract("twitch", "twitch:m1")), deleted("m1"));
        assertEquals(List.of(), deleted("m2"));
        assertEquals(List.of(new Retract("twitch", "twitch:m9")), deleted("m9"));
    }

    @Test
    void who_is_silenced_by_login_is_found_and_what_they_said_before_stays_away() {
        open("m1", MIRA);
        List<QuestionCommand> told = take(new ChatEvent.Silenced("", "mira"));
        told.forEach(this::carryOut);

        assertEquals(List.of(new Silence(viewer(MIRA), EPOCH + 4_900 + 1_000)), told);
        assertEquals("", queue.find("twitch:m1").orElseThrow().text());
        assertEquals(List.of(), said("m2", MIRA, "!ask late?"));
        now += 2_000;
        assertEquals(1, said("m3", MIRA, "!ask again?").size());
    }

    @Test
    void who_is_silenced_before_they_were_heard_stays_silent_too() {
        assertEquals(List.of(), take(new ChatEvent.Silenced("", "mira")));
        assertEquals(List.of(), said("m1", MIRA, "!ask late?"));
        assertEquals(1, said("m2", ADA, "!ask why?").size());
    }

    @Test
    void after_a_clearing_what_was_said_before_stays_away() {
        open("m1", MIRA);
        take(new ChatEvent.Cleared()).forEach(this::carryOut);

        assertEquals("", queue.find("twitch:m1").orElseThrow().text());
        assertEquals(List.of(), said("m2", ADA, "!ask late?"));
    }

    @Test
    void a_raid_and_a_notice_want_nothing_and_nobody_without_an_id_does() {
        assertEquals(List.of(), take(new ChatEvent.Raided("friend", 40)));
        assertEquals(List.of(), take(new ChatEvent.Notice("slow", "Slow mode.")));
        Chatter nobody = new Chatter("", "x", "x", Set.of(), false);
        assertEquals(List.of(), said("m1", nobody, "!ask why?"));
    }

    @Test
    void pictures_are_taken_out_of_what_is_asked_wherever_they_stand() {
        String text = "!ask Kappa why 😀 LUL Adam Kappa";
        Ask ask = (Ask) chat.take(pictured("m1", text, "Kappa", "LUL"), queue, now, "").getFirst();

        assertEquals("why 😀 Adam", ask.text());
        assertEquals(List.of(), chat.take(pictured("m2", "!ask LUL", "LUL"), queue, now, ""));
    }

    @Test
    void a_heart_that_is_a_picture_is_a_vote() {
        said("m1", MIRA, "!ask why?");
        ChatMessage heart =
                new ChatMessage(
                        "m2",
                        ADA,
                        "<3",
                        EPOCH + now,
                        Optional.of("m1"),
                        Optional.empty(),
                        false,
                        0,
                        List.of(new Emote(0, 2), new Emote(-3, 99)));

        assertEquals(
                List.of(new VoteOn("twitch:m1", viewer(ADA))),
                chat.take(new ChatEvent.Said(heart), queue, now, ""));
    }

    private void open(String id, Chatter by) {
        carryOut(new Premoderate(false));
        said(id, by, "!ask why " + id + "?").forEach(this::carryOut);
    }

    private void carryOut(QuestionCommand command) {
        if (queue.decide(command) instanceof Decision.Done(var facts)) {
            facts.forEach(it -> queue = queue.evolve(it));
        }
    }

    private List<QuestionCommand> said(String id, Chatter by, String text) {
        return take(event(id, by, text, Optional.empty()));
    }

    private List<QuestionCommand> replied(String id, Chatter by, String to, String text) {
        return take(event(id, by, text, Optional.of(to)));
    }

    private List<QuestionCommand> deleted(String id) {
        return take(new ChatEvent.Deleted(id));
    }

    private List<QuestionCommand> take(ChatEvent event) {
        return chat.take(event, queue, now, "");
    }

    /// Sent a tenth of a second before it is heard.
    private ChatEvent event(String id, Chatter by, String text, Optional<String> replyTo) {
        return new ChatEvent.Said(
                new ChatMessage(
                        id,
                        by,
                        text,
                        EPOCH + now - 100,
                        replyTo,
                        Optional.empty(),
                        false,
                        0,
                        List.of()));
    }

    private ChatEvent pictured(String id, String text, String... names) {
        List<Emote> emotes =
                List.of(names).stream()
                        .flatMap(name -> Pattern.compile(name).matcher(text).results())
                        .map(it -> new Emote(it.start(), it.end()))
                        .toList();
        return new ChatEvent.Said(
                new ChatMessage(
                        id,
                        MIRA,
                        text,
                        EPOCH,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        0,
                        emotes));
    }

    private static Viewer viewer(Chatter by) {
        return new Viewer("twitch", by.id());
    }
}
