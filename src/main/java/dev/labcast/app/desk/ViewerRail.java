package dev.labcast.app.desk;

import dev.labcast.question.chat.ChatLines;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What comes from viewers, beside the work: their questions, and below them the whole chat for who
/// asks for it. It can be folded away and never takes the focus. JavaFX thread.
public final class ViewerRail {
    private final List<LongConsumer> clocks = new ArrayList<>();
    private final ChatRail chat = new ChatRail();
    private final VBox root = new VBox(chat.node());

    public ViewerRail() {
        root.getStyleClass().add("viewer-rail");
        VBox.setVgrow(chat.node(), Priority.ALWAYS);
        chat.setShown(false);
    }

    public Node node() {
        return root;
    }

    /// What matters more than the chat.
    public void putAbove(Node above) {
        VBox.setVgrow(above, Priority.ALWAYS);
        root.getChildren().addFirst(above);
    }

    /// `clock` is given the session's time (ms) a few times a second.
    public void whenTicked(LongConsumer clock) {
        clocks.add(clock);
    }

    /// The session's time is `now`, in ms.
    public void tick(long now) {
        clocks.forEach(it -> it.accept(now));
    }

    /// The chat as it is now.
    public void show(ChatLines lines) {
        chat.show(lines);
    }

    /// Shows the chat, or puts it away; whether it is shown now.
    public boolean toggleChat() {
        chat.setShown(!chat.isShown());
        return chat.isShown();
    }
}
