package dev.labcast.bench;

import atlantafx.base.theme.PrimerDark;
import dev.labcast.fx.FxThread;
import dev.labcast.guard.Draft;
import dev.labcast.pane.notebook.NotebookChooser;
import dev.labcast.pane.notebook.NotebookPane;
import dev.labcast.session.SessionClock;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/// From a key to the painted picture, in a notebook of 10,000 lines, beside two peers with the same
/// text in the same run: RichTextFX's plain CodeArea and JavaFX's TextArea. Each key goes in as an
/// event in the middle of the text; then the window is styled, laid out and painted (software) into
/// a picture. Milliseconds, wall and CPU time of the JavaFX thread.
public final class NotebookBench {
    private static final int LINES = 10_000;
    private static final int WARM_UP = 80;
    private static final int KEYS = 240;
    private static final String TYPED =
            "the **loss** spikes at `4k` again, with seed 3 and warm-up 6k #debugging\n";

    private NotebookBench() {}

    private record Editor(String name, Parent root, Node keys, Runnable toTheMiddle) {}

    private record Cost(double layout, double painted, double cpu) {}

    /// Runs it; no arguments.
    public static void main(String[] args) throws IOException, InterruptedException {
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
        Platform.setImplicitExit(false);
        FxThread.ask(() -> {
            Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
            return true;
        });
        String text = text();
        System.out.printf(
                "%d lines, %d characters, %d keys each; ms: p50 / p95%n",
                LINES, text.length(), KEYS);
        List<Draft> drafts = new ArrayList<>();
        measure(notebook("notebook, private", text, false, drafts::add));
        measure(notebook("notebook, on stage", text, true, drafts::add));
        measure(FxThread.ask(() -> codeArea(text)));
        measure(FxThread.ask(() -> textArea(text)));
        System.out.printf("drafts made: %d%n", drafts.size());
        System.exit(0);
    }

    /// Headings, lists, code, tags, tasks and a fence now and then, as notebooks have them.
    private static String text() {
        return IntStream.range(0, LINES)
                .mapToObj(NotebookBench::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(int number) {
        return switch (number % 10) {
            case 0 -> "## 14:%02d Run %d".formatted(number % 60, number);
            case 1 ->
                    "Re-running **seed " + number + "** with `train.py --seed " + number + "` #run";
            case 2, 3 ->
                    "- loss goes from 0.31 to 2.8 between step **3 980** and _4 020_, see #spike";
            case 4 -> "- [x] log the gradient norm of layer " + number;
            case 5 ->
                    "> H" + number + ": the spike comes from $\\hat v_t$, not from the data order";
            case 6, 8 ->
                    number % 50 < 10
                            ? "```"
                            : "plain words about what was seen and what comes next";
            case 7 -> "for step in range(8_000): loss = train(step)";
            default -> "";
        };
    }

    private static Editor notebook(String name, String text, boolean onStage, Consumer<Draft> guard)
            throws IOException {
        Path file = Files.createTempFile("notebook", ".md");
        Files.writeString(file, text);
        NotebookPane pane =
                FxThread.ask(() ->
                        new NotebookPane(
                                guard,
                                plot -> new CompletableFuture<>(),
                                new NoChooser(),
                                SessionClock.startingNow(),
                                ZoneOffset.UTC));
        long start = System.nanoTime();
        FxThread.ask(() -> pane.open(file)).join();
        System.out.printf("%s: opened in %.0f ms%n", name, (System.nanoTime() - start) / 1e6);
        FxThread.ask(() -> {
            pane.setOnStage(onStage);
            show(pane.node());
            return true;
        });
        FxThread.ask(() -> true);
        return FxThread.ask(() ->
                new Editor(
                        name,
                        pane.node(),
                        pane.node().lookup(".notebook-area"),
                        () -> pane.goTo(LINES / 2)));
    }

    private static Editor codeArea(String text) {
        CodeArea area = new CodeArea(text);
        area.setWrapText(true);
        Parent root = new VirtualizedScrollPane<>(area);
        show(root);
        Runnable middle =
                () -> {
                    area.moveTo(LINES / 2, 0);
                    area.requestFollowCaret();
                };
        return new Editor("RichTextFX CodeArea", root, area, middle);
    }

    private static Editor textArea(String text) {
        TextArea area = new TextArea(text);
        area.setWrapText(true);
        show(area);
        return new Editor(
                "JavaFX TextArea", area, area, () -> area.positionCaret(text.length() / 2));
    }

    private static void show(Parent root) {
        Stage stage = new Stage();
        stage.setScene(new Scene(root, 700, 900));
        stage.show();
        root.applyCss();
        root.layout();
    }

    private static void measure(Editor editor) {
        FxThread.ask(() -> {
            editor.toTheMiddle.run();
            editor.keys.requestFocus();
            return key(editor, "x", Optional.empty());
        });
        WritableImage picture = new WritableImage(700, 900);
        List<Cost> costs = new ArrayList<>();
        for (int n = 0; n < WARM_UP + KEYS; n++) {
            String key = String.valueOf(TYPED.charAt(n % TYPED.length()));
            Cost cost = FxThread.ask(() -> key(editor, key, Optional.of(picture)));
            if (n >= WARM_UP) {
                costs.add(cost);
            }
        }
        System.out.printf(
                "%-20s to layout %s   to painted %s   CPU %s%n",
                editor.name,
                spread(costs.stream().mapToDouble(Cost::layout).toArray()),
                spread(costs.stream().mapToDouble(Cost::painted).toArray()),
                spread(costs.stream().mapToDouble(Cost::cpu).toArray()));
        FxThread.ask(() -> {
            editor.root.getScene().getWindow().hide();
            return true;
        });
    }

    private static Cost key(Editor editor, String key, Optional<WritableImage> picture) {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        boolean enter = key.equals("\n");
        Event.fireEvent(
                editor.keys,
                new KeyEvent(
                        enter ? KeyEvent.KEY_PRESSED : KeyEvent.KEY_TYPED,
                        key,
                        "",
                        enter ? KeyCode.ENTER : KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
        editor.root.applyCss();
        editor.root.layout();
        long laidOut = System.nanoTime();
        picture.ifPresent(editor.root.getScene()::snapshot);
        long painted = System.nanoTime();
        long cpuEnd = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return new Cost((laidOut - start) / 1e6, (painted - start) / 1e6, (cpuEnd - cpu) / 1e6);
    }

    private static String spread(double[] values) {
        Arrays.sort(values);
        return "%5.1f / %5.1f"
                .formatted(values[values.length / 2], values[(int) (values.length * 0.95)]);
    }

    private static final class NoChooser implements NotebookChooser {
        @Override
        public Optional<Path> existing() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> fresh() {
            return Optional.empty();
        }
    }
}
