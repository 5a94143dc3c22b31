package dev.labcast.bench;

import dev.labcast.app.FloodedDesk;
import dev.labcast.app.FloodedQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// A flood of 200,000 tagged chat messages (about 470 bytes, 20 to a WebSocket message) from the
/// Twitch of our own to readers in processes of their own, which take turns: Labcast's way into the
/// queue of questions, the whole desk, and tmi.js (npm, in Node) up to its listener. One in 50
/// asks, each time somebody else; the queue takes the 500 that it has room for. All are told
/// everything at once and read as fast as they can; the messages are written before, so that the
/// double's own work is not in the time. The first round of each is cold.
public final class ChatFloodBench {
    private static final int ROUNDS = 8;
    private static final String TMI = "tmi.js@1.8.5";
    private static final String SCRIPT =
            """
            const tmi = require('tmi.js');
            const [port, messages] = process.argv.slice(2).map(Number);
            const client = new tmi.Client({
              connection: {server: '127.0.0.1', port, secure: false, timeout: 60000},
              channels: ['channel'],
            });
            let count = 0, asked = 0, first = 0n;
            client.on('message', (channel, tags, text, self) => {
              if (count === 0) first = process.hrtime.bigint();
              if (text.startsWith('!ask')) asked++;
              if (++count === messages) {
                console.log(`round ${(process.hrtime.bigint() - first) / 1000000n} ${asked}`);
                count = 0;
                asked = 0;
              }
            });
            client.on('roomstate', () => console.log('ready'));
            process.stdin.on('data', () => console.log('ready'));
            process.stdin.on('end', () => process.exit());
            client.connect();
            """;

    private ChatFloodBench() {}

    public static void main(String[] args) throws Exception {
        Map<String, FloodReader> readers = new LinkedHashMap<>();
        Map<String, List<FloodReader.Cost>> warm = new LinkedHashMap<>();
        try {
            readers.put("into the queue", new FloodReader(java("queue", FloodedQueue.class)));
            readers.put("whole desk", new FloodReader(java("desk", FloodedDesk.class)));
            Optional<List<String>> tmi = tmi();
            if (tmi.isPresent()) {
                readers.put("tmi.js 1.8.5", new FloodReader(tmi.get()));
            } else {
                System.out.println("tmi.js is not measured: node or npm is not here");
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (var reader : readers.entrySet()) {
                    FloodReader.Cost cost = reader.getValue().flood(round);
                    print(reader.getKey(), round == 0 ? "cold" : "warm", cost);
                    if (round > 0) {
                        warm.computeIfAbsent(reader.getKey(), _ -> new ArrayList<>()).add(cost);
                    }
                }
            }
        } finally {
            for (FloodReader reader : readers.values()) {
                reader.close();
            }
        }
        warm.forEach(ChatFloodBench::printMedian);
    }

    private static void print(String name, String state, FloodReader.Cost cost) {
        System.out.printf(
                "%-15s %s %,9.0f messages/s, %5.1f us CPU each, %s%n",
                name, state, cost.rate(), cost.cpu(), cost.asked());
    }

    private static void printMedian(String name, List<FloodReader.Cost> costs) {
        double[] rates = sorted(costs, FloodReader.Cost::rate);
        double[] cpu = sorted(costs, FloodReader.Cost::cpu);
        System.out.printf(
                "%-15s median %,9.0f messages/s (%,.0f to %,.0f), %.1f us CPU each (%.1f to %.1f)%n",
                name,
                rates[rates.length / 2],
                rates[0],
                rates[rates.length - 1],
                cpu[cpu.length / 2],
                cpu[0],
                cpu[cpu.length - 1]);
    }

    private static double[] sorted(
            List<FloodReader.Cost> costs, ToDoubleFunction<FloodReader.Cost> of) {
        return costs.stream().mapToDouble(of).sorted().toArray();
    }

    private static List<String> java(String name, Class<?> main) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow"));
        BenchOptions.read()
                .recording()
                .ifPresent(file ->
                        command.addAll(
                                List.of(
                                        "-Xlog:jfr*=off",
                                        "-XX:StartFlightRecording=settings=profile,filename=%s-%s.jfr"
                                                .formatted(file, name))));
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        "ADDRESS",
                        Integer.toString(FloodReader.MESSAGES)));
        return command;
    }

    /// Installs it below `target`; empty where that does not work.
    private static Optional<List<String>> tmi() throws IOException, InterruptedException {
        Path folder = Path.of(System.getProperty("labcast.root", ".")).resolve("target/bench-tmi");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("package.json"), "{\"private\": true}");
        Files.writeString(folder.resolve("reader.js"), SCRIPT);
        List<String> install = new ArrayList<>(List.of("npm", "install", "--no-audit", TMI));
        try {
            int end =
                    new ProcessBuilder(install)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("npm.log").toFile())
                            .start()
                            .waitFor();
            if (end != 0) {
                return Optional.empty();
            }
        } catch (IOException noNpm) {
            return Optional.empty();
        }
        String script = folder.resolve("reader.js").toString();
        String messages = Integer.toString(FloodReader.MESSAGES);
        return Optional.of(List.of("node", script, "PORT", messages));
    }
}
