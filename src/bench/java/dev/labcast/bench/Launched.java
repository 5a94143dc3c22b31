package dev.labcast.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// A benchmark's own main class, started as the launcher starts Labcast: the same JVM, jars and AOT
/// cache. Main thread.
final class Launched {
    private final Path launcher;
    private final Path run;
    private final Path scratch;

    Launched(Path root, Path scratch) {
        launcher = root.resolve("labcast");
        run = root.resolve("target").resolve("run");
        this.scratch = scratch;
    }

    /// Builds, and waits for the launcher's background run that makes the AOT cache. Whether there
    /// is one now.
    boolean prepare() throws IOException, InterruptedException {
        if (!Files.exists(run.resolve("labcast.aot"))
                && !Files.exists(run.resolve("labcast.aot.lock"))) {
            // A run that failed before is not repeated by itself.
            Files.deleteIfExists(run.resolve("labcast.aot.key"));
        }
        Path log = scratch.resolve("build.log");
        ProcessBuilder build =
                new ProcessBuilder(launcher.toString(), "--version")
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        build.environment().put("LABCAST_JAVA_HOME", System.getProperty("java.home"));
        if (build.start().waitFor() != 0) {
            throw new IOException("./labcast --version failed: " + Files.readString(log));
        }
        Thread.sleep(2_000);
        for (int look = 0; look < 600 && Files.exists(run.resolve("labcast.aot.lock")); look++) {
            Thread.sleep(500);
        }
        return Files.exists(run.resolve("labcast.aot"));
    }

    /// The command that runs `main` (with `others` beside it on the class path) after [#prepare].
    /// An AOT cache needs a class path of jars that begins with its own.
    List<String> command(Class<?> main, List<Class<?>> others) throws IOException {
        Path jar = scratch.resolve("own.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            add(main, entries);
            for (Class<?> other : others) {
                add(other, entries);
            }
        }
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Djavafx.cachedir=" + scratch.resolve("openjfx"),
                                "-Dprism.order=sw"));
        if (Files.exists(run.resolve("labcast.aot"))) {
            command.add("-XX:AOTCache=" + run.resolve("labcast.aot"));
        }
        command.addAll(List.of("-cp", jars() + ":" + jar, main.getName()));
        return command;
    }

    private static void add(Class<?> type, JarOutputStream entries) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        try (var in = type.getClassLoader().getResourceAsStream(name)) {
            entries.putNextEntry(new JarEntry(name));
            in.transferTo(entries);
        }
    }

    /// In the launcher's order: its own jar, then the others by name.
    private String jars() throws IOException {
        List<String> all = new ArrayList<>();
        for (Path folder : List.of(run, run.resolve("dependency"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(Path::toString)
                        .filter(it -> it.endsWith(".jar"))
                        .sorted()
                        .forEach(all::add);
            }
        }
        return String.join(":", all);
    }
}
