package dev.labcast.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An X server of our own (`Xvfb`, 1920x1080), so that nothing else draws on it. Its picture lies
/// in a file (`-fbdir`) that can be read without asking the server. Main thread.
final class BenchDisplay implements AutoCloseable {
    static final int WIDTH = 1920;
    static final int HEIGHT = 1080;

    private final Path scratch;
    private final Process server;
    private final String name;
    private Optional<Process> windowManager = Optional.empty();

    private BenchDisplay(Path scratch, Process server, String name) {
        this.scratch = scratch;
        this.server = server;
        this.name = name;
    }

    static BenchDisplay start(Path scratch, Optional<Integer> number) throws IOException {
        List<String> command = new ArrayList<>(List.of("Xvfb"));
        number.ifPresent(given -> command.add(":" + given));
        command.addAll(
                List.of(
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        WIDTH + "x" + HEIGHT + "x24",
                        "-fbdir",
                        scratch.toString(),
                        "-nolisten",
                        "tcp",
                        "-noreset"));
        Process server =
                new ProcessBuilder(command)
                        .redirectError(scratch.resolve("xvfb.log").toFile())
                        .start();
        // Also when the benchmark is interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
        BufferedReader said = server.inputReader();
        String display = said.readLine();
        if (display == null) {
            throw new IOException("Xvfb did not start; see " + scratch.resolve("xvfb.log"));
        }
        return new BenchDisplay(scratch, server, ":" + display.strip());
    }

    /// Starts `openbox`: shells and desks are used under a window manager.
    void manageWindows() throws IOException {
        windowManager = Optional.of(start(List.of("openbox"), "openbox"));
    }

    /// A program on this display; what it says goes to `NAME.log`.
    Process start(List<String> command, String log) throws IOException {
        return prepare(command)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve(log + ".log").toFile())
                .start();
    }

    ProcessBuilder prepare(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DISPLAY", name);
        builder.environment().remove("WAYLAND_DISPLAY");
        return builder;
    }

    long serverPid() {
        return server.pid();
    }

    /// An XWD file, kept up to date by the server.
    Path picture() {
        return scratch.resolve("Xvfb_screen0");
    }

    @Override
    public void close() {
        windowManager.ifPresent(Process::destroy);
        server.destroy();
        server.onExit().join(); // it still has files in our folder
    }
}
