package dev.labcast.question.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.question.chat.Chatter.Role;
import dev.labcast.session.QuestionKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandReaderTest {
    private final CommandReader reader = new CommandReader(ChatWords.USUAL, "Lab", Set.of("r1"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!ask Why Adam? | QUESTION | Why Adam?",
                "!ASK why | QUESTION | why",
                "! ask why | QUESTION | why",
                "！ask why | QUESTION | why",
                "!question why | QUESTION | why",
                "!q why | QUESTION | why",
                "!bug line 3 divides by zero | BUG | line 3 divides by zero",
                "!idea try cosine | IDEA | try cosine",
            })
    void who_writes_the_word_asks(String text, QuestionKind kind, String asked) {
        assertEquals(Optional.of(new ChatCommand.Ask(kind, asked)), reader.read(said(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!ask",
                "!asking why",
                "hello",
                "why?",
                "say !ask why",
                "!",
                "!!ask why",
                "!up",
                "!up x",
                "!merge 3",
                "!up 3 5",
                "!up 3.5",
                "!up 3rd",
                "!answered 3 and 5",
                "!drop please 3",
                "!merge 3 into 5",
                "!merge 3 5 7",
                "+1",
                "same",
                "@labrador why?",
                "mail a@lab why?",
                "@lab hello"
            })
    void the_rest_is_only_said(String text) {
        assertEquals(Optional.empty(), reader.read(said(text)));
        assertEquals(Optional.empty(), reader.read(by(Role.MODERATOR, text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"!up 7", "!up #7", "!UP  7", "!up 7 please", "!up 7, thanks!", "!up 7!"})
    void a_number_is_voted_for(String text) {
        assertEquals(Optional.of(new ChatCommand.Vote(7)), reader.read(said(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1", "Same!", "this.", "^", "me too", "❤️", "<3", "!up"})
    void an_answer_with_a_nod_votes_for_what_it_answers(String text) {
        assertEquals(
                Optional.of(new ChatCommand.VoteFor("p9")), reader.read(answering("p9", text)));
    }

    @Test
    void an_answer_may_ask_something_of_its_own() {
        assertEquals(
                Optional.of(new ChatCommand.Ask(QuestionKind.QUESTION, "and why?")),
                reader.read(answering("p9", "!ask and why?")));
        assertEquals(Optional.empty(), reader.read(answering("p9", "same as yesterday")));
    }

    @Test
    void moderators_answer_for_the_researcher_and_others_do_not() {
        List<String> texts =
                List.of(
                        "!answered 3",
                        "!drop #4",
                        "!merge 3 5",
                        "!merge #3, #5",
                        "!next",
                        "!answered 16 thanks",
                        "!drop 4: spam",
                        "!merge 3 5 please",
                        "!next please");
        List<ChatCommand> commands =
                List.of(
                        new ChatCommand.Answered(3),
                        new ChatCommand.Drop(4),
                        new ChatCommand.Merge(3, 5),
                        new ChatCommand.Merge(3, 5),
                        new ChatCommand.Next(),
                        new ChatCommand.Answered(16),
                        new ChatCommand.Drop(4),
                        new ChatCommand.Merge(3, 5),
                        new ChatCommand.Next());
        for (Role role : List.of(Role.MODERATOR, Role.BROADCASTER)) {
            assertEquals(
                    commands,
                    texts.stream().map(it -> reader.read(by(role, it)).orElseThrow()).toList());
        }
        for (String text : texts) {
            assertEquals(Optional.empty(), reader.read(by(Role.VIP, text)));
        }
    }

    @Test
    void a_question_to_the_researcher_is_a_suggestion_in_any_script() {
        for (String asked : List.of("why?", "为什么？", "لماذا؟")) {
            assertEquals(
                    Optional.of(new ChatCommand.Suggest(asked)),
                    reader.read(said("@lab " + asked)));
            assertEquals(
                    Optional.of(new ChatCommand.Suggest(asked)),
                    reader.read(said(asked + " @LAB")));
        }
    }

    @Test
    void what_was_paid_for_stands_out_or_asks() {
        ChatMessage message = said("why cosine");
        assertEquals(
                Optional.of(new ChatCommand.Suggest("why cosine")),
                reader.read(
                        new ChatMessage(
                                "m",
                                message.by(),
                                "why cosine",
                                0,
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                0,
                                List.of())));
        assertEquals(
                Optional.of(new ChatCommand.Ask(QuestionKind.QUESTION, "why cosine")),
                reader.read(rewarded("r1", "why cosine")));
        assertEquals(Optional.empty(), reader.read(rewarded("r2", "why cosine")));
        assertEquals(
                Optional.of(new ChatCommand.Ask(QuestionKind.QUESTION, "why")),
                reader.read(cheered("cheer100 Kappa5 !ask why")));
        assertEquals(Optional.empty(), reader.read(cheered("cheer100")));
    }

    @Test
    void a_word_that_another_bot_uses_can_be_left_out() {
        CommandReader careful =
                new CommandReader(
                        new ChatWords(Set.of("ask"), Set.of(), Set.of()), "lab", Set.of());
        assertEquals(Optional.empty(), careful.read(said("!q why")));
    }

    private static ChatMessage said(String text) {
        return message(Set.of(), text, Optional.empty(), Optional.empty(), 0);
    }

    private static ChatMessage by(Role role, String text) {
        return message(Set.of(role), text, Optional.empty(), Optional.empty(), 0);
    }

    private static ChatMessage answering(String id, String text) {
        return message(Set.of(), text, Optional.of(id), Optional.empty(), 0);
    }

    private static ChatMessage rewarded(String reward, String text) {
        return message(Set.of(), text, Optional.empty(), Optional.of(reward), 0);
    }

    private static ChatMessage cheered(String text) {
        return message(Set.of(), text, Optional.empty(), Optional.empty(), 100);
    }

    private static ChatMessage message(
            Set<Role> roles,
            String text,
            Optional<String> replyTo,
            Optional<String> reward,
            int bits) {
        Chatter mira = new Chatter("42", "mira", "Mira", roles, false);
        return new ChatMessage("m1", mira, text, 0, replyTo, reward, false, bits, List.of());
    }
}
