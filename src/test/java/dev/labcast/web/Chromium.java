package dev.labcast.web;

import dev.labcast.Wanted;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A real Chromium without a display, one per JVM: started when it is first wanted, ended with the
/// process. Tests that use it are skipped where there is none.
public final class Chromium {
    private static final Object LOCK = new Object();
    private static final long START_MS = 60_000;

    private final Process process;
    private final Path folder;
    private final Cdp cdp;

    private static final class Only {
        private static final Chromium BROWSER = started();
    }

    private Chromium(Process process, Path folder, URI address) {
        this.process = process;
        this.folder = folder;
        cdp = new Cdp(address);
    }

    public static Chromium running() {
        Wanted.program("chromium");
        synchronized (LOCK) {
            return Only.BROWSER;
        }
    }

    /// An empty tab of a profile of its own, `width` by `height` px.
    public Tab open(int width, int height) throws IOException {
        String context =
                cdp.call("", "Target.createBrowserContext", Map.of())
                        .get("browserContextId")
                        .asText();
        return Tab.in(cdp, context, width, height);
    }

    private static Chromium started() {
        try {
            Path folder = Files.createTempDirectory("labcast-chromium-");
            Process process =
                    new ProcessBuilder(
                                    List.of(
                                            "chromium",
                                            "--headless=new",
                                            "--no-sandbox",
                                            "--disable-gpu",
                                            "--disable-dev-shm-usage",
                                            "--disable-background-networking",
                                            "--disable-component-update",
                                            "--disable-sync",
                                            "--no-first-run",
                                            "--hide-scrollbars",
                                            "--force-color-profile=srgb",
                                            "--font-render-hinting=none",
                                            "--remote-debugging-port=0",
                                            "--user-data-dir=" + folder,
                                            "about:blank"))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            Chromium browser = new Chromium(process, folder, address(process, folder));
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(browser::end));
            return browser;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("Chromium did not start", failed);
        }
    }

    /// Chromium writes the port it chose, and its path, into its folder.
    private static URI address(Process process, Path folder)
            throws IOException, InterruptedException {
        Path told = folder.resolve("DevToolsActivePort");
        long end = System.nanoTime() + START_MS * 1_000_000;
        while (System.nanoTime() < end && process.isAlive()) {
            if (Files.exists(told)) {
                List<String> lines = Files.readAllLines(told);
                if (lines.size() == 2) {
                    return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
                }
            }
            Thread.sleep(20);
        }
        process.destroy();
        throw new IOException("Chromium says no port in " + folder);
    }

    private void end() {
        cdp.close();
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException over) {
            process.destroyForcibly();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException left) {
            // A profile in the temporary folder is all that remains.
        }
    }
}
