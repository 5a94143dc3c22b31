package dev.labcast.app;

import dev.labcast.app.desk.Theme;
import dev.labcast.fx.FxThread;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts JavaFX, on its headless platform where there is no display, and brings the bundled fonts.
/// Main thread, once per process (JavaFX allows no more).
final class Toolkit {
    private static final Logger LOG = LoggerFactory.getLogger(Toolkit.class);
    private static final String FONTS = "/dev/labcast/fonts/";

    private static final List<String> FONT_FILES =
            List.of(
                    "Inter-Regular.otf",
                    "Inter-SemiBold.otf",
                    "Inter-Bold.otf",
                    "JetBrainsMono-Regular.ttf",
                    "JetBrainsMono-Bold.ttf",
                    "JetBrainsMono-Italic.ttf",
                    "JetBrainsMono-BoldItalic.ttf");

    private final CompletableFuture<Boolean> started;
    private final boolean headless;

    /// `started` completes when windows can be made; `headless` where nobody will see them.
    Toolkit(CompletableFuture<Boolean> started, boolean headless) {
        this.started = started;
        this.headless = headless;
    }

    /// Begins to start JavaFX on a thread of its own, so that the session can be prepared
    /// meanwhile.
    static Toolkit start(boolean headless) {
        if (headless) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .name("labcast-toolkit")
                .uncaughtExceptionHandler((_, failure) -> started.completeExceptionally(failure))
                .start(() -> startInto(started));
        return new Toolkit(started, headless);
    }

    /// The screens that windows have to fit on; none without a display, where JavaFX's one screen
    /// of 1000 by 1000 px is a makeshift that a window may well be larger than. JavaFX thread.
    List<Rectangle2D> screens() {
        return headless
                ? List.of()
                : Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    }

    /// Runs `work` once windows can be made, on the JavaFX thread or, if that is so already, here
    /// and now. Never, where they cannot ([#await] says why).
    void whenStarted(Runnable work) {
        started.thenRun(work);
    }

    /// Waits until windows can be made.
    void await() throws Refusal {
        try {
            started.get();
        } catch (ExecutionException failed) {
            throw refusal(failed.getCause());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while the windows were starting.", hurry);
        }
    }

    private static void startInto(CompletableFuture<Boolean> started) {
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            FONT_FILES.forEach(Toolkit::load);
            started.complete(true);
        });
    }

    private static Refusal refusal(@Nullable Throwable cause) {
        return switch (cause) {
            case UnsupportedOperationException noDisplay -> noWindows(noDisplay);
            case UnsatisfiedLinkError noLibrary -> noWindows(noLibrary);
            case null, default -> throw new IllegalStateException("JavaFX did not start", cause);
        };
    }

    private static Refusal noWindows(Throwable cause) {
        return new Refusal(
                "No window can be opened: check DISPLAY, and install libgtk-3-0 libgl1 libxxf86vm1"
                        + " libxtst6, or run 'labcast rehearse --headless'.",
                cause);
    }

    /// For every window from now on.
    static void wear(Theme theme) {
        FxThread.run(() -> Application.setUserAgentStylesheet(theme.baseSheet()));
    }

    private static void load(String file) {
        try (InputStream in = Toolkit.class.getResourceAsStream(FONTS + file)) {
            if (in == null || Font.loadFont(in, 13) == null) {
                LOG.warn("The bundled font {} cannot be used", file);
            }
        } catch (IOException unreadable) {
            LOG.warn("The bundled font {} cannot be read", file, unreadable);
        }
    }
}
