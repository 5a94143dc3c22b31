package dev.labcast.app;

import dev.labcast.fx.Fx;
import dev.labcast.guard.Curtain;
import dev.labcast.guard.Draft;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/// The whole desk, without a display, whose guard is made to stall, is flooded, and has its rule
/// file broken, a number of times each: how long the stage's window goes on showing what it did.
public final class StalledDesk {
    private static final String GOOD = "[[rules]]\nid = \"lab\"\nregex = 'LAB-[0-9]{4}'\n";

    private final OpenDesk open;
    private final Path rules;

    private StalledDesk(OpenedDesk desk, Path rules) {
        this.open = desk.open;
        this.rules = rules;
    }

    /// Prints the figures of `rounds` rounds.
    public static void measure(int rounds) throws Exception {
        Path home = Files.createTempDirectory("labcast-stall");
        Path rules = home.resolve("rules.toml");
        Files.writeString(rules, GOOD + StallingRules.toml());
        Path settings = home.resolve("settings.json");
        Files.writeString(settings, "{\"ruleFiles\": [\"rules.toml\"], \"holdBackMs\": 0}");
        try (OpenedDesk desk = new OpenedDesk(home, new SettingsFile(settings, home).read())) {
            StalledDesk stalled = new StalledDesk(desk, rules);
            Fx.run(() -> {
                desk.open.windows().program().open();
                desk.open.staging().stage(Pane.NOTEBOOK, true);
            });
            stalled.print("the engine stalls", stalled.stalls(rounds));
            stalled.print("the rule file breaks", stalled.breaks(rounds));
            stalled.print("the queue is full", stalled.floods(Math.min(rounds, 3)));
        }
        Runtime.getRuntime().exit(0);
    }

    /// From the draft that stalls the guard to the blank window.
    private List<Long> stalls(int rounds) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            awaitShown();
            CompletableFuture<Long> blank = blank();
            String line = StallingRules.line() + i;
            long began = System.nanoTime();
            open.session()
                    .guard()
                    .submit(new Draft.NotebookText("n.md", List.of(line), 0, Set.of()));
            times.add(blank.get() - began);
        }
        return times;
    }

    private List<Long> breaks(int rounds) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            awaitShown();
            CompletableFuture<Long> blank = blank();
            long began = System.nanoTime();
            Files.writeString(rules, GOOD + "id = = " + i + "\n");
            times.add(blank.get() - began);
            Files.writeString(rules, GOOD + StallingRules.toml());
        }
        return times;
    }

    /// From the first draft that was not taken.
    private List<Long> floods(int rounds) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            awaitShown();
            CompletableFuture<Long> blank = blank();
            CompletableFuture<Long> full = new CompletableFuture<>();
            open.session()
                    .curtain()
                    .listenToFaults((fault, why) -> {
                        if (fault == Curtain.Fault.FULL && why.isPresent()) {
                            full.complete(System.nanoTime());
                        }
                    });
            while (!blank.isDone()) {
                for (int fact = 0; fact < 20_000 && !full.isDone(); fact++) {
                    open.session()
                            .guard()
                            .submit(
                                    new Draft.Fact(
                                            new SessionEvent.ViewerSpoke("b", "a", "b" + fact)));
                }
            }
            times.add(Math.max(0, blank.get() - full.getNow(blank.get())));
        }
        return times;
    }

    /// When the window draws nothing of the session any more.
    private CompletableFuture<Long> blank() {
        CompletableFuture<Long> blank = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    // Asking without a pause would keep the window's own thread from drawing.
                    while (!isBlank()) {
                        LockSupport.parkNanos(2_000_000);
                    }
                    blank.complete(System.nanoTime());
                });
        return blank;
    }

    private boolean isBlank() {
        return Fx.ask(() -> open.windows().program().frame().drawn() == Scene.AWAY);
    }

    private void awaitShown() throws InterruptedException {
        while (isBlank() || open.session().curtain().isDrawn()) {
            Thread.sleep(20);
        }
        Thread.sleep(200);
    }

    private void print(String what, List<Long> nanos) {
        List<Long> ms = nanos.stream().map(it -> it / 1_000_000).sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s, %d times: median %d ms, p95 %d ms, longest %d ms%n",
                what,
                ms.size(),
                ms.get(ms.size() / 2),
                ms.get((ms.size() * 95 - 1) / 100),
                ms.getLast());
    }
}
