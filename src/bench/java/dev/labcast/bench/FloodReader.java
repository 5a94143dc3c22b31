package dev.labcast.bench;

import dev.labcast.session.SessionClock;
import dev.labcast.twitch.rehearsal.IrcFraming;
import dev.labcast.twitch.rehearsal.Person;
import dev.labcast.twitch.rehearsal.TwitchDouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;

/// A process that reads a chat, and the Twitch of our own that it reads from. It says `ready` when
/// it hears the chat, and again for each line it is sent, before a round; after a round `round`,
/// the ms it took and how many asked. Main thread.
final class FloodReader implements AutoCloseable {
    /// Messages of a round.
    static final int MESSAGES = 200_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long IDLE_MS = 1_000;

    /// What a round leaves to be done belongs to it: the log's last lines, the rail's last frame.
    private static final long BEHIND_MS = 1_000;

    private final TwitchDouble twitch;
    private final Process process;
    private final BufferedReader told;
    private final Writer asked;

    /// What a round cost: messages a second, and us of CPU for each.
    record Cost(double rate, double cpu, String asked) {}

    /// `command` takes the address' port and URI in place of `PORT` and `ADDRESS`.
    FloodReader(List<String> command) throws IOException {
        twitch = new TwitchDouble(Person.viewer("1000", "Channel"), SessionClock.startingNow());
        String address = twitch.irc().address().toString();
        String port = Integer.toString(twitch.irc().address().getPort());
        process =
                new ProcessBuilder(
                                command.stream()
                                        .map(it -> it.equals("PORT") ? port : it)
                                        .map(it -> it.equals("ADDRESS") ? address : it)
                                        .toList())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        told = process.inputReader();
        asked = process.outputWriter();
        until("ready");
    }

    /// What the process takes when nothing is said (a desk's clocks and frames) does not count.
    Cost flood(int round) throws IOException, InterruptedException {
        asked.write("next\n");
        asked.flush();
        until("ready");
        ProcessCpu.awaitQuiet(this::cpu);
        double idle = cpu();
        Thread.sleep(IDLE_MS);
        double idleRate = (cpu() - idle) * 1_000 / IDLE_MS;
        write(round);
        double before = cpu();
        long began = System.nanoTime();
        twitch.irc().thaw();
        String[] words = until("round").split(" ");
        Thread.sleep(BEHIND_MS);
        double seconds = (System.nanoTime() - began) / 1e9;
        double each = (cpu() - before - idleRate * seconds) * 1e6 / MESSAGES;
        return new Cost(MESSAGES * 1_000.0 / Long.parseLong(words[1]), each, words[2]);
    }

    private void write(int round) {
        twitch.irc().freeze();
        twitch.irc().framing(new IrcFraming(20, false));
        for (int i = 0; i < MESSAGES; i++) {
            String id = String.valueOf(7_000_000 + 10_000 * round + i / 50);
            Person somebody = Person.viewer(id, "Somebody" + id).with("subscriber/12");
            String text = i % 50 == 0 ? "!ask why is the loss flat after step " : "the loss is at ";
            twitch.room().say(somebody, text + i + " Kappa, and that is what one would say here");
        }
    }

    private double cpu() {
        return ProcessCpu.of(process.pid());
    }

    private String until(String beginning) throws IOException {
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new IOException("the reader has ended");
    }

    /// Its input ends, and so does it.
    @Override
    public void close() throws IOException, InterruptedException {
        asked.close();
        if (!process.waitFor(PATIENCE)) {
            process.destroyForcibly().waitFor();
        }
        twitch.close();
    }
}
