package dev.labcast.bench;

import dev.labcast.app.FramedDesk;
import dev.labcast.session.SessionClock;
import dev.labcast.twitch.rehearsal.Person;
import dev.labcast.twitch.rehearsal.Remark;
import dev.labcast.twitch.rehearsal.TwitchDouble;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.DoubleStream;

/// Whether the desk stays smooth while a day of chat goes by: times between JavaFX's frames, with
/// the chat's list open and somebody typing ten keys a second into the notebook. First without a
/// chat; then a minute with 500 messages; then 1,000 a second until there were 50,000; and without
/// a chat again. A tenth asks, four tenths vote, 3,000 people speak, one in 500 messages is
/// deleted. All in one process, the Twitch of our own included, headless.
public final class ChatFramesBench {
    private static final int DAY = 50_000;
    private static final int A_MINUTE = 500;
    private static final int A_SECOND = 1_000;
    private static final int PEOPLE = 3_000;
    private static final long KEY_MS = 100;
    private static final long WARM_UP_MS = 20_000;
    private static final long MINUTE_MS = 60_000;
    private static final long SECOND_NANOS = 1_000_000_000;
    private static final String TYPED =
            "the **loss** spikes at `4k` again, with seed 3 and warm-up 6k #debugging\n";

    private final TwitchDouble twitch;
    private final Random random = new Random(7);
    private int said;

    private ChatFramesBench(TwitchDouble twitch) {
        this.twitch = twitch;
    }

    /// No arguments.
    public static void main(String[] args) throws Exception {
        TwitchDouble twitch =
                new TwitchDouble(Person.viewer("1000", "Channel"), SessionClock.startingNow());
        AtomicBoolean typing = new AtomicBoolean(true);
        try (FramedDesk desk =
                new FramedDesk(
                        Files.createTempDirectory("labcast-frames"), twitch.irc().address())) {
            Thread typist = Thread.ofPlatform().start(() -> type(desk, typing));
            new ChatFramesBench(twitch).measure(desk);
            typing.set(false);
            typist.join();
            System.out.println(desk.outcome());
        }
        Runtime.getRuntime().exit(0);
    }

    private void measure(FramedDesk desk) throws InterruptedException {
        Thread.sleep(WARM_UP_MS);
        desk.gaps();
        Thread.sleep(MINUTE_MS);
        print("no chat", desk.gaps());
        talk(A_MINUTE, 60 * SECOND_NANOS / A_MINUTE);
        print("500 a minute", desk.gaps());
        talk(DAY - A_MINUTE, SECOND_NANOS / A_SECOND);
        print("1,000 a second", desk.gaps());
        Thread.sleep(MINUTE_MS / 2);
        print("no chat any more", desk.gaps());
    }

    private static void type(FramedDesk desk, AtomicBoolean typing) {
        for (int i = 0; typing.get(); i++) {
            desk.types(TYPED.charAt(i % TYPED.length()));
            LockSupport.parkNanos(KEY_MS * 1_000_000);
        }
    }

    private void talk(int messages, long nanosBetween) {
        long began = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            says();
            LockSupport.parkNanos(began + (i + 1) * nanosBetween - System.nanoTime());
        }
    }

    private void says() {
        String id = String.valueOf(7_000_000 + random.nextInt(PEOPLE));
        int kind = random.nextInt(10);
        String text =
                switch (kind) {
                    case 0 -> "!ask why does run " + said + " fail after step 4000?";
                    case 1, 2, 3, 4 -> "!up " + (1 + random.nextInt(500));
                    default -> "I saw that in run " + said + " too, it was the warm-up Kappa";
                };
        Remark remark = twitch.room().say(Person.viewer(id, "Somebody" + id), text);
        if (++said % 500 == 0) {
            twitch.room().delete(remark);
        }
    }

    private static void print(String name, List<FramedDesk.Gap> gaps) {
        double[] time = gaps.stream().mapToDouble(FramedDesk.Gap::time).sorted().toArray();
        double[] cpu = gaps.stream().mapToDouble(FramedDesk.Gap::cpu).sorted().toArray();
        System.out.printf(
                "%-17s %5d frames: %s ms, %d over 33 ms, %d over 100 ms; "
                        + "JavaFX thread %s ms of CPU each, %.0f %% of a core%n",
                name,
                time.length,
                spread(time),
                over(33.4, time),
                over(100, time),
                spread(cpu),
                100 * DoubleStream.of(cpu).sum() / DoubleStream.of(time).sum());
    }

    private static String spread(double[] sorted) {
        return "%.1f / %.1f / %.1f / %.0f"
                .formatted(
                        sorted[sorted.length / 2],
                        sorted[(int) (sorted.length * 0.95)],
                        sorted[(int) (sorted.length * 0.99)],
                        sorted[sorted.length - 1]);
    }

    private static long over(double ms, double[] gaps) {
        return DoubleStream.of(gaps).filter(it -> it > ms).count();
    }
}
