package dev.labcast.app;

import dev.labcast.fx.FxThread;
import dev.labcast.obs.ClientDoor;
import dev.labcast.obs.Obs;
import dev.labcast.obs.ObsTrouble;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.Viewer;
import dev.labcast.session.Pane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// How long OBS's own picture takes to follow the desk: a question's card, and panic; and how long
/// the stage takes to go blank without OBS. The real desk with the real OBS on one display. OBS is
/// asked for pictures again and again, so a figure is up to one picture too long. Started by
/// `dev.labcast.bench.ObsBench`.
public final class OnAirBench {
    private static final int CARDS = 30;
    private static final int PANICS = 20;
    private static final int WIDTH = 96;
    private static final long CALM_MS = 700;

    private final OpenDesk open;
    private final Obs eye;
    private final Path picture;

    private OnAirBench(OpenDesk open, Obs eye, Path picture) {
        this.open = open;
        this.eye = eye;
        this.picture = picture;
    }

    public static void main(String[] arguments) throws Exception {
        int code = 1;
        try {
            run(arguments[0], ProcessHandle.of(Long.parseLong(arguments[1])).orElseThrow());
            code = 0;
        } finally {
            Runtime.getRuntime().exit(code);
        }
    }

    private static void run(String place, ProcessHandle studio) throws Exception {
        Path home = Files.createTempDirectory("labcast-bench");
        Places places = new Places(home, home, home);
        Files.writeString(places.settings(), "{\"obs\": {\"screenRegion\": true}}");
        Settings settings =
                new SettingsFile(places.settings(), home)
                        .read()
                        .withSessions(home.resolve("sessions"));
        ObsWish wish = new ObsStart(System.getenv(), places).desk(settings, Optional.of(place));
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("SHELL", "bash");
        Setup setup =
                new Setup(
                        "OBS",
                        DeskRun.vocabulary(Optional.empty()),
                        home,
                        environment,
                        Optional.empty(),
                        home.resolve("notebook.md"),
                        List.of());
        OpenDesk open =
                new Wiring(
                                settings,
                                setup,
                                DeskMemory.FIRST.sized(1000, 640),
                                wish,
                                WebWish.rehearsal(settings, false),
                                ChatWish.NONE)
                        .open(Toolkit.start(false), () -> {});
        open.begin();
        try (Obs eye = new ClientDoor().open(wish.settings().address(), _ -> {})) {
            await(() -> open.onAir().isConnected());
            OnAirBench bench = new OnAirBench(open, eye, home.resolve("picture.png"));
            bench.measure();
            studio.destroyForcibly();
            await(() -> !open.onAir().isConnected());
            bench.withoutObs();
        }
        open.close();
    }

    private void measure() throws Exception {
        onFx(() -> open.staging().stage(Pane.TERMINAL, true));
        QuestionKeeper keeper = open.audience().questions();
        Viewer mira = new Viewer("bench", "mira");
        keeper.offer(new QuestionCommand.Ask("q", mira, "mira", "Why is it negative?", "", 0));
        keeper.want(new QuestionCommand.Approve("q"));
        await(() -> FxThread.ask(open.audience().desk()::hasNext));
        Thread.sleep(4_000);
        cards();
        panics();
    }

    private void cards() throws Exception {
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < CARDS; i++) {
            boolean on = i % 2 == 0;
            byte[] before = look();
            long from = System.nanoTime();
            onFx(on ? open.audience().desk()::showNext : open.audience().desk()::takeOff);
            while (Arrays.equals(before, look())) {}
            taken.add((System.nanoTime() - from) / 1e6);
            Thread.sleep(CALM_MS);
        }
        print("card shown or hidden to OBS's picture changed", taken);
    }

    private void panics() throws Exception {
        byte[] away = new byte[0];
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i <= PANICS; i++) {
            byte[] until = away;
            long from = System.nanoTime();
            onFx(() -> press(KeyCode.F12, false));
            if (i == 0) {
                Thread.sleep(2_000);
                away = look();
            } else {
                while (!Arrays.equals(until, look())) {}
                taken.add((System.nanoTime() - from) / 1e6);
            }
            onFx(() -> press(KeyCode.F12, true));
            Thread.sleep(2 * CALM_MS);
        }
        print("panic: key to the away scene in OBS's picture", taken);
    }

    /// The stage's content is out of its scene when the key's event has been handled.
    private void withoutObs() throws Exception {
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < PANICS; i++) {
            CountDownLatch painted = new CountDownLatch(1);
            long from = System.nanoTime();
            FxThread.run(() -> {
                Runnable pulse = painted::countDown;
                open.windows().program().stage().getScene().addPostLayoutPulseListener(pulse);
                press(KeyCode.F12, false);
            });
            painted.await();
            taken.add((System.nanoTime() - from) / 1e6);
            onFx(() -> press(KeyCode.F12, true));
            Thread.sleep(CALM_MS);
        }
        print("panic without OBS: key to the stage's window painted blank", taken);
    }

    private void press(KeyCode key, boolean shift) {
        Event.fireEvent(
                open.window().getScene().getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
    }

    private byte[] look() throws ObsTrouble, IOException {
        eye.screenshot(eye.programScene(), picture, WIDTH);
        return Files.readAllBytes(picture);
    }

    private static void onFx(Runnable deed) {
        FxThread.ask(() -> {
            deed.run();
            return true;
        });
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(20);
        }
    }

    private static void print(String what, List<Double> taken) {
        Collections.sort(taken);
        System.out.printf(
                "%s: median %.0f ms, p95 %.0f ms, worst %.0f ms of %d%n",
                what,
                taken.get(taken.size() / 2),
                taken.get((int) Math.ceil(taken.size() * 0.95) - 1),
                taken.getLast(),
                taken.size());
    }
}
