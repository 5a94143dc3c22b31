package dev.labcast.obs;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// A display without a screen on a free number (Xvfb, 1280x720), with a window manager, for tests.
public final class XDisplay implements AutoCloseable {
    private final Process server;
    private final Process windowManager;
    private final String name;

    private XDisplay(Process server, Process windowManager, String name) {
        this.server = server;
        this.windowManager = windowManager;
        this.name = name;
    }

    static XDisplay start(Path home) throws IOException {
        Process server =
                new ProcessBuilder(
                                "Xvfb",
                                "-displayfd",
                                "1",
                                "-screen",
                                "0",
                                "1280x720x24",
                                "-nolisten",
                                "tcp",
                                "-noreset")
                        .redirectError(home.resolve("xvfb.log").toFile())
                        .start();
        BufferedReader said = server.inputReader();
        String number = said.readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start; see " + home.resolve("xvfb.log"));
        }
        String name = ":" + number.strip();
        ProcessBuilder windows = new ProcessBuilder("openbox", "--sm-disable");
        windows.environment().putAll(Map.of("DISPLAY", name, "HOME", home.toString()));
        Process windowManager =
                windows.redirectErrorStream(true)
                        .redirectOutput(home.resolve("openbox.log").toFile())
                        .start();
        return new XDisplay(server, windowManager, name);
    }

    public String name() {
        return name;
    }

    /// Presses keys in the window whose title is like `title`.
    void press(String title, String keys) throws IOException, InterruptedException {
        ProcessBuilder hands =
                new ProcessBuilder(
                        "xdotool",
                        "search",
                        "--name",
                        title,
                        "windowmap",
                        "windowactivate",
                        "--sync",
                        "key",
                        keys);
        hands.environment().put("DISPLAY", name);
        Process done = hands.redirectErrorStream(true).start();
        String said = new String(done.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (done.waitFor() != 0) {
            throw new IOException("xdotool pressed nothing: " + said);
        }
    }

    @Override
    public void close() {
        windowManager.destroyForcibly();
        server.destroy();
        server.onExit().join();
    }
}
