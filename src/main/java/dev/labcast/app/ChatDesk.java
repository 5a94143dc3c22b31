package dev.labcast.app;

import dev.labcast.fx.FrameCoalescer;
import dev.labcast.fx.FxThread;
import dev.labcast.question.Decision;
import dev.labcast.question.chat.ChatEvent;
import dev.labcast.question.chat.ChatHealth;
import dev.labcast.question.chat.ChatIntake;
import dev.labcast.question.chat.ChatLines;
import dev.labcast.question.chat.ChatQuestions;
import dev.labcast.question.chat.ChatSource;
import dev.labcast.question.chat.ChatWords;
import dev.labcast.question.chat.CommandReader;
import dev.labcast.question.chat.Present;
import dev.labcast.session.Segment;
import dev.labcast.session.SessionEvent;
import java.util.concurrent.CompletableFuture;

/// Brings what is said in a chat to the queue of questions and to the desk, and how the chat is to
/// desk and log. Told on the chat's thread, where it never waits; the rest on the JavaFX thread.
final class ChatDesk implements ChatSource.Listener, AutoCloseable {
    private static final String NOTICE = "chat";

    private final ChatSource source;
    private final ChatIntake intake;
    private final LiveSession session;
    private final Desk desk;
    private final Present present = new Present();
    private final FrameCoalescer<ChatLines> newest;
    private final ChatLines lines = new ChatLines();
    private volatile boolean connected;

    private ChatDesk(ChatSource source, ChatIntake intake, LiveSession session, Desk desk) {
        this.source = source;
        this.intake = intake;
        this.session = session;
        this.desk = desk;
        newest = new FrameCoalescer<>(desk.viewers()::show);
    }

    /// Around a session that has still to begin. JavaFX thread.
    static ChatDesk of(ChatWish.Ear ear, QuestionKeeper keeper, LiveSession session, Desk desk) {
        ChatSource source = ear.source().apply(new ChatPlace(session, keeper, desk));
        desk.chat().name(ear.words());
        return new ChatDesk(
                source,
                intake(
                        source,
                        new CommandReader(ChatWords.USUAL, ear.channel(), ear.rewards()),
                        keeper,
                        session),
                session,
                desk);
    }

    /// The way from a source to the questions of a session. Any thread.
    static ChatIntake intake(
            ChatSource source, CommandReader reader, QuestionKeeper keeper, LiveSession session) {
        return new ChatIntake(
                new ChatQuestions(
                        source.name(), reader, session.clock().startedAt().toEpochMilli()),
                new ClearedIntake(keeper, session.guard()),
                session.clock()::now,
                () -> session.logged().segments().current().map(Segment::id).orElse(""));
    }

    /// Begins to listen; the session runs. Any thread.
    void begin() {
        source.open(this);
    }

    @Override
    public CompletableFuture<Decision> happened(ChatEvent event) {
        lines.take(event);
        present.heard(event, session.clock().now());
        newest.offer(lines);
        return intake.take(event);
    }

    /// Whether the chat is heard now. Any thread.
    boolean isConnected() {
        return connected;
    }

    /// How many are there at `now` (ms), as far as it can be known. Any thread.
    int present(long now) {
        return present.count(now);
    }

    @Override
    public void health(ChatHealth health) {
        connected = health instanceof ChatHealth.Connected;
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

    /// Nothing of the chat comes any more. Any thread; returns at once.
    @Override
    public void close() {
        source.close();
    }
}
