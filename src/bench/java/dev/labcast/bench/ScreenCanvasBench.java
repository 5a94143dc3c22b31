package dev.labcast.bench;

import dev.labcast.fx.FxThread;
import dev.labcast.session.Screen;
import dev.labcast.terminal.ScreenCanvas;
import dev.labcast.terminal.ScreenTheme;
import dev.labcast.terminal.VirtualTerminal;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// CPU that a repaint of all 100x30 cells costs the JavaFX thread, and all threads together
/// (rendering included), with the software pipeline, headless: plain text, and text whose look
/// changes every few cells. The peer is a pulse in which nothing changes.
public final class ScreenCanvasBench {
    private static final int WARM_UP = 200;
    private static final int PULSES = 400;

    private ScreenCanvasBench() {}

    public static void main(String[] arguments) throws Exception {
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
        Platform.setImplicitExit(false);
        measure("nothing changes", new Screen[] {full(1, false)});
        measure("plain text", new Screen[] {full(1, false), full(2, false)});
        measure("coloured text", new Screen[] {full(1, true), full(2, true)});
        System.exit(0);
    }

    private static void measure(String name, Screen[] screens) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        CountDownLatch done = new CountDownLatch(1);
        long[] cost = new long[2];
        FxThread.run(() -> {
            ScreenCanvas canvas = new ScreenCanvas(ScreenTheme.dark());
            Stage stage = new Stage();
            stage.setScene(new Scene(canvas, 812, 552));
            stage.show();
            new AnimationTimer() {
                private int pulse;

                @Override
                public void handle(long now) {
                    if (pulse == WARM_UP) {
                        cost[0] -= threads.getCurrentThreadCpuTime();
                        cost[1] -= processNanos();
                    }
                    if (pulse == WARM_UP + PULSES) {
                        cost[0] += threads.getCurrentThreadCpuTime();
                        cost[1] += processNanos();
                        stop();
                        stage.hide();
                        done.countDown();
                    }
                    canvas.show(screens[pulse++ % screens.length]);
                }
            }.start();
        });
        done.await();
        System.out.printf(
                Locale.ROOT,
                "%-16s JavaFX thread %5.2f ms   all threads %5.2f ms   a repaint%n",
                name,
                cost[0] / 1e6 / PULSES,
                cost[1] / 1e6 / PULSES);
    }

    private static Screen full(int seed, boolean coloured) {
        VirtualTerminal terminal = new VirtualTerminal(100, 30, 0, _ -> {});
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int cell = 0; cell < 100 * 30; cell++) {
            if (coloured && random.nextInt(6) == 0) {
                text.append("\033[")
                        .append(random.nextInt(2))
                        .append(";3")
                        .append(random.nextInt(8));
                text.append(random.nextInt(5) == 0 ? ";44m" : ";49m");
            }
            text.append((char) ('!' + random.nextInt(94)));
        }
        terminal.feed(text);
        return terminal.screen();
    }

    private static long processNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
