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
/// away, and takes no focus. The same sentence is not queued twice. JavaFX thread.
public final class NoticeBar {
    private static final int MOST_WAITING = 20;

    private final HBox root = new HBox();
    private final Label sentence = new Label();
    private final Button away = new Button("Got it");
    private final Deque<String> waiting = new ArrayDeque<>();

    public NoticeBar() {
        sentence.setWrapText(true);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        away.setFocusTraversable(false);
        away.setMinWidth(Region.USE_PREF_SIZE);
        away.setOnAction(_ -> dismiss());
        root.getStyleClass().add("notice-bar");
        root.getChildren().addAll(sentence, away);
        refresh();
    }

    public Node node() {
        return root;
    }

    public void tell(String text) {
        if (!waiting.contains(text) && waiting.size() < MOST_WAITING) {
            waiting.add(text);
            refresh();
        }
    }

    /// The sentence shown now, "" without one.
    public String text() {
        return waiting.isEmpty() ? "" : waiting.peek();
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
