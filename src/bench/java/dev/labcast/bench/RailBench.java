package dev.labcast.bench;

import dev.labcast.app.desk.QuestionRail;
import dev.labcast.app.desk.Theme;
import dev.labcast.fx.Coalescer;
import dev.labcast.fx.FxThread;
import dev.labcast.question.Decision;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.QuestionFact;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.QuestionRules;
import dev.labcast.question.Viewer;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

/// From a key to the laid out text, beside the rail with 500 open questions: while nothing comes
/// in, and while votes, questions and views do, 500 and 5,000 a minute. A key is given to the
/// JavaFX thread every 25 ms as the window system does, so that it waits for what the rail is
/// drawing. Milliseconds, and how busy the JavaFX thread was.
public final class RailBench {
    private static final int OPEN = 500;
    private static final int KEYS = 800;
    private static final long BETWEEN_KEYS_MS = 25;
    private static final long MINUTE_MS = 60_000;

    private final TextArea work = new TextArea();
    private final QuestionRail rail =
            new QuestionRail(new QuestionRail.Deeds((_, _) -> {}, (_, _) -> {}, () -> {}));
    private final Coalescer<QuestionQueue> newest = new Coalescer<>(rail::show);
    private QuestionQueue queue = QuestionQueue.empty(QuestionRules.USUAL);
    private int said;

    private RailBench() {
        HBox root = new HBox(work, rail.node());
        root.getStyleClass().addAll("labcast-root", "viewer-rail", Theme.DARK.styleClass());
        Scene scene = new Scene(root, 900, 900);
        scene.setUserAgentStylesheet(Theme.DARK.baseSheet());
        scene.getStylesheets()
                .add(
                        Objects.requireNonNull(QuestionRail.class.getResource("desk.css"))
                                .toExternalForm());
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        work.requestFocus();
    }

    /// Runs it; no arguments.
    public static void main(String[] args) throws InterruptedException {
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
        RailBench bench = FxThread.ask(RailBench::new);
        bench.does(new QuestionCommand.Premoderate(false));
        while (bench.said < OPEN) {
            bench.asks();
        }
        System.out.printf("%d questions open, %d keys each; p50 / p95 / worst%n", OPEN, KEYS);
        bench.measure("warm-up", 500);
        for (int round = 0; round < 2; round++) {
            bench.measure("nothing comes in", 0);
            bench.measure("500 a minute", 500);
            bench.measure("5000 a minute", 5_000);
        }
        Runtime.getRuntime().exit(0);
    }

    private void measure(String name, int aMinute) throws InterruptedException {
        AtomicBoolean on = new AtomicBoolean(true);
        Thread crowd = Thread.ofPlatform().start(() -> talk(aMinute, on));
        double[] taken = new double[KEYS];
        long cpu = FxThread.ask(RailBench::cpu);
        long began = System.nanoTime();
        for (int i = 0; i < KEYS; i++) {
            Thread.sleep(BETWEEN_KEYS_MS);
            long from = System.nanoTime();
            FxThread.ask(this::key);
            taken[i] = (System.nanoTime() - from) / 1e6;
        }
        double busy = 100.0 * (FxThread.ask(RailBench::cpu) - cpu) / (System.nanoTime() - began);
        on.set(false);
        crowd.join();
        Arrays.sort(taken);
        System.out.printf(
                "%-18s %6.2f / %6.2f / %6.2f   %4.1f %% of a core%n",
                name, taken[KEYS / 2], taken[(int) (KEYS * 0.95)], taken[KEYS - 1], busy);
    }

    /// Of the thread that asks.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private boolean key() {
        Event.fireEvent(
                work,
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        "x",
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
        work.applyCss();
        work.layout();
        return true;
    }

    private void talk(int aMinute, AtomicBoolean on) {
        try {
            while (on.get() && aMinute > 0) {
                Thread.sleep(MINUTE_MS / aMinute);
                says();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// Mostly votes and views; now and then a question ends and another comes.
    private void says() {
        long number = 1 + (long) (queue.lastNumber() * ((said * 0.618) % 1));
        Viewer viewer = new Viewer("bench", "viewer" + said);
        switch (said % 5) {
            case 0 -> {
                queue.find(number).ifPresent(it -> does(new QuestionCommand.Drop(it.id())));
                asks();
            }
            case 1, 2 -> {
                said++;
                does(new QuestionCommand.Seen(List.of(number, number + 1), viewer));
            }
            default -> {
                said++;
                does(new QuestionCommand.Vote(number, viewer, true));
            }
        }
    }

    private void asks() {
        String id = "q" + said++;
        Viewer by = new Viewer("bench", id);
        String text = "Could the kink number " + id + " in the schedule cause it, not the lr?";
        does(new QuestionCommand.Ask(id, by, id, text, "notebook.12.9000", said * 100L));
    }

    private void does(QuestionCommand command) {
        if (queue.decide(command) instanceof Decision.Done(var facts)) {
            for (QuestionFact fact : facts) {
                queue = queue.evolve(fact);
            }
            newest.offer(queue);
        }
    }
}
