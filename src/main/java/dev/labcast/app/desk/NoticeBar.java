package dev.labcast.app.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Tells the person, one sentence at a time, what went wrong and what to do; it stays until put
/// away, and takes no focus. The same sentence is not queued twice, and what is of one kind is one
/// notice, so that a thousand damaged plots never hide that the disk is full. JavaFX thread.
public final class NoticeBar {
    private static final int MOST_WAITING = 20;

    /// `kind` is empty for a notice that stands for itself; `more` of its kind came before it.
    private record Notice(String kind, String text, int more) {
        String words() {
            return more == 0 ? text : text + " (And " + more + " more about " + kind + ".)";
        }
    }

    private final HBox root = new HBox();
    private final Label sentence = new Label();
    private final Button away = new Button("Got it");
    private final Deque<Notice> waiting = new ArrayDeque<>();

    public NoticeBar() {
        sentence.setWrapText(true);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        away.setFocusTraversable(false);
        away.setMinWidth(Region.USE_PREF_SIZE);
        away.setOnAction(_ -> dismiss());
        root.getStyleClass().add("notice-bar");
        root.setMaxHeight(Region.USE_PREF_SIZE);
        root.getChildren().addAll(sentence, away);
        refresh();
    }

    public Node node() {
        return root;
    }

    /// Queues a sentence that stands for itself; beyond twenty nobody would read on.
    public void tell(String text) {
        boolean known = waiting.stream().anyMatch(notice -> notice.text().equals(text));
        if (!known && waiting.size() < MOST_WAITING) {
            waiting.add(new Notice("", text, 0));
            refresh();
        }
    }

    /// Queues a sentence of a kind that may come in masses: the newest, and how many came before
    /// it.
    public void tellOfMany(String kind, String text) {
        Deque<Notice> next = new ArrayDeque<>();
        boolean found = false;
        for (Notice notice : waiting) {
            boolean same = notice.kind().equals(kind);
            found |= same;
            next.add(same ? new Notice(kind, text, notice.more() + 1) : notice);
        }
        if (!found) {
            next.add(new Notice(kind, text, 0));
        }
        replaceWith(next);
    }

    /// Queues the newest of a kind in the place of the one before: how something is now.
    public void tellNewest(String kind, String text) {
        Deque<Notice> next = new ArrayDeque<>();
        boolean found = false;
        for (Notice notice : waiting) {
            boolean same = notice.kind().equals(kind);
            found |= same;
            next.add(same ? new Notice(kind, text, 0) : notice);
        }
        if (!found) {
            next.add(new Notice(kind, text, 0));
        }
        replaceWith(next);
    }

    /// What was told of a kind is not so any more.
    public void withdraw(String kind) {
        Deque<Notice> next = new ArrayDeque<>(waiting);
        next.removeIf(notice -> notice.kind().equals(kind));
        replaceWith(next);
    }

    /// Shows the sentence before all others, instead of the last one of its kind.
    public void tellFirst(String kind, String text) {
        Deque<Notice> next = new ArrayDeque<>(waiting);
        next.removeIf(notice -> notice.kind().equals(kind));
        next.addFirst(new Notice(kind, text, 0));
        replaceWith(next);
    }

    private void replaceWith(Deque<Notice> next) {
        waiting.clear();
        waiting.addAll(next);
        refresh();
    }

    /// The sentence shown now, "" without one.
    public String text() {
        return waiting.isEmpty() ? "" : waiting.getFirst().words();
    }

    public void dismiss() {
        waiting.poll();
        refresh();
    }

    private void refresh() {
        boolean any = !waiting.isEmpty();
        root.setVisible(any);
        root.setManaged(any);
        sentence.setText(text());
        away.setText(waiting.size() > 1 ? "Next of " + waiting.size() : "Got it");
    }
}
