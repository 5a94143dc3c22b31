package dev.labcast.app;

import dev.labcast.bench.ProcessCpu;
import dev.labcast.fx.FxThread;
import dev.labcast.session.Pane;
import dev.labcast.session.SessionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The real desk under measurement, put together by [Wiring] as for a person; the benchmarks start
/// it as a process of its own. Arguments: a work folder, the X server's process id, then pairs of
/// mode (`PRIVATE`, `RECORDED`, `STAGED`) and shell command. For each pair it prints `RUN cpu wall
/// server gapMs`. CPU is this process's alone: the shell and its commands are others.
public final class BenchDesk {
    private static final long LOOK_MS = 20;
    private static final long COMMAND_S = 1200;

    private final OpenDesk open;
    private final Heartbeat heartbeat;
    private final long serverPid;

    private BenchDesk(OpenDesk open, Heartbeat heartbeat, long serverPid) {
        this.open = open;
        this.heartbeat = heartbeat;
        this.serverPid = serverPid;
    }

    public static void main(String[] arguments) {
        int code = 1;
        try {
            measureAll(Path.of(arguments[0]), arguments);
            code = 0;
        } catch (Refusal | IOException | InterruptedException | ExecutionException failed) {
            failed.printStackTrace();
        } catch (TimeoutException late) {
            System.err.println("The command had not ended after " + COMMAND_S + " s.");
        } finally {
            // JavaFX would keep the process alive.
            Runtime.getRuntime().exit(code);
        }
    }

    private static void measureAll(Path work, String[] arguments)
            throws Refusal,
                    IOException,
                    InterruptedException,
                    ExecutionException,
                    TimeoutException {
        Settings settings = Settings.usual(work).withSessions(work.resolve("sessions"));
        Places places = new Places(work, work, work);
        ObsWish obs = new ObsStart(Map.of(), places).desk(settings, Optional.empty());
        OpenDesk open =
                new Wiring(
                                settings,
                                setup(work),
                                DeskMemory.FIRST,
                                obs,
                                WebWish.desk(settings, places),
                                ChatWish.NONE)
                        .open(Toolkit.start(false), () -> {});
        while (open.terminal().text().isBlank()) {
            Thread.sleep(LOOK_MS);
        }
        open.begin();
        try (Heartbeat heartbeat = Heartbeat.start()) {
            BenchDesk desk = new BenchDesk(open, heartbeat, Long.parseLong(arguments[1]));
            desk.printGrid(work.resolve("grid"));
            for (int i = 2; i < arguments.length; i += 2) {
                desk.measure(arguments[i], arguments[i + 1]);
            }
        }
        SessionState last = open.close();
        Path events = open.session().folder().events();
        System.out.println("SESSION " + last.entries() + " events, " + Files.size(events) + " B");
    }

    private static Setup setup(Path work) throws Refusal {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("SHELL", "bash");
        return new Setup(
                "Benchmark",
                DeskRun.vocabulary(Optional.empty()),
                work,
                environment,
                Optional.of(work.resolve("shell")),
                work.resolve("notebook.md"),
                List.of());
    }

    private void printGrid(Path file)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        run("stty size > '" + file + "'");
        String[] size = Files.readString(file).strip().split(" ");
        System.out.println("GRID " + size[1] + " " + size[0]);
    }

    private void measure(String mode, String command)
            throws InterruptedException, ExecutionException, TimeoutException {
        boolean shown = !mode.equals("PRIVATE");
        FxThread.ask(() -> {
            open.staging().stage(Pane.TERMINAL, shown);
            if (mode.equals("STAGED")) {
                open.windows().program().open();
            } else {
                open.windows().program().close();
            }
            return true;
        });
        settle();
        heartbeat.worstMs();
        double cpu = cpu();
        double server = ProcessCpu.of(serverPid);
        long start = System.nanoTime();
        run(command);
        double wall = (System.nanoTime() - start) / 1e9;
        settle();
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "RUN %.2f %.2f %.2f %.0f",
                        cpu() - cpu,
                        wall,
                        ProcessCpu.of(serverPid) - server,
                        heartbeat.worstMs()));
    }

    private void run(String command)
            throws InterruptedException, ExecutionException, TimeoutException {
        int status = open.terminal().run(command).get(COMMAND_S, TimeUnit.SECONDS);
        if (status != 0) {
            throw new IllegalStateException("'" + command + "' ended with " + status);
        }
    }

    private void settle() throws InterruptedException {
        open.session().settle();
        ProcessCpu.awaitQuiet(BenchDesk::cpu);
    }

    private static double cpu() {
        return ProcessCpu.of(ProcessHandle.current().pid());
    }
}
