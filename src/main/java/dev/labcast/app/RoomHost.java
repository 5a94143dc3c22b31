package dev.labcast.app;

import dev.labcast.app.desk.DeskAction;
import dev.labcast.question.Question;
import dev.labcast.question.chat.ChatQuestions;
import dev.labcast.web.room.RoomChat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the researcher may do as the room's host, as moderators do in a chat: take away what was
/// asked, silence who asked it, or clear the room. JavaFX thread.
final class RoomHost {
    private static final String NOT_HERE =
            "Select a question that was asked in the room (Ctrl+Shift+F5); what was asked in a chat"
                    + " is deleted there.";

    private final RoomChat chat;
    private final Desk desk;
    private final Supplier<Optional<Question>> selected;

    /// `selected` is the question that is selected in the desk's list.
    RoomHost(RoomChat chat, Desk desk, Supplier<Optional<Question>> selected) {
        this.chat = chat;
        this.desk = desk;
        this.selected = selected;
    }

    List<DeskAction> actions() {
        return List.of(
                DeskAction.of(
                        "Room: take the selected question away, text and all", this::takeAway),
                DeskAction.of("Room: silence who asked the selected question …", this::silence),
                DeskAction.of("Room: clear it of all that was asked there …", this::clear));
    }

    private void takeAway() {
        withAsked(it -> {
            ChatQuestions.messageOf(it, chat.name()).ifPresent(chat::delete);
            desk.notices().tell("The question was taken away; its text is on no page any more.");
        });
    }

    private void silence() {
        withAsked(it ->
                sure(
                        "Silence them: all they asked goes, and they can only watch",
                        () -> {
                            chat.silence(it.by().id());
                            desk.notices()
                                    .tell(
                                            "Whoever asked this can only watch from now on; close the"
                                                    + " room if they come in anew.");
                        }));
    }

    private void clear() {
        sure(
                "Clear the room: all that was asked there goes, answered or not",
                () -> {
                    chat.clear();
                    desk.notices().tell("All that was asked in the room was taken away.");
                });
    }

    /// What cannot be undone is asked about first.
    private void sure(String words, Runnable deed) {
        desk.choose(
                List.of(DeskAction.of(words, deed), DeskAction.of("Leave all as it is", () -> {})));
    }

    private void withAsked(Consumer<Question> deed) {
        selected.get()
                .filter(it -> ChatQuestions.messageOf(it, chat.name()).isPresent())
                .ifPresentOrElse(deed, () -> desk.notices().tell(NOT_HERE));
    }
}
