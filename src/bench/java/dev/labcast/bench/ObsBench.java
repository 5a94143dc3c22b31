package dev.labcast.bench;

import dev.labcast.obs.RealObs;
import java.util.List;

/// Starts a real OBS and, in a process on its display, `dev.labcast.app.OnAirBench`. Run: `./mvnw
/// -q -Pquick,bench -Dbench=ObsBench`.
public final class ObsBench {
    private ObsBench() {}

    public static void main(String[] arguments) throws Exception {
        RealObs studio = RealObs.running();
        ProcessBuilder desk =
                new ProcessBuilder(
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Dprism.order=sw",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.labcast.app.OnAirBench",
                                studio.address().place(),
                                Long.toString(studio.pid())));
        desk.environment().put("DISPLAY", studio.display());
        desk.environment().put("LABCAST_OBS_PASSWORD", studio.address().password());
        Runtime.getRuntime().exit(desk.inheritIO().start().waitFor());
    }
}
