package dev.labcast.app.desk;

import dev.labcast.question.Question;
import dev.labcast.question.QuestionState;
import dev.labcast.question.Refusal;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

/// What the researcher can do with a question in the rail: the words on its button and in the
/// palette, and the key in the list. The cards, the keys and the palette are made from these. Any
/// thread.
public enum QuestionDeed {
    LET_THROUGH("Let through", KeyCode.T),
    SHOW("Show", KeyCode.S),
    ANSWERED("Answered", KeyCode.A),
    ACCEPT("Accept", KeyCode.C),
    LATER("Later", KeyCode.L),
    DROP("Drop", KeyCode.D),
    MERGE("Merge …", KeyCode.M),
    SPLIT("Split", KeyCode.U),
    GO("Go to it", KeyCode.G);

    private final String words;
    private final KeyCode key;

    QuestionDeed(String words, KeyCode key) {
        this.words = words;
        this.key = key;
    }

    public String words() {
        return words;
    }

    public KeyCode key() {
        return key;
    }

    /// Whether it can be done with the question as it is now.
    public boolean fits(Question question) {
        return switch (this) {
            case LET_THROUGH -> question.held();
            case SHOW -> question.state() instanceof QuestionState.Queued;
            case ANSWERED, LATER -> question.votable();
            case ACCEPT -> question.votable() && question.asking().kind().isFind();
            case DROP, MERGE -> question.stands();
            case SPLIT ->
                    question.state() instanceof QuestionState.Merged
                            || (question.stands() && !question.merged().isEmpty());
            case GO -> question.stands() && AnchorWords.leads(question.anchor());
        };
    }

    /// Why it cannot be done with a question that it does not fit.
    public String whyNot(Question question) {
        String called = QuestionWords.called(question);
        if (!question.open()) {
            return called + " is not open any more.";
        }
        return switch (this) {
            case LET_THROUGH -> called + " is let through already.";
            case SHOW, ANSWERED, LATER ->
                    question.held()
                            ? "Let " + called + " through first; viewers have not seen it yet."
                            : called + " is on stream already.";
            case ACCEPT ->
                    question.asking().kind().isFind()
                            ? "Let " + called + " through first; viewers have not seen it yet."
                            : Refusal.NO_FIND.sentence();
            case DROP, MERGE -> Refusal.MERGED.sentence();
            case SPLIT -> "Nothing was merged into " + called + ", so there is nothing to split.";
            case GO -> called + " is about no place that can be gone to.";
        };
    }

    /// What comes next of the question: Enter does it.
    static Stream<QuestionDeed> next(Question question) {
        return Stream.of(LET_THROUGH, SHOW, ANSWERED).filter(it -> it.fits(question)).limit(1);
    }
}
