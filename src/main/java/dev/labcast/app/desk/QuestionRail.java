package dev.labcast.app.desk;

import dev.labcast.fx.FrameCoalescer;
import dev.labcast.fx.FxThread;
import dev.labcast.question.Question;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.QuestionRules;
import dev.labcast.question.QuestionState;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleLongProperty;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/// The questions that are open, beside the work, in the order of [RailOrder]. It takes the focus
/// only when the person goes there, and then keys are enough: Enter does what comes next, each deed
/// has its letter ([QuestionDeed]), `/` searches, Escape goes back to work. While the pointer is
/// over the list, and has not rested there for long, nothing in it moves, and while it has the
/// focus the order stays: a question that is dropped by mistake is gone for everybody. JavaFX
/// thread.
public final class QuestionRail {
    private static final Duration REST = Duration.seconds(30);
    private static final long TICK_MS = 5_000;

    /// What a person does with the pointer. JavaFX also tells of cards that come and go below one
    /// that stands still.
    private static final List<EventType<? extends InputEvent>> MOVES =
            List.of(
                    MouseEvent.MOUSE_ENTERED,
                    MouseEvent.MOUSE_MOVED,
                    MouseEvent.MOUSE_PRESSED,
                    MouseEvent.MOUSE_DRAGGED,
                    ScrollEvent.SCROLL);

    /// What the person can do with a question; `misfit` is told of what does not fit it, `back`
    /// leaves the list.
    public record Deeds(
            BiConsumer<QuestionDeed, Question> act,
            BiConsumer<QuestionDeed, Question> misfit,
            Runnable back) {}

    private final Deeds deeds;
    private final SimpleLongProperty now = new SimpleLongProperty();
    private final Map<String, Double> heights = new HashMap<>();
    private final Set<String> behind = new HashSet<>();
    private final RailHead head = new RailHead(this::search);
    private final SearchLine search = new SearchLine(this::found, this::focusList);
    private final RailList<RailCard> rail;
    private final ListView<RailCard> list;
    private final PauseTransition rest;

    /// In a flood many are found alike within one frame.
    private final FrameCoalescer<Boolean> likes = new FrameCoalescer<>(_ -> arrange());

    private final Alikes alikes =
            new Alikes(
                    Thread.ofVirtual().name("labcast-alike")::start,
                    FxThread::run,
                    () -> likes.offer(true));
    private boolean resting;
    private RailSearch wanted = RailSearch.ALL;
    private List<Question> sorted = List.of();
    private QuestionQueue newest = QuestionQueue.empty(QuestionRules.USUAL);

    public QuestionRail(Deeds deeds) {
        this(deeds, REST);
    }

