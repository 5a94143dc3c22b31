package dev.labcast.app;

import dev.labcast.question.QuestionRules;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.Vocabulary;
import dev.labcast.web.Exhibit;
import dev.labcast.web.room.Guests;
import dev.labcast.web.room.RoomChat;
import dev.labcast.web.room.RoomFeed;
import dev.labcast.web.room.RoomPlace;
import dev.labcast.web.room.RoomServer;
import java.util.Optional;
import java.util.function.Consumer;

/// Those who ask: the questions of a session, their place at the desk, the room and the chat. The
/// parts say on which thread they are used.
record Audience(
        QuestionKeeper questions,
        QuestionDesk desk,
        RoomDesk room,
        HeardRoom heard,
        Optional<ChatDesk> chat) {

    /// Around a session that has still to begin; `roomPort` 0 stands for a free one; `pages` hold
    /// what people in the room may watch and what lies over the picture, `panes` what questions may
    /// be about. JavaFX thread.
    static Audience of(
            LiveSession session,
            Vocabulary vocabulary,
            Desk desk,
            int roomPort,
            WebPages pages,
            AnchorJump.Panes panes,
            ChatWish chat) {
        Consumer<SessionEvent> out =
                chat.rehearsed() ? it -> session.happened(Rehearsed.marked(it)) : session::happened;
        QuestionKeeper keeper = new QuestionKeeper(QuestionRules.USUAL, session.clock(), out);
        QuestionDesk questions =
                new QuestionDesk(keeper, session, desk, new AnchorJump(session, desk, panes));
        Optional<Exhibit> stage = pages.forGuests();
        RoomFeed feed = new RoomFeed(vocabulary, session.clock(), stage.isPresent());
        session.follow(feed);
        keeper.listen(queue -> feed.premoderated(queue.premoderated()));
        Guests guests = new Guests(Here::nonce, session.clock());
        RoomChat inRoom = new RoomChat(guests, keeper::now, session.clock(), Here::nonce);
        RoomDesk room =
                new RoomDesk(
                        desk,
                        roomPort,
                        new RoomServer.Parts(feed, inRoom, guests, Here::nonce, stage),
                        RoomPlace::all);
        desk.add(questions.actions());
        desk.add(room.actions());
        desk.add(new RoomHost(inRoom, desk, questions::selected).actions());
        Optional<ChatDesk> listening =
                chat.ear().map(ear -> ChatDesk.of(ear, keeper, session, desk));
        HeardRoom heard = HeardRoom.of(inRoom, keeper, session);
        Audience audience = new Audience(keeper, questions, room, heard, listening);
        audience.nameLittleSeen(session, desk, pages);
        return audience;
    }

    private void nameLittleSeen(LiveSession session, Desk desk, WebPages pages) {
        LittleSeen littleSeen =
                new LittleSeen(
                        new LittleSeen.Around(
                                questions::now,
                                session::logged,
                                pages::showsNames,
                                this::hearsChat,
                                now -> chat.map(it -> it.present(now)).orElse(0),
                                pages.overlay()::name,
                                questions::want),
                        desk.notices()::tell);
        desk.viewers().whenTicked(littleSeen::tick);
        desk.add(littleSeen.actions());
    }

    /// The session runs.
    void begin() {
        heard.begin();
        chat.ifPresent(ChatDesk::begin);
    }

    /// Whether there is a chat, and it is heard now. Any thread.
    boolean hearsChat() {
        return chat.filter(ChatDesk::isConnected).isPresent();
    }

    /// Nothing is asked any more; the log may still take what was. Before the session is closed.
    void fallSilent() {
        chat.ifPresent(ChatDesk::close);
        heard.close();
        questions.close();
    }
}
