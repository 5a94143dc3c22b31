package dev.labcast.bench;

import dev.labcast.app.FloodedDesk;
import dev.labcast.session.SessionClock;
import dev.labcast.twitch.rehearsal.IrcFraming;
import dev.labcast.twitch.rehearsal.Person;
import dev.labcast.twitch.rehearsal.TwitchDouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A flood of 200,000 tagged chat messages (about 470 bytes, 20 to a WebSocket message) from the
/// Twitch of our own to a reader in a process of its own: Labcast's chat up to the queue of
/// questions, and tmi.js (npm, in Node) up to its listener. One in 50 asks, each time somebody
/// else; the queue takes the 500 that it has room for. Both are told everything at once and read as
/// fast as they can; the messages are written before, so that the double's own work is not in the
/// time. The rounds of each are in one connection; the first is cold.
public final class ChatFloodBench {
    private static final int MESSAGES = 200_000;
    private static final int ROUNDS = 8;
    private static final String TMI = "tmi.js@1.8.5";
    private static final String SCRIPT =
            """
            const tmi = require('tmi.js');
            const [port, messages] = process.argv.slice(2).map(Number);
            const client = new tmi.Client({
              connection: {server: '127.0.0.1', port, secure: false},
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
            client.on('roomstate', () => console.log('joined'));
            client.connect();
            """;

    private ChatFloodBench() {}

    public static void main(String[] args) throws Exception {
        run("Labcast", Optional.of(labcast()));
        run("tmi.js 1.8.5", tmi());
    }

    /// The commands take the address' port and URI in place of `PORT` and `ADDRESS`.
    private static void run(String name, Optional<List<String>> command) throws Exception {
        if (command.isEmpty()) {
            System.out.println(name + ": not measured, node or npm is not here");
            return;
        }
        Person owner = Person.viewer("1000", "Channel");
        try (TwitchDouble twitch = new TwitchDouble(owner, SessionClock.startingNow())) {
            String address = twitch.irc().address().toString();
            String port = Integer.toString(twitch.irc().address().getPort());
            Process reader =
                    new ProcessBuilder(
                                    command.get().stream()
                                            .map(it -> it.equals("PORT") ? port : it)
                                            .map(it -> it.equals("ADDRESS") ? address : it)
                                            .toList())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (BufferedReader lines = reader.inputReader()) {
                until(lines, "joined");
                for (int round = 0; round < ROUNDS; round++) {
                    flood(twitch, round, name + (round == 0 ? ", cold" : ", warm"), reader, lines);
                }
            } finally {
                reader.destroy();
                reader.waitFor();
            }
        }
    }

    private static void flood(
            TwitchDouble twitch, int round, String name, Process reader, BufferedReader lines)
            throws Exception {
        twitch.irc().freeze();
        twitch.irc().framing(new IrcFraming(20, false));
        for (int i = 0; i < MESSAGES; i++) {
            String id = String.valueOf(7_000_000 + 10_000 * round + i / 50);
            Person somebody = Person.viewer(id, "Somebody" + id).with("subscriber/12");
            String text = i % 50 == 0 ? "!ask why is the loss flat after step " : "the loss is at ";
            twitch.room().say(somebody, text + i + " Kappa, and that is what one would say here");
        }
        double before = ProcessCpu.of(reader.pid());
        twitch.irc().thaw();
        String[] told = until(lines, "round").split(" ");
        ProcessCpu.awaitQuiet(() -> ProcessCpu.of(reader.pid()));
        double cpu = ProcessCpu.of(reader.pid()) - before;
        double seconds = Long.parseLong(told[1]) / 1_000.0;
        System.out.printf(
                "%-22s %,9.0f messages/s, %5.1f us CPU each, %s%n",
                name, MESSAGES / seconds, cpu * 1e6 / MESSAGES, told[2]);
    }

    private static String until(BufferedReader lines, String beginning) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new IOException("the reader has ended");
    }

    private static List<String> labcast() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                FloodedDesk.class.getName(),
                "ADDRESS",
                Integer.toString(MESSAGES));
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
        return Optional.of(List.of("node", script, "PORT", Integer.toString(MESSAGES)));
    }
}
