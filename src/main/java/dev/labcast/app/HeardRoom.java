package dev.labcast.app;

import dev.labcast.question.Decision;
import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatHealth;
import dev.labcast.question.chat.ChatIntake;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.question.chat.ChatWords;
import dev.labcast.question.chat.CommandReader;
import dev.labcast.session.SessionEvent;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Brings what is said in the room to the queue of questions, and to the log when people could come
/// in. Where the room is, is in nothing that it tells. Told on threads of the room's requests.
record HeardRoom(ChatSource room, ChatIntake intake, Consumer<SessionEvent> log)
        implements ChatSource.Listener {
    private static final String BRIDGE = "room";

    /// Around a session that has still to begin.
    static HeardRoom of(ChatSource room, QuestionKeeper keeper, LiveSession session) {
        CommandReader forms = new CommandReader(ChatWords.USUAL, "", Set.of());
        return new HeardRoom(
                room, ChatDesk.intake(room, forms, keeper, session), session::happened);
    }

    /// The session runs.
    void begin() {
        room.open(this);
    }

    /// Nothing of the room comes any more.
    void close() {
        room.close();
    }

    @Override
    public CompletableFuture<Decision> happened(ChatEvent event) {
        return intake.take(event);
    }

    @Override
    public void health(ChatHealth health) {
        switch (health) {
            case ChatHealth.Connected _ -> fact("connected", "The question room is open.");
            case ChatHealth.Away(var sentence, var _) -> fact("away", sentence);
            case ChatHealth.Refused(var sentence) -> fact("refused", sentence);
            case ChatHealth.Connecting() -> {}
        }
    }

    private void fact(String state, String sentence) {
        log.accept(new SessionEvent.BridgeChanged(BRIDGE, state, sentence));
    }
}
