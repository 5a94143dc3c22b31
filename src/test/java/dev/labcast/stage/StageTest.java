package dev.labcast.stage;

import dev.labcast.fx.Fx;
import dev.labcast.fx.FxThread;
import dev.labcast.fx.PngEncoder;
import dev.labcast.session.Activity;
import dev.labcast.session.Cursor;
import dev.labcast.session.Entry;
import dev.labcast.session.Line;
import dev.labcast.session.Plot;
import dev.labcast.session.Run;
import dev.labcast.session.Screen;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Style;
import dev.labcast.session.TerminalChange;
import dev.labcast.session.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;

/// What the stage's tests share: a running toolkit, states folded from events, pictures of a frame.
abstract class StageTest {
    static final Vocabulary VOCABULARY =
            new Vocabulary(
                    List.of(
                            new Activity("debugging", "Debugging", "4", "#d29922"),
                            new Activity("analysis", "Analysing results", "5", "#58a6ff")));

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    /// The fold of `events`, one second apart.
    static SessionState state(SessionEvent... events) {
        return after(SessionState.initial(), events);
    }

    static SessionState after(SessionState state, SessionEvent... events) {
        SessionState next = state;
        for (SessionEvent event : events) {
            next = next.evolve(new Entry(next.entries(), next.entries() * 1000, event));
        }
        return next;
    }

    static SessionEvent paint(String... lines) {
        List<Line> rows = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            boolean empty = i >= lines.length || lines[i].isEmpty();
            rows.add(empty ? Line.EMPTY : new Line(List.of(Run.of(lines[i], Style.PLAIN)), false));
        }
        Screen screen = new Screen(80, 24, rows, new Cursor(0, lines.length, true));
        return new SessionEvent.TerminalPainted(
                TerminalChange.between(Screen.BLANK, screen, List.of(), 0));
    }

    static Plot plot(long number, String name, int width, int height, String origin) {
        String hash = "%064x".formatted(number);
        return new Plot(number, name, "plots/" + name, hash, width, height, origin);
    }

    /// A picture whose pixels tell which plot it is.
    static Optional<byte[]> picture(Plot plot) {
        int[] argb = new int[plot.width() * plot.height()];
        int colour = 0xff000000 | (int) (plot.number() * 0x5f3759 & 0xffffff);
        Arrays.fill(argb, colour);
        return Optional.of(PngEncoder.encode(argb, plot.width(), plot.height()));
    }

    static StageViews views(StageTheme theme) {
        return new StageViews(theme, VOCABULARY, StageTest::picture);
    }

    static <T> T fx(Supplier<T> work) {
        return FxThread.ask(work);
    }

    static void onFx(Runnable work) {
        FxThread.ask(() -> {
            work.run();
            return true;
        });
    }

    /// Puts `frame` into a scene of that size, so that it is styled and laid out.
    static StageFrame sized(StageFrame frame, int width, int height) {
        Scene scene = new Scene(frame, width, height);
        frame.resize(width, height);
        frame.applyCss();
        frame.layout();
        return scene.getRoot() == frame ? frame : null;
    }

    /// Waits for `condition`, asked once a pulse on the JavaFX thread; 5 s at most.
    static void await(BooleanSupplier condition) throws InterruptedException {
        CountDownLatch met = new CountDownLatch(1);
        AnimationTimer timer =
                fx(() ->
                        new AnimationTimer() {
                            @Override
                            public void handle(long now) {
                                if (condition.getAsBoolean()) {
                                    met.countDown();
                                    stop();
                                }
                            }
                        });
        onFx(timer::start);
        if (!met.await(5, TimeUnit.SECONDS)) {
            throw new AssertionError("not met within 5 s");
        }
    }

    /// Keeps a picture of the frame below `target/pictures`, to be looked at.
    static WritableImage picture(StageFrame frame, String name) {
        frame.applyCss();
        frame.layout();
        WritableImage image = frame.snapshot(null, null);
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures", "stage"));
            Files.write(folder.resolve(name + ".png"), PngEncoder.encode(image));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return image;
    }
}
