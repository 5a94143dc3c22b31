package dev.labcast.app;

import dev.labcast.fx.Coalescer;
import dev.labcast.fx.FxThread;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatHealth;
import dev.labcast.question.chat.ChatLines;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.session.SessionEvent;
import java.util.List;
import java.util.function.Function;

/// Brings what is said in a chat to the queue of questions and to the desk, and how the chat is to
/// desk and log. Told on the chat's thread, where it never waits; the rest on the JavaFX thread.
final class ChatDesk implements ChatSource.Listener, AutoCloseable {
    private static final String NOTICE = "chat";

    private final ChatSource source;
    private final Function<ChatEvent, List<QuestionCommand>> meant;
    private final QuestionKeeper keeper;
    private final LiveSession session;
    private final Desk desk;
    private final Coalescer<ChatLines> newest;
    private ChatLines lines = ChatLines.NONE;

    /// `meant` says what the queue is to do about what is said, and is asked on the chat's thread;
    /// `words` is what the person calls the chat.
    ChatDesk(
            ChatSource source,
            String words,
            Function<ChatEvent, List<QuestionCommand>> meant,
            QuestionKeeper keeper,
            LiveSession session,
            Desk desk) {
        this.source = source;
        this.meant = meant;
        this.keeper = keeper;
        this.session = session;
        this.desk = desk;
        desk.chat().name(words);
        newest = new Coalescer<>(desk.viewers()::show);
    }

    /// Begins to listen; the session runs. Any thread.
    void begin() {
        source.open(this);
    }

    @Override
    public void happened(ChatEvent event) {
        lines = lines.after(event);
        newest.offer(lines);
        meant.apply(event).forEach(this::want);
    }

    @Override
    public void health(ChatHealth health) {
        FxThread.run(() -> show(health));
        switch (health) {
            case ChatHealth.Connected(var channel) ->
                    fact("connected", "The chat of " + channel + " is heard.");
            case ChatHealth.Away(var sentence, var _) -> fact("away", sentence);
            case ChatHealth.Refused(var sentence) -> fact("refused", sentence);
            case ChatHealth.Connecting() -> {}
        }
    }

    private void show(ChatHealth health) {
        desk.chat().show(health);
        switch (health) {
            case ChatHealth.Connecting(), ChatHealth.Connected _ -> desk.notices().withdraw(NOTICE);
            case ChatHealth.Away(var sentence, var _) ->
                    desk.notices().tellNewest(NOTICE, sentence);
            case ChatHealth.Refused(var sentence) -> desk.notices().tellNewest(NOTICE, sentence);
        }
    }

    private void fact(String state, String sentence) {
        session.happened(new SessionEvent.BridgeChanged(source.name(), state, sentence));
    }

    private void want(QuestionCommand command) {
        switch (command) {
            case QuestionCommand.OfViewers wish -> keeper.offer(wish);
            case QuestionCommand.OfDesk wish -> keeper.want(wish);
        }
    }

    /// Nothing of the chat comes any more. Any thread; returns at once.
    @Override
    public void close() {
        source.close();
    }
}
