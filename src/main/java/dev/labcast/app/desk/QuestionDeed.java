package dev.labcast.app.desk;

import dev.labcast.question.Question;
import dev.labcast.question.Question.State;
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
            case SHOW -> question.state() instanceof State.Queued;
            case ANSWERED, LATER, MERGE -> question.votable();
            case ACCEPT -> question.votable() && question.asking().kind().isFind();
            case DROP -> stands(question);
            case SPLIT ->
                    question.state() instanceof State.Merged
                            || (question.votable() && !question.merged().isEmpty());
            case GO -> stands(question) && AnchorWords.leads(question.anchor());
        };
    }

    /// What comes next of the question: Enter does it.
    static Stream<QuestionDeed> next(Question question) {
        return Stream.of(LET_THROUGH, SHOW, ANSWERED).filter(it -> it.fits(question)).limit(1);
    }

    /// Whether it has a place of its own in the rail.
    static boolean stands(Question question) {
        return question.held() || question.votable();
    }
}
