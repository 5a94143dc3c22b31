package dev.labcast.app;

import dev.labcast.fx.FxThread;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;

/// The desk's window before there is a desk: in its place, in its colours, and with one sentence,
/// so that the person sees at once that Labcast starts. It uses no control and no style sheet,
/// which cost more than all the rest of it. [DeskWindow] dresses the same window later.
final class OpeningWindow {
    /// The first pulse lays out and hands over to the renderer, the second one follows the paint.
    private static final int PULSES = 2;

    private OpeningWindow() {}

    /// Shows the window once `toolkit` has started; completes on the JavaFX thread when it is
    /// painted. Any thread.
    static CompletableFuture<Stage> show(Toolkit toolkit, String title, DeskMemory memory) {
        CompletableFuture<Stage> painted = new CompletableFuture<>();
        toolkit.whenStarted(
                () -> FxThread.run(() -> show(toolkit.screens(), title, memory, painted)));
        return painted;
    }

    private static void show(
            List<Rectangle2D> screens,
            String title,
            DeskMemory memory,
            CompletableFuture<Stage> painted) {
        Stage window = new Stage();
        Text word = new Text("Opening the desk …");
        word.setFont(Font.font("Inter", 15));
        word.setFill(memory.dark() ? Color.web("#8b949e") : Color.web("#57606a"));
        StackPane root = new StackPane(word);
        root.setBackground(null);
        Color ground = memory.dark() ? Color.web("#0d1117") : Color.web("#ffffff");
        window.setScene(new Scene(root, ground));
        DeskWindow.frame(window, title, memory, screens);
        // Closing now would leave a session half begun; a second later it does what it says.
        window.setOnCloseRequest(event -> event.consume());
        window.show();
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses > PULSES) {
                    stop();
                    painted.complete(window);
                }
            }
        }.start();
    }
}
