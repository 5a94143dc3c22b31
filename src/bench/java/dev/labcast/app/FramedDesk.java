package dev.labcast.app;

import dev.labcast.fx.FxThread;
import dev.labcast.session.Pane;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The whole desk without a display, 1600x900, with the chat's list open below the questions and
/// the notebook on stage: hears a chat, takes keys, and tells the gaps between its frames. For
/// `dev.labcast.bench.ChatFramesBench`; not for the JavaFX thread.
public final class FramedDesk implements AutoCloseable {
    private final OpenedDesk desk;
    private final Node keys;

    /// Those of the current stretch. JavaFX thread.
    private final List<Long> frames = new ArrayList<>();

    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frames.add(System.nanoTime());
                }
            };

    /// Hears the channel `channel` at `chat`; returns when it does.
    public FramedDesk(Path home, URI chat) throws Exception {
        desk =
                new OpenedDesk(
                        home,
                        DeskMemory.FIRST.sized(1_600, 900),
                        ChatWish.of(FloodedDesk.wish(chat)));
        FxThread.ask(() -> {
            desk.open.staging().stage(Pane.NOTEBOOK, true);
            return desk.open.desk().viewers().toggleChat();
        });
        keys = FxThread.ask(() -> desk.open.window().getScene().lookup(".notebook-area"));
        FxThread.ask(() -> {
            keys.requestFocus();
            timer.start();
            return true;
        });
        while (!desk.open.audience().hearsChat()) {
            Thread.sleep(20);
        }
    }

    /// A key is pressed as soon as the JavaFX thread comes to it; a line feed is the key Enter.
    public void types(char key) {
        boolean enter = key == '\n';
        FxThread.run(() ->
                Event.fireEvent(
                        keys,
                        new KeyEvent(
                                enter ? KeyEvent.KEY_PRESSED : KeyEvent.KEY_TYPED,
                                String.valueOf(key),
                                "",
                                enter ? KeyCode.ENTER : KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false)));
    }

    /// Times between the frames since the last call, in ms.
    public double[] gaps() {
        List<Long> at =
                FxThread.ask(() -> {
                    List<Long> all = List.copyOf(frames);
                    frames.clear();
                    return all;
                });
        double[] gaps = new double[Math.max(0, at.size() - 1)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (at.get(i + 1) - at.get(i)) / 1e6;
        }
        return gaps;
    }

    /// What came of it all: open questions, and lines of the chat on the screen's list.
    public String outcome() {
        return desk.open.audience().questions().now().questions().size()
                + " questions remembered, "
                + desk.notebook().length()
                + " characters in the notebook";
    }

    @Override
    public void close() throws Exception {
        FxThread.run(timer::stop);
        desk.close();
    }
}
