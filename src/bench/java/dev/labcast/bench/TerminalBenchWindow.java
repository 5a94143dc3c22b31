package dev.labcast.bench;

import dev.labcast.fx.FxThread;
import dev.labcast.guard.Draft;
import dev.labcast.pane.terminal.PromptHook;
import dev.labcast.pane.terminal.ShellPlan;
import dev.labcast.pane.terminal.TerminalLook;
import dev.labcast.pane.terminal.TerminalPane;
import dev.labcast.terminal.ScreenTheme;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The window that [TerminalBench] measures: a terminal pane of 100x30 cells in a process of its
/// own. It runs the commands that come on standard input, a line each, and answers each with a
/// line: CPU seconds this process used, seconds it took, and the longest gap between two pulses in
/// ms.
public final class TerminalBenchWindow {
    private TerminalBenchWindow() {}

    /// With the argument `public` the pane is on stage and its drafts are thrown away.
    public static void main(String[] arguments) throws Exception {
        serve(_ -> {}, arguments.length > 0 && arguments[0].equals("public"));
    }

    /// Serves standard input; `drafts` takes what the pane submits if it is `onStage`.
    public static void serve(Consumer<Draft> drafts, boolean onStage) throws Exception {
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
        Path home = Files.createTempDirectory("labcast-bench");
        TerminalPane pane = FxThread.ask(() -> show(home, drafts));
        pane.setPublic(onStage);
        AtomicLong worstGap = new AtomicLong();
        FxThread.run(() -> heartOf(worstGap).start());
        run(pane, "PS1='$ '");
        answerAll(pane, worstGap);
        pane.close();
        System.exit(0);
    }

    private static TerminalPane show(Path home, Consumer<Draft> drafts) {
        ShellPlan plan =
                new ShellPlan(
                        Optional.of("bash"),
                        System.getenv(),
                        home,
                        Optional.of(new PromptHook(home.resolve("hook"), "bench")));
        TerminalPane pane =
                new TerminalPane(plan, TerminalLook.usual(ScreenTheme.dark()), drafts, _ -> false);
        Stage stage = new Stage();
        stage.setTitle("Labcast terminal bench");
        stage.setScene(new Scene(pane.node(), 830, 560));
        stage.show();
        pane.start();
        pane.focus();
        return pane;
    }

    private static void answerAll(TerminalPane pane, AtomicLong worstGap) throws IOException {
        BufferedReader orders =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String order = orders.readLine();
        while (order != null) {
            worstGap.set(0);
            Duration cpu = cpu();
            long start = System.nanoTime();
            run(pane, order);
            double seconds = (System.nanoTime() - start) / 1e9;
            double used = cpu().minus(cpu).toMillis() / 1e3;
            System.out.println(used + " " + seconds + " " + worstGap.get() / 1_000_000);
            order = orders.readLine();
        }
    }

    private static void run(TerminalPane pane, String command) {
        int status = pane.run(command).join();
        if (status != 0) {
            throw new IllegalStateException(command + " ended with " + status);
        }
    }

    private static AnimationTimer heartOf(AtomicLong worstGap) {
        return new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                if (last != 0) {
                    worstGap.accumulateAndGet(now - last, Math::max);
                }
                last = now;
            }
        };
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
