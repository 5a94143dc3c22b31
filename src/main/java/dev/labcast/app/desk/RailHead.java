package dev.labcast.app.desk;

import dev.labcast.question.Question;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.QuestionState;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// What stands above the questions: how many are held, wait and were answered, and a way to search
/// them. JavaFX thread.
final class RailHead {
    /// Where there is no question.
    static final String NONE =
            "No question waits. Viewers ask in the room, which you open with Ctrl+Shift+P, “Room”,"
                    + " or with !ask in the chat.";

    /// Where none has what is looked for.
    static final String NOT_FOUND = "No question has these words. Esc, Esc shows all again.";

    private final Label counts = new Label();
    private final HBox root;

    RailHead(Runnable search) {
        counts.getStyleClass().addAll("pane-detail", "rail-counts");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button find = new Button("", new FontIcon(MaterialDesignM.MAGNIFY));
        find.getStyleClass().add("flat");
        find.setFocusTraversable(false);
        find.setAccessibleText("Search the questions");
        find.setOnAction(_ -> search.run());
        root = new HBox(counts, gap, find);
        root.getStyleClass().add("rail-head");
    }

    Node node() {
        return root;
    }

    void show(QuestionQueue queue) {
        counts.setText(words(queue));
    }

    /// "2 held · 5 waiting · 7 answered"; what was merged into an answered one counts with it.
    static String words(QuestionQueue queue) {
        Collection<Question> all = queue.questions();
        Set<String> parts =
                all.stream().flatMap(it -> it.merged().stream()).collect(Collectors.toSet());
        long held = count(all, Question::held);
        long waiting = count(all, Question::votable);
        long answered = count(all, it -> isAnswered(it) && !parts.contains(it.id()));
        return held + " held · " + waiting + " waiting · " + answered + " answered";
    }

    private static boolean isAnswered(Question question) {
        return question.state() instanceof QuestionState.Answered
                || question.state() instanceof QuestionState.Accepted;
    }

    private static long count(Collection<Question> questions, Predicate<Question> which) {
        return questions.stream().filter(which).count();
    }
}
