package dev.labcast.app;

import dev.labcast.app.desk.DeskAction;
import dev.labcast.app.desk.QuestionRail;
import dev.labcast.fx.Coalescer;
import dev.labcast.fx.FxThread;
import dev.labcast.question.Decision;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionQueue;
import dev.labcast.session.Pane;
import dev.labcast.session.Segment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// What the researcher does with questions at the desk: sees them in the rail, lets them through,
/// shows them, has them answered or dropped. However fast questions come, the rail is drawn once
/// per turn of the JavaFX thread. JavaFX thread.
final class QuestionDesk {
    private final QuestionKeeper keeper;
    private final LiveSession session;
    private final Desk desk;
    private final QuestionRail rail;

    QuestionDesk(QuestionKeeper keeper, LiveSession session, Desk desk) {
        this.keeper = keeper;
        this.session = session;
        this.desk = desk;
        rail =
                new QuestionRail(
                        new QuestionRail.Deeds(
                                it -> want(new QuestionCommand.Approve(it.id())),
                                it -> want(new QuestionCommand.Show(it.id())),
                                this::answered,
                                it -> want(new QuestionCommand.Drop(it.id())),
                                () -> desk.focus(Pane.NOTEBOOK)));
        desk.viewers().putAbove(rail.node());
        Coalescer<QuestionQueue> newest = new Coalescer<>(rail::show);
        keeper.listen(newest::offer);
    }

    List<DeskAction> actions() {
        return List.of(
                DeskAction.of("Questions: go to the list", "Ctrl+Shift+F5", this::focus),
                DeskAction.of("Question: put the next on stream", "Ctrl+Shift+F6", this::showNext),
                DeskAction.of("Question: take it off", "Ctrl+Shift+F7", this::takeOff),
                DeskAction.of(
                        "Question: the one on stream is answered",
                        "Ctrl+Shift+F11",
                        () -> withShown(this::answered)),
                DeskAction.of(
                        "Chat: show it below the questions, or put it away",
                        "Ctrl+Shift+F4",
                        this::toggleChat),
                DeskAction.of(
                        "Questions: each waits until it is let through, or none does",
                        this::togglePremoderation));
    }

    /// The one that stands first of those that viewers may see.
    void showNext() {
        rail.next()
                .ifPresentOrElse(
                        it -> want(new QuestionCommand.Show(it.id())),
                        () -> desk.notices().tell("No question waits to be shown."));
    }

    /// Whether one waits to be shown, as far as the rail knows.
    boolean hasNext() {
        return rail.next().isPresent();
    }

    /// The one that viewers see goes back to wait.
    void takeOff() {
        want(new QuestionCommand.TakeOff());
    }

    private void toggleChat() {
        if (desk.viewers().toggleChat()) {
            desk.view().showRail();
        }
    }

    private void focus() {
        desk.view().showRail();
        rail.focus();
    }

    private void answered(Question question) {
        tell(answer(question));
    }

    /// It is answered now, within the segment that runs.
    CompletableFuture<Decision> answer(Question question) {
        String segment = session.book().segments().current().map(Segment::id).orElse("");
        return keeper.want(
                new QuestionCommand.Answer(question.id(), session.clock().now(), segment));
    }

    private void withShown(Consumer<Question> deed) {
        keeper.now()
                .onStage()
                .ifPresentOrElse(deed, () -> desk.notices().tell("No question is on stream now."));
    }

    private void togglePremoderation() {
        boolean next = !keeper.now().premoderated();
        want(new QuestionCommand.Premoderate(next));
        desk.notices()
                .tell(
                        next
                                ? "From now on every question waits until you let it through."
                                : "From now on questions are seen at once, but for those with a link.");
    }

    private void want(QuestionCommand.OfDesk wish) {
        tell(keeper.want(wish));
    }

    private void tell(CompletableFuture<Decision> made) {
        var _ =
                made.thenAccept(this::sayIfRefused)
                        .exceptionally(_ -> {
                            say("This came to nothing, for an error; the log file says why.");
                            return null;
                        });
    }

    private void sayIfRefused(Decision decision) {
        if (decision instanceof Decision.Refused(var why)) {
            say(why.sentence());
        }
    }

    private void say(String sentence) {
        FxThread.run(() -> desk.notices().tell(sentence));
    }
}
