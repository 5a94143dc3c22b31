package dev.labcast.app;

import dev.labcast.app.desk.DeskAction;
import dev.labcast.app.desk.MergeChoice;
import dev.labcast.app.desk.QuestionDeed;
import dev.labcast.app.desk.QuestionRail;
import dev.labcast.app.desk.QuestionWords;
import dev.labcast.fx.FrameCoalescer;
import dev.labcast.fx.FxThread;
import dev.labcast.question.Decision;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.QuestionState;
import dev.labcast.session.Pane;
import dev.labcast.session.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the researcher does with questions at the desk: sees them in the rail, lets them through,
/// shows them, has them answered, merges them or drops them, and goes to what they are about.
/// However fast questions come, the rail is drawn once per frame. JavaFX thread.
final class QuestionDesk {
    private static final String MERGED = "merged";

    private final QuestionKeeper keeper;
    private final LiveSession session;
    private final Desk desk;
    private final Consumer<Question> jump;
    private final QuestionRail rail;
    private final MergeChoice merging;

    /// What was merged last, as long as a notice says how to split it; "" for none.
    private String hinted = "";

    /// `jump` goes to what a question is about.
    QuestionDesk(QuestionKeeper keeper, LiveSession session, Desk desk, Consumer<Question> jump) {
        this.keeper = keeper;
        this.session = session;
        this.desk = desk;
        this.jump = jump;
        merging = new MergeChoice(desk.view().overlay());
        rail =
                new QuestionRail(
                        new QuestionRail.Deeds(
                                this::act, this::misfit, () -> desk.focus(Pane.NOTEBOOK)));
        desk.viewers().putAbove(rail.node());
        desk.viewers().whenTicked(rail::tick);
        FrameCoalescer<QuestionQueue> newest = new FrameCoalescer<>(this::show);
        keeper.listen(newest::offer);
    }

    List<DeskAction> actions() {
        List<DeskAction> all = new ArrayList<>();
        all.add(DeskAction.of("Questions: go to the list", "Ctrl+Shift+F5", this::focus));
        all.add(DeskAction.of("Questions: search them", this::search));
        all.add(DeskAction.of("Question: put the next on stream", "Ctrl+Shift+F6", this::showNext));
        all.add(DeskAction.of("Question: take it off", "Ctrl+Shift+F7", this::takeOff));
        all.add(
                DeskAction.of(
                        "Question: the one on stream is answered",
                        "Ctrl+Shift+F11",
                        () -> withShown(this::answered)));
        for (QuestionDeed deed : QuestionDeed.values()) {
            all.add(
                    DeskAction.of(
                            "Selected question: %s (%s in the list)"
                                    .formatted(deed.words(), deed.key().getName()),
                            () -> withSelected(deed)));
        }
        all.add(
                DeskAction.of(
                        "Chat: show it below the questions, or put it away",
                        "Ctrl+Shift+F4",
                        this::toggleChat));
        all.add(
                DeskAction.of(
                        "Questions: each waits until it is let through, or none does",
                        this::togglePremoderation));
        return all;
    }

    /// The one that is selected in the list.
    Optional<Question> selected() {
        return rail.selected();
    }

    /// The one that stands first of those that viewers may see.
    void showNext() {
        rail.next()
                .ifPresentOrElse(
                        it -> act(QuestionDeed.SHOW, it),
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

    private void act(QuestionDeed deed, Question question) {
        switch (deed) {
            case LET_THROUGH -> want(new QuestionCommand.Approve(question.id()));
            case SHOW -> {
                rail.putBehind(question, false);
                want(new QuestionCommand.Show(question.id()));
            }
            case ANSWERED -> answered(question);
            case ACCEPT ->
                    tell(
                            accept(question),
                            "Accepted: the session names %s for it."
                                    .formatted(
                                            question.name().isEmpty()
                                                    ? "nobody"
                                                    : question.name()));
            case LATER -> later(question);
            case DROP -> want(new QuestionCommand.Drop(question.id()));
            case MERGE -> merging.open(question, keeper.now(), kept -> merge(question, kept));
            case SPLIT -> split(question);
            case GO -> jump.accept(question);
        }
    }

    private void misfit(QuestionDeed deed, Question question) {
        desk.notices().tell(deed.whyNot(question));
    }

    private void withSelected(QuestionDeed deed) {
        rail.selected()
                .filter(deed::fits)
                .ifPresentOrElse(
                        it -> act(deed, it),
                        () ->
                                desk.notices()
                                        .tell(
                                                "This fits no question that is selected: choose one in the list (Ctrl+Shift+F5)."));
    }

    /// What is on stream goes back to wait; either way it comes behind the others, or back among
    /// them the second time.
    private void later(Question question) {
        boolean shown = question.state() instanceof QuestionState.OnStage;
        if (shown) {
            takeOff();
        }
        rail.putBehind(question, shown || !rail.isBehind(question));
    }

    /// It holds, and whoever brought it is named, within the segment that runs.
    CompletableFuture<Decision> accept(Question question) {
        return keeper.want(
                new QuestionCommand.Accept(question.id(), session.clock().now(), segment()));
    }

    private void show(QuestionQueue queue) {
        rail.show(queue);
        if (!hinted.isEmpty() && !isMerged(hinted)) {
            hinted = "";
            desk.notices().withdraw(MERGED);
        }
    }

    /// Asked of the newest queue: what is drawn may be older than the merge.
    private boolean isMerged(String id) {
        return keeper.now()
                .find(id)
                .filter(it -> it.state() instanceof QuestionState.Merged)
                .isPresent();
    }

    private void merge(Question duplicate, Question kept) {
        String hint =
                "%s stands for %s too; U in the list splits them again."
                        .formatted(QuestionWords.called(kept), QuestionWords.called(duplicate));
        var _ =
                keeper.want(new QuestionCommand.Merge(kept.id(), duplicate.id()))
                        .thenAccept(decision -> {
                            switch (decision) {
                                case Decision.Refused(var why) -> say(why.sentence());
                                case Decision.Done(_) ->
                                        FxThread.run(() -> hint(duplicate.id(), hint));
                            }
                        })
                        .exceptionally(this::sayBroken);
    }

    private void hint(String duplicate, String sentence) {
        if (isMerged(duplicate)) {
            hinted = duplicate;
            desk.notices().tellNewest(MERGED, sentence);
        }
    }

    /// Splits a merged one off, or the last one from that which stands for it.
    private void split(Question question) {
        String id =
                question.state() instanceof QuestionState.Merged
                        ? question.id()
                        : question.merged().getLast();
        want(new QuestionCommand.Split(id));
    }

    private void search() {
        desk.view().showRail();
        rail.search();
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
        return keeper.want(
                new QuestionCommand.Answer(question.id(), session.clock().now(), segment()));
    }

    private String segment() {
        return session.book().segments().current().map(Segment::id).orElse("");
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
        tell(made, "");
    }

    /// `done` is what to say when something came of it, "" for nothing.
    private void tell(CompletableFuture<Decision> made, String done) {
        var _ = made.thenAccept(decision -> say(decision, done)).exceptionally(this::sayBroken);
    }

    private @Nullable Void sayBroken(Throwable why) {
        say("This came to nothing, for an error; the log file says why.");
        return null;
    }

    private void say(Decision decision, String done) {
        switch (decision) {
            case Decision.Refused(var why) -> say(why.sentence());
            case Decision.Done(_) -> {
                if (!done.isEmpty()) {
                    say(done);
                }
            }
        }
    }

    private void say(String sentence) {
        FxThread.run(() -> desk.notices().tell(sentence));
    }
}
