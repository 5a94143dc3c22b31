package dev.labcast.pane.notebook;

import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import dev.labcast.fx.Fx;
import dev.labcast.session.SessionClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookLooksTest {
    static final String NOTEBOOK =
            """
            # Why does the loss spike at step 4k?

            Re-running **seed 3** with gradient norms logged. #debugging

            > H2: the spike comes from `lr` warm-up ending, not from data order. Prediction: moving warm-up from 4k to 6k moves the spike to 6k (80 %).

            ## 14:05 First look
            - Loss goes 0.31 → 2.8 between step **3 980** and **4 020**
            - Gradient norm jumps one step _before_ the loss does, see [run 12](https://example.org/12)
            - `adam.eps = 1e-8` looks small for bf16 #suspicious, since $\\hat v_t \\approx \\epsilon^2$

            ## 14:19 Test
            Started `train.py --warmup 6000 --seed 3`. If the spike stays at 4k, H2 is dead.
            ```python
            for step in range(8_000):  # as in the paper
                loss = train(step)
            ```
            - [x] log grad norm per layer
            - [x] ~~freeze the data order~~
            - [ ] compare with seed 5

            ### Numbers from the partner
            #private
            They saw 3.1 at scale; not ours to show.
            #public
            One more line. Key for the cluster is in the vault #private

            ## 14:31 Result
            Spike moved to 6k. **H2 holds** for this seed; next: is it the lr or the schedule kink?
            ![loss, warm-up 6k](plots/0007-3fa9c2d1.png)
            """;

    @TempDir Path folder;

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void a_notebook_looks_right(String theme) throws IOException {
        Path file = folder.resolve("2026-11-22 loss-spike.md");
        Files.writeString(file, NOTEBOOK);
        NotebookPane pane =
                Fx.ask(() -> shown(theme.equals("dark") ? new PrimerDark() : new PrimerLight()));
        Fx.ask(() -> pane.open(file)).join();
        Fx.run(() -> {
            pane.goTo(12);
            pane.focus();
        });
        Fx.await("the caret's line is drawn", () -> !pane.node().lookupAll(".plot").isEmpty());
        Path picture = Fx.picture(pane.node(), "notebook-" + theme);
        assertTrue(Files.size(picture) > 20_000, picture.toString());
    }

    @Test
    void the_find_bar_and_a_notice_look_right() throws IOException {
        Path file = folder.resolve("notes.md");
        Files.writeString(file, "# Loss\n\nThe loss spikes; no loss of data. See `loss.csv`.\n");
        NotebookPane pane = Fx.ask(() -> shown(new PrimerDark()));
        Fx.ask(() -> pane.open(file)).join();
        Files.write(folder.resolve("photo.md"), new byte[] {(byte) 0xFF});
        Fx.ask(() -> pane.open(folder.resolve("photo.md"))).join();
        Fx.run(() -> {
            pane.focus();
            Event.fireEvent(
                    pane.node(),
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED, "", "", KeyCode.H, false, true, false, false));
            ((TextField) pane.node().lookup(".text-field")).setText("loss");
        });
        Fx.await("found", () -> pane.node().lookupAll(".found").size() == 4);
        Path picture = Fx.picture(pane.node(), "notebook-find");

        assertTrue(Files.size(picture) > 5_000, picture.toString());
    }

    private static NotebookPane shown(Theme theme) {
        fonts();
        NotebookPane pane =
                new NotebookPane(
                        draft -> {},
                        plot -> CompletableFuture.completedFuture(plot()),
                        new NoChooser(),
                        SessionClock.startingNow(),
                        ZoneOffset.UTC);
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
        Scene scene = new Scene(pane.node(), 640, 980);
        pane.node().setStyle("-fx-font-family: Inter; -fx-font-size: 13px");
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return pane;
    }

    static final class NoChooser implements NotebookChooser {
        @Override
        public Optional<Path> existing() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> fresh() {
            return Optional.empty();
        }
    }

    private static Image plot() {
        WritableImage image = new WritableImage(400, 160);
        for (int x = 0; x < 400; x++) {
            for (int y = 0; y < 160; y++) {
                double curve = 150 - 120 * Math.exp(-x / 60.0) - (x > 250 && x < 262 ? 60 : 0);
                image.getPixelWriter()
                        .setColor(
                                x,
                                y,
                                Math.abs(160 - y - (160 - curve)) < 1.5
                                        ? Color.ORANGE
                                        : Color.gray(0.12));
            }
        }
        return image;
    }

    private static void fonts() {
        List.of(
                        "Inter-Regular.otf",
                        "Inter-SemiBold.otf",
                        "Inter-Bold.otf",
                        "JetBrainsMono-Regular.ttf",
                        "JetBrainsMono-Bold.ttf")
                .forEach(file -> {
                    try (InputStream in =
                            NotebookLooksTest.class.getResourceAsStream(
                                    "/dev/labcast/fonts/" + file)) {
                        Font.loadFont(in, 13);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                });
    }
}
