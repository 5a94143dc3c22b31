package dev.labcast.review.ui;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Turns key strokes anywhere in the window into [ReviewKey]s, except those that the control with
/// the focus needs: Space presses a button, the arrows walk through the list. JavaFX thread.
final class ReviewKeys {
    private static final Set<KeyCode> PRESSING = Set.of(KeyCode.SPACE, KeyCode.ENTER);
    private static final Set<KeyCode> WALKING =
            Set.of(KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END, KeyCode.ENTER);

    private ReviewKeys() {}

    static void install(Node root, Consumer<ReviewKey> deed) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> take(root, event, deed));
        root.addEventFilter(KeyEvent.KEY_TYPED, event -> take(root, event, deed));
    }

    private static void take(Node root, KeyEvent event, Consumer<ReviewKey> deed) {
        Optional<Node> focus =
                Optional.ofNullable(root.getScene())
                        .flatMap(it -> Optional.ofNullable(it.getFocusOwner()));
        if (focus.filter(it -> needs(it, event.getCode())).isPresent()) {
            return;
        }
        ReviewKey.of(event)
                .ifPresent(key -> {
                    event.consume();
                    deed.accept(key);
                });
    }

    private static boolean needs(Node focus, KeyCode code) {
        return focus instanceof ButtonBase && PRESSING.contains(code)
                || focus instanceof ListView<?> && WALKING.contains(code);
    }
}
