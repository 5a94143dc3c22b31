package dev.labcast.obs;

import dev.labcast.Wanted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A real OBS Studio for tests: on a display of its own (Xvfb, with openbox so that windows can be
/// captured), with a home of its own, no wizard, its WebSocket server on a free port with a random
/// password. There is one in each JVM, started by the first test that wants it and ended with the
/// JVM; a test that changes scenes takes them away again. Where a program is missing the test is
/// skipped, in CI it fails ([Wanted]). One test at a time.
public final class RealObs {
    private static final long READY_MS = 60_000;
    private static final long END_S = 10;
    private static final long STILL_MS = 2_000;
    private static final int PRESSES = 5;

    /// SIGABRT and SIGSEGV, as a shell tells them.
    private static final List<Integer> FAULTS = List.of(128 + 6, 128 + 11);

    private static final long BETWEEN_PRESSES_S = 5;

    private final Path home;
    private final int port;
    private final int receiver;
    private final XDisplay display;
    private String password = UUID.randomUUID().toString();
    private Process session;

    private RealObs() throws Exception {
        home = Files.createTempDirectory("labcast-obs");
        port = freePort();
        receiver = freePort();
        display = XDisplay.start(home);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        writeProfile();
        writeSettings();
        session = launch();
        awaitReady();
    }

    private static final class Shared {
        static final RealObs OBS = make();

        private static RealObs make() {
            try {
                return new RealObs();
            } catch (Exception failed) {
                throw new AssertionError("OBS did not start", failed);
            }
        }
    }

    /// The one of this JVM, running and ready.
    public static RealObs running() throws Exception {
        Stream.of("obs", "Xvfb", "openbox", "xdotool", "dbus-run-session").forEach(Wanted::program);
        RealObs obs = Shared.OBS;
        if (!obs.session.isAlive()) {
            obs.start();
        }
        return obs;
    }

    /// The one of this JVM as it is, dead or alive.
    static RealObs theOne() {
        return Shared.OBS;
    }

    /// Whether it has ended by a fault of its own since it was started last.
    public boolean hasCrashed() {
        return !session.isAlive() && FAULTS.contains(session.exitValue());
    }

    /// Whether it records, without a pause, and no frame comes: OBS 29 does that for good if a
    /// pause ends within a frame of its beginning (decision 0060).
    boolean recordingStandsStill() throws Exception {
        if (!session.isAlive()) {
            return false;
        }
        try (Obs obs = new ClientDoor().open(address(), _ -> {})) {
            Obs.Output before = obs.record();
            Thread.sleep(STILL_MS);
            return standsStill(before, obs.record());
        } catch (ObsTrouble trouble) {
            return false;
        }
    }

    static boolean standsStill(Obs.Output before, Obs.Output after) {
        return before.active()
                && after.active()
                && !before.paused()
                && !after.paused()
                && before.millis() == after.millis();
    }

    public ObsAddress address() {
        return new ObsAddress("127.0.0.1", port, password);
    }

    /// Where its recordings go.
    public Path recordings() {
        return home.resolve("recordings");
    }

    /// Where it streams to, over RTMP; who wants to see it listens there.
    public String streamsTo() {
        return "rtmp://127.0.0.1:" + receiver + "/live/key";
    }

    /// `:99`, for windows that it is to capture.
    public String display() {
        return display.name();
    }

    public long pid() {
        return process().pid();
    }

    /// As by `kill -9`.
    public void kill() throws Exception {
        process().destroyForcibly();
        awaitEnd();
    }

    /// It dies as by a fault of its own.
    void fault() throws Exception {
        signal("SEGV");
        awaitEnd();
    }

    /// Closes its window as a person does: it says so, saves its scenes and ends. It would ask
    /// about outputs, so they end first. A key that comes while the window is still being mapped is
    /// lost, so it is pressed again.
    public void quit() throws Exception {
        endOutputs();
        for (int press = 1; press < PRESSES; press++) {
            closeWindow();
            if (session.waitFor(BETWEEN_PRESSES_S, TimeUnit.SECONDS)) {
                return;
            }
        }
        closeWindow();
        awaitEnd();
    }

    private void endOutputs() throws Exception {
        try (Obs obs = new ClientDoor().open(address(), _ -> {})) {
            if (obs.stream().active()) {
                obs.stopStream();
            }
            if (obs.record().active()) {
                obs.stopRecord();
            }
            Eventually.holds(
                    "an OBS at rest", () -> !obs.record().active() && !obs.stream().active());
        }
    }

    private void closeWindow() throws InterruptedException {
        try {
            display.press("^OBS ", "alt+F4");
        } catch (IOException noWindow) {
            // It is closed already, and OBS is about to end.
        }
    }

    /// After [#kill] or [#quit]; waits until it answers.
    public void start() throws Exception {
        launchAgain();
        awaitReady();
    }

    /// After [#kill] or [#quit]; does not wait.
    public void launchAgain() throws Exception {
        session = launch();
    }

    /// It hangs until [#thaw].
    public void freeze() throws Exception {
        signal("STOP");
    }

    public void thaw() throws Exception {
        signal("CONT");
    }

    /// Quits, and starts with another password: OBS reads its settings at the start only.
    public void changePassword() throws Exception {
        quit();
        password = UUID.randomUUID().toString();
        writeSettings();
        start();
    }

    private Process launch() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        "dbus-run-session",
                        "--",
                        "obs",
                        "--multi",
                        "--minimize-to-tray",
                        "--disable-updater",
                        "--disable-missing-files-check");
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("DBUS_"));
        environment.remove("WAYLAND_DISPLAY");
        environment.put("HOME", home.toString());
        environment.put("XDG_RUNTIME_DIR", home.resolve("run").toString());
        environment.put("DISPLAY", display.name());
        environment.put("QT_QPA_PLATFORM", "xcb");
        environment.put("LIBGL_ALWAYS_SOFTWARE", "1");
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("obs.log").toFile()))
                .start();
    }

    private ProcessHandle process() {
        return session.descendants()
                .filter(it -> it.info().command().orElse("").endsWith("/obs"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("OBS does not run"));
    }

    private void awaitReady() throws Exception {
        ObsDoor door = new ClientDoor();
        try {
            Eventually.holds("OBS to be ready; see " + home, READY_MS, () -> answers(door));
        } catch (AssertionError notReady) {
            throw new AssertionError(Files.readString(home.resolve("obs.log")), notReady);
        }
    }

    private boolean answers(ObsDoor door) {
        try (Obs obs = door.open(address(), event -> {})) {
            return obs.canvas().width() > 0;
        } catch (ObsTrouble notYet) {
            return false;
        }
    }

    private void awaitEnd() throws Exception {
        if (!session.waitFor(END_S, TimeUnit.SECONDS)) {
            throw new AssertionError(
                    "OBS did not end\n" + Files.readString(home.resolve("obs.log")));
        }
    }

    private void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
    }

    /// At the end of the JVM: OBS first, so that the session around it ends by itself.
    private void end() {
        if (session != null) {
            List<ProcessHandle> all = session.descendants().toList();
            all.stream()
                    .filter(it -> it.info().command().orElse("").endsWith("/obs"))
                    .forEach(ProcessHandle::destroyForcibly);
            try {
                session.waitFor(2, TimeUnit.SECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            all.forEach(ProcessHandle::destroyForcibly);
            session.destroyForcibly();
        }
        display.close();
        deleteHome();
    }

    private void deleteHome() {
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException stillWritten) {
            // A folder for temporary files may keep some.
        }
    }

    private void writeProfile() throws IOException {
        Files.createDirectories(home.resolve("run"));
        Files.createDirectories(recordings());
        Path profile = config().resolve("basic/profiles/Untitled");
        Files.createDirectories(profile);
        Files.writeString(
                profile.resolve("service.json"),
                """
                {"type": "rtmp_custom",
                 "settings": {"server": "rtmp://127.0.0.1:%d/live", "key": "key", "use_auth": false}}
                """
                        .formatted(receiver));
        Files.writeString(
                profile.resolve("basic.ini"),
                """
                [General]
                Name=Untitled

                [Video]
                BaseCX=1280
                BaseCY=720
                OutputCX=1280
                OutputCY=720
                FPSCommon=30

                [Output]
                Mode=Simple

                [SimpleOutput]
                FilePath=%s
                RecFormat=mkv
                VBitrate=1500
                StreamEncoder=x264
                RecQuality=Small
                RecEncoder=x264
                """
                        .formatted(recordings()));
    }

    private void writeSettings() throws IOException {
        Files.writeString(
                config().resolve("global.ini"),
                """
                [General]
                FirstRun=true
                LastVersion=486539266
                EnableAutoUpdates=false

                [Basic]
                Profile=Untitled
                ProfileDir=Untitled
                SceneCollection=Untitled
                SceneCollectionFile=Untitled

                [OBSWebSocket]
                FirstLoad=false
                ServerEnabled=true
                ServerPort=%d
                AlertsEnabled=false
                AuthRequired=true
                ServerPassword=%s
                """
                        .formatted(port, password));
    }

    private Path config() {
        return home.resolve(".config/obs-studio");
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }
}
