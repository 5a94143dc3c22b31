package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.app.rehearsal.Step;
import dev.labcast.session.Asked;
import dev.labcast.session.SessionState;
import dev.labcast.stage.card.QuestionCard;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Nobody takes what is asked in a rehearsal for a viewer's, wherever it is asked.
@Timeout(120)
class RehearsedQuestionsTest {
    @TempDir Path home;

    @Test
    void a_guest_of_the_room_is_marked_as_rehearsed_too() throws Exception {
        try (RehearsedChat chat = RehearsedChat.open(Optional.empty());
                OpenedDesk desk = new OpenedDesk(home, chat.wish(Optional.empty()))) {
            desk.perform(new Step.Guest("Noor", "why zero?", Optional.empty()));
            desk.perform(new Step.Decide("Noor", Step.Verdict.LET_THROUGH));
            desk.perform(new Step.Decide("Noor", Step.Verdict.SHOWN));
            SessionState state = desk.settled();

            assertEquals(
                    Optional.of(new QuestionCard("REHEARSAL · Noor", "why zero?")),
                    QuestionCard.of(state));
            assertEquals(
                    Optional.of("rehearsal-room"), state.questions().onStage().map(Asked::source));
        }
    }
}
