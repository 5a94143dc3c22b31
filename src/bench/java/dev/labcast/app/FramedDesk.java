package dev.labcast.app;

import dev.labcast.fx.FxThread;
import dev.labcast.session.Pane;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final OpenedDesk desk;
    private final Node keys;

    /// When a frame began, and how much CPU the JavaFX thread had taken by then (ns).
    private record Frame(long at, long cpu) {}

    /// Between two frames, in ms.
    public record Gap(double time, double cpu) {}

    /// Those of the current stretch. JavaFX thread.
    private final List<Frame> frames = new ArrayList<>();

    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frames.add(new Frame(System.nanoTime(), threads.getCurrentThreadCpuTime()));
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

    /// From one frame to the next since the last call: ms of time, and of CPU of the JavaFX thread,
    /// which no other job on the machine makes longer.
    public List<Gap> gaps() {
        List<Frame> all =
                FxThread.ask(() -> {
                    List<Frame> until = List.copyOf(frames);
                    frames.clear();
                    return until;
                });
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            Frame last = all.get(i - 1);
            Frame frame = all.get(i);
            gaps.add(new Gap((frame.at - last.at) / 1e6, (frame.cpu - last.cpu) / 1e6));
        }
        return gaps;
    }

    /// What came of it all: questions, and what was typed.
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
