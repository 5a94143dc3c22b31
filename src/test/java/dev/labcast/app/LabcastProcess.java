package dev.labcast.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Labcast as its user runs it: a process of its own, without a display, with an empty home.
final class LabcastProcess {
    private static final long PATIENCE_S = 170;

    /// What a run that has ended left.
    record Ended(int code, String out, String err) {}

    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private ProcessBuilder.Redirect input = ProcessBuilder.Redirect.PIPE;

    LabcastProcess(Path home) {
        this.home = home;
    }

    LabcastProcess with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /// What it finds on its standard input.
    LabcastProcess withInput(Path file) {
        input = ProcessBuilder.Redirect.from(file.toFile());
        return this;
    }

    Ended run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(home, "out", ".txt");
        Path err = Files.createTempFile(home, "err", ".txt");
        Process process =
                builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(
                    "labcast "
                            + String.join(" ", arguments)
                            + " did not end: "
                            + Files.readString(err));
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /// Started, not waited for; its output goes to files in the home.
    Process start(String... arguments) throws IOException {
        return builder(arguments)
                .redirectOutput(home.resolve("out.txt").toFile())
                .redirectError(home.resolve("err.txt").toFile())
                .start();
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Dfile.encoding=" + StandardCharsets.UTF_8,
                                "-Duser.home=" + home,
                                "-Djava.io.tmpdir=" + home.resolve("tmp"),
                                "-Djavafx.cachedir=" + home.resolve("openjfx"),
                                "dev.labcast.app.Labcast"));
        command.addAll(List.of(arguments));
        // What a killed rehearsal leaves of its work folder goes with the home.
        Path temporary = home.resolve("tmp");
        temporary.toFile().mkdir();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectInput(input);
        builder.environment()
                .keySet()
                .removeAll(
                        List.of("DISPLAY", "WAYLAND_DISPLAY", "XDG_CONFIG_HOME", "XDG_STATE_HOME"));
        builder.environment().put("HOME", home.toString());
        builder.environment().putAll(environment);
        return builder;
    }
}
