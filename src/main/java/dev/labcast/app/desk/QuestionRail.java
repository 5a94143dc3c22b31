package dev.labcast.app.desk;

import dev.labcast.question.Question;
import dev.labcast.question.Question.State;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.QuestionRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.ObservableList;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/// The questions that are open, beside the work: those that wait to be let through first, then the
/// one on stage, then by votes. It takes the focus only when the person goes there, and then keys
/// are enough: Enter does what comes next, `A` has it answered, `D` drops it, Escape goes back to
/// work. While the pointer is over the list, and has not rested there for long, nothing in it
/// moves, and while it has the focus the order stays: a question that is dropped by mistake is gone
/// for everybody. JavaFX thread.
public final class QuestionRail {
    private static final Duration REST = Duration.seconds(30);

    /// What a person does with the pointer. JavaFX also tells of cards that come and go below one
    /// that stands still.
    private static final List<EventType<? extends InputEvent>> MOVES =
            List.of(
                    MouseEvent.MOUSE_ENTERED,
                    MouseEvent.MOUSE_MOVED,
                    MouseEvent.MOUSE_PRESSED,
                    MouseEvent.MOUSE_DRAGGED,
                    ScrollEvent.SCROLL);

    /// What the person can do with a question; `back` leaves the list.
    public record Deeds(
            Consumer<Question> approve,
            Consumer<Question> show,
            Consumer<Question> answered,
            Consumer<Question> drop,
            Runnable back) {}

    private final Deeds deeds;
    private final RailList<Question> rail;
    private final ListView<Question> list;
    private final Map<String, Double> heights = new HashMap<>();
    private final PauseTransition rest;
    private boolean resting;
    private QuestionQueue newest = QuestionQueue.empty(QuestionRules.USUAL);

    public QuestionRail(Deeds deeds) {
        this(deeds, REST);
    }

    /// `patience`: a pointer that has not moved for so long was left there.
    QuestionRail(Deeds deeds, Duration patience) {
        this.deeds = deeds;
        rail =
                new RailList<>(
                        "Questions", "No question waits.", () -> new QuestionCell(deeds, heights));
        list = rail.cards();
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        rest = new PauseTransition(patience);
        rest.setOnFinished(_ -> rest(true));
        MOVES.forEach(type -> list.addEventFilter(type, _ -> rest(false)));
        list.hoverProperty().addListener(_ -> arrange());
        list.focusedProperty().addListener(_ -> arrange());
    }

    public Node node() {
        return rail.root();
    }

    /// How many questions are open.
    public int size() {
        return RailOrder.sorted(newest).size();
    }

    /// The question that waits longest in front.
    public Optional<Question> next() {
        return RailOrder.sorted(newest).stream()
                .filter(it -> it.state() instanceof State.Queued)
                .findFirst();
    }

    /// Goes to the list, in order, and there to the first question if none is selected.
    public void focus() {
        if (!pointed()) {
            place(RailOrder.sorted(newest));
        }
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    public void show(QuestionQueue queue) {
        newest = queue;
        long held = queue.questions().stream().filter(Question::held).count();
        rail.count(held == 0 ? String.valueOf(size()) : held + " held · " + size() + " open");
        arrange();
    }

    private void rest(boolean now) {
        if (!now) {
            rest.playFromStart();
        }
        if (now != resting) {
            resting = now;
            arrange();
        }
    }

    private boolean pointed() {
        return list.isHover() && !resting;
    }

    private void arrange() {
        List<Question> shown = list.getItems();
        if (pointed()) {
            place(RailOrder.kept(shown, newest, true));
        } else if (list.isFocused()) {
            place(RailOrder.kept(shown, newest, false));
        } else {
            place(RailOrder.sorted(newest));
        }
    }

    /// Changes as little of the list as it can, so that each card keeps its question. The selection
    /// stays with its question, or goes to the one that is in its place now.
    private void place(List<Question> next) {
        Optional<Question> selected = selected();
        int before = list.getSelectionModel().getSelectedIndex();
        ObservableList<Question> items = list.getItems();
        List<String> ids = ids(next);
        items.removeIf(it -> !ids.contains(it.id()));
        heights.keySet().retainAll(Set.copyOf(ids));
        if (ids(items).equals(ids.subList(0, items.size()))) {
            for (int at = 0; at < items.size(); at++) {
                if (!items.get(at).equals(next.get(at))) {
                    items.set(at, next.get(at));
                }
            }
            items.addAll(next.subList(items.size(), next.size()));
        } else {
            items.setAll(next);
        }
        selected.ifPresent(it -> reselect(ids.indexOf(it.id()), before));
    }

    private void reselect(int found, int before) {
        MultipleSelectionModel<Question> selection = list.getSelectionModel();
        int last = list.getItems().size() - 1;
        if (last < 0) {
            selection.clearSelection();
        } else {
            selection.clearAndSelect(found >= 0 ? found : Math.clamp(before, 0, last));
        }
    }

    private static List<String> ids(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }

    private Optional<Question> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShiftDown()
                || event.isControlDown()
                || event.isAltDown()
                || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case ESCAPE -> deeds.back().run();
            case ENTER -> withSelected(this::next);
            case A -> withSelected(deeds.answered());
            case D, DELETE -> withSelected(deeds.drop());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void withSelected(Consumer<Question> deed) {
        selected().filter(Question::open).ifPresent(deed);
    }

    private void next(Question question) {
        switch (question.state()) {
            case State.Held _ -> deeds.approve().accept(question);
            case State.Queued _ -> deeds.show().accept(question);
            case State.OnStage _ -> deeds.answered().accept(question);
            case State.Merged _,
                    State.Answered _,
                    State.Accepted _,
                    State.Dropped _,
                    State.Retracted _ -> {}
        }
    }
}