    /// `patience`: a pointer that has not moved for so long was left there.
    QuestionRail(Deeds deeds, Duration patience) {
        this.deeds = deeds;
        QuestionCell.Shared shared = new QuestionCell.Shared(heights, new HashSet<>(), now);
        rail =
                new RailList<>(
                        "Questions", RailHead.NONE, () -> new QuestionCell(deeds.act(), shared));
        rail.putAbove(head.node(), search.node());
        list = rail.cards();
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::keyTyped);
        rest = new PauseTransition(patience);
        rest.setOnFinished(_ -> rest(true));
        MOVES.forEach(type -> list.addEventFilter(type, _ -> rest(false)));
        list.hoverProperty().addListener(_ -> arrange());
        list.focusedProperty().addListener(_ -> arrange());
    }

    public Node node() {
        return rail.root();
    }

    /// How many questions stand here.
    public int size() {
        return sorted.size();
    }

    /// The question that waits longest in front.
    public Optional<Question> next() {
        return sorted.stream().filter(it -> it.state() instanceof QuestionState.Queued).findFirst();
    }

    public Optional<Question> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .map(RailCard::question);
    }

    /// Goes to the list, in order, and there to the first question if none is selected.
    public void focus() {
        if (!pointed()) {
            place(sorted);
        }
        focusList();
    }

    /// Goes to the field in which to type what is looked for.
    public void search() {
        search.open();
    }

    /// Puts the question behind the others for now, or back among them.
    public void putBehind(Question question, boolean later) {
        if (later ? behind.add(question.id()) : behind.remove(question.id())) {
            sorted = RailOrder.sorted(newest, behind);
            arrange();
        }
    }

    public boolean isBehind(Question question) {
        return behind.contains(question.id());
    }

    public void show(QuestionQueue queue) {
        newest = queue;
        alikes.show(queue);
        behind.removeIf(it -> queue.find(it).filter(Question::votable).isEmpty());
        sorted = RailOrder.sorted(queue, behind);
        rail.count(String.valueOf(size()));
        head.show(queue);
        arrange();
    }

    /// The session's time is `time` (ms); how long ago something was asked goes on.
    public void tick(long time) {
        now.set(time - time % TICK_MS);
    }

    private void focusList() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void rest(boolean still) {
        if (!still) {
            rest.playFromStart();
        }
        if (still != resting) {
            resting = still;
            arrange();
        }
    }

    private boolean pointed() {
        return list.isHover() && !resting;
    }

    /// What is typed changes what is shown at once, wherever the pointer is.
    private void found() {
        RailSearch next = search.search();
        if (next.equals(wanted)) {
            arrange();
        } else {
            wanted = next;
            rail.nobody(next.equals(RailSearch.ALL) ? RailHead.NONE : RailHead.NOT_FOUND);
            place(sorted);
        }
    }

    private void arrange() {
        List<String> shown = ids(list.getItems());
        if (pointed()) {
            place(RailOrder.kept(shown, sorted, newest, true));
        } else if (list.isFocused() || search.isFocused()) {
            place(RailOrder.kept(shown, sorted, newest, false));
        } else {
            place(sorted);
        }
    }

    /// Changes as little of the list as it can, so that each card keeps its question. The selection
    /// stays with its question, goes with it to the one that stands for it now (so that it can be
    /// split at once), or to the one that is in its place.
    private void place(List<Question> questions) {
        Set<String> plain = plain();
        List<RailCard> next =
                questions.stream()
                        .map(it -> RailCard.of(it, newest, like(it, plain), isBehind(it)))
                        .filter(it -> !it.question().stands() || wanted.finds(it))
                        .toList();
        Optional<Question> selected = selected();
        int before = list.getSelectionModel().getSelectedIndex();
        List<String> ids = ids(next);
        heights.keySet().retainAll(Set.copyOf(ids));
        FewChanges.make(list.getItems(), next);
        selected.ifPresent(it -> reselect(ids.indexOf(standing(it)), before));
    }

    private String standing(Question question) {
        return newest.find(question.id()).map(newest::standing).orElse(question).id();
    }

    /// What `question` may repeat. A card that gets another line moves those below it, so that
    /// waits for the pointer to go: `plain` are the ids of those that have none and may get none
    /// now.
    private Optional<Question> like(Question question, Set<String> plain) {
        return plain.contains(question.id()) ? Optional.empty() : alikes.of(question, newest);
    }

    private Set<String> plain() {
        return pointed()
                ? list.getItems().stream()
                        .filter(it -> it.like().isEmpty())
                        .map(RailCard::id)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private void reselect(int found, int before) {
        MultipleSelectionModel<RailCard> selection = list.getSelectionModel();
        int last = list.getItems().size() - 1;
        if (last < 0) {
            selection.clearSelection();
        } else {
            selection.clearAndSelect(found >= 0 ? found : Math.clamp(before, 0, last));
        }
    }

    private static List<String> ids(List<RailCard> cards) {
        return cards.stream().map(RailCard::id).collect(Collectors.toList());
    }

    private void keyPressed(KeyEvent event) {
        boolean other = event.isShiftDown() || event.isAltDown();
        if (event.isShortcutDown() && event.getCode() == KeyCode.F && !other) {
            search();
            event.consume();
        }
        if (other || event.isControlDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case ESCAPE -> leave();
            case ENTER -> selected().stream().flatMap(QuestionDeed::next).forEach(this::act);
            case DELETE -> act(QuestionDeed.DROP);
            default -> {
                Optional<QuestionDeed> deed = deedOf(event.getCode());
                if (deed.isEmpty()) {
                    return;
                }
                act(deed.get());
            }
        }
        event.consume();
    }

    /// Where `/` is depends on the keyboard, so the character counts and not the key.
    private void keyTyped(KeyEvent event) {
        if (event.getCharacter().equals("/")) {
            event.consume();
            search();
        }
    }

    private void leave() {
        search.close();
        deeds.back().run();
    }

    private static Optional<QuestionDeed> deedOf(KeyCode key) {
        return Arrays.stream(QuestionDeed.values()).filter(it -> it.key() == key).findFirst();
    }

    private void act(QuestionDeed deed) {
        selected().ifPresent(it -> (deed.fits(it) ? deeds.act() : deeds.misfit()).accept(deed, it));
    }
}
