package dev.labcast.stage.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.session.SessionClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class CardFilesTest implements CardFiles.Listener, SessionClock {
    private final AtomicLong time = new AtomicLong();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private boolean gated;

    @TempDir Path home;

    @Test
    void a_picture_is_written_under_a_new_name_each_time() throws Exception {
        try (CardFiles files = files()) {
            files.offer("question", picture(3, 2));
            assertEquals("question question-000001.png 3x2", next());
            files.offer("question", picture(3, 2));
            assertEquals("question question-000002.png 3x2", next());
            assertEquals(
                    List.of("question-000001.png", "question-000002.png"), names(files.folder()));
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(files.folder())));
            assertEquals(
                    (byte) 'P',
                    Files.readAllBytes(files.folder().resolve("question-000002.png"))[1]);
        }
    }

    @Test
    void the_last_three_of_a_card_stay_and_older_ones_go_after_five_seconds() throws Exception {
        try (CardFiles files = files()) {
            for (int i = 0; i < 5; i++) {
                show(files, "lower-third");
            }
            show(files, "question");
            assertEquals(6, names(files.folder()).size(), "OBS may still be reading them");

            time.set(CardShelf.LINGER);
            show(files, "lower-third");
            assertEquals(
                    List.of(
                            "lower-third-000004.png",
                            "lower-third-000005.png",
                            "lower-third-000007.png",
                            "question-000006.png"),
                    names(files.folder()));
        }
    }

    @Test
    void what_was_overtaken_is_never_written_and_hiding_overtakes_too() throws Exception {
        gated = true;
        try (CardFiles files = files()) {
            files.offer("first", picture(1, 1));
            assertEquals("first first-000001.png 1x1", next());
            files.offer("question", picture(2, 1));
            files.offer("lower-third", picture(9, 1));
            files.offer("question", picture(3, 1));
            files.offer("lower-third", Optional.empty());
            gate.countDown();

            assertEquals("question question-000002.png 3x1", next());
            assertEquals("lower-third hidden", next());
            assertEquals(2, names(files.folder()).size());
        }
    }

    @Test
    void a_disk_that_refuses_is_named_and_the_next_picture_is_tried() throws Exception {
        try (CardFiles files = files()) {
            Files.delete(files.folder());
            files.offer("question", picture(1, 1));
            String failed = next();
            assertTrue(failed.startsWith("question: A card could not be written to "), failed);

            Files.createDirectory(files.folder());
            files.offer("question", picture(1, 1));
            assertEquals("question question-000002.png 1x1", next());
        }
    }

    @Test
    void nothing_is_left_after_the_end() throws Exception {
        CardFiles files = files();
        show(files, "question");
        files.close();
        files.offer("question", picture(1, 1));

        assertFalse(Files.exists(files.folder()));
        files.close();
        assertEquals(0, heard.size());
    }

    @Test
    void a_card_has_a_plain_name() throws Exception {
        try (CardFiles files = files()) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> files.offer("../question", picture(1, 1)));
        }
    }

    private CardFiles files() throws IOException {
        return CardFiles.in(home.resolve("not/there/yet"), this, this);
    }

    private void show(CardFiles files, String card) throws InterruptedException {
        files.offer(card, picture(1, 1));
        assertTrue(next().startsWith(card + " "));
    }

    private static Optional<CardPicture> picture(int width, int height) {
        return Optional.of(new CardPicture(new int[width * height], width, height));
    }

    private String next() throws InterruptedException {
        return Optional.ofNullable(heard.poll(10, TimeUnit.SECONDS)).orElse("nothing came");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public void shown(String card, Path png, int width, int height) {
        heard.add("%s %s %dx%d".formatted(card, png.getFileName(), width, height));
        if (gated) {
            await();
        }
    }

    private void await() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void hidden(String card) {
        heard.add(card + " hidden");
    }

    @Override
    public void failed(String card, String sentence) {
        heard.add(card + ": " + sentence);
    }

    @Override
    public long now() {
        return time.get();
    }

    @Override
    public Instant startedAt() {
        return Instant.EPOCH;
    }
}
