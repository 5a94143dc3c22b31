package dev.labcast.bench;

import dev.labcast.fx.FxThread;
import dev.labcast.session.SessionClock;
import dev.labcast.stage.StageTheme;
import dev.labcast.stage.card.Card;
import dev.labcast.stage.card.CardFiles;
import dev.labcast.stage.card.CardPainter;
import dev.labcast.stage.card.CardPicture;
import dev.labcast.stage.card.LowerThird;
import dev.labcast.stage.card.QuestionCard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import javafx.application.Platform;

/// What a card over the picture costs: painting it on the JavaFX thread, making the PNG, and the
/// whole way from the change to the file that OBS is told of. Wall time in ms, median and 95th
/// percentile of 200 different cards each after 100 to warm up.
public final class CardBench implements CardFiles.Listener {
    private static final int WARM = 100;
    private static final int ROUNDS = 200;

    private final BlockingQueue<Path> written = new LinkedBlockingQueue<>();

    private CardBench() {}

    static void main() throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
        System.out.println(
                "card           canvas  size        paint ms     PNG ms       to the file ms  bytes");
        try (Scratch scratch = Scratch.create()) {
            for (int height : new int[] {720, 1080, 2160}) {
                new CardBench().run("lower third", height, scratch, CardBench::third);
                new CardBench().run("question", height, scratch, CardBench::question);
            }
        }
        Platform.exit();
    }

    private interface Cards {
        Card of(int round);
    }

    private static Card third(int round) {
        return new LowerThird(
                "Debugging",
                Optional.of("#d29922"),
                "Why does the loss spike at step " + round + " of seed three?",
                round + " min");
    }

    private static Card question(int round) {
        return new QuestionCard(
                "mira_k",
                "Run "
                        + round
                        + ": when the loss jumps right after the warm-up ends, how do you tell"
                        + " whether it is the learning rate or a bad batch, and which of the two"
                        + " would you rule out first?");
    }

    private void run(String name, int height, Scratch scratch, Cards cards)
            throws IOException, InterruptedException {
        CardPainter painter = new CardPainter(StageTheme.DARK);
        double[] paint = new double[ROUNDS];
        double[] png = new double[ROUNDS];
        double[] file = new double[ROUNDS];
        String size = "";
        int bytes = 0;
        try (CardFiles files = CardFiles.in(scratch.path(), SessionClock.startingNow(), this)) {
            for (int i = -WARM; i < ROUNDS; i++) {
                Card card = cards.of(i + WARM);
                long start = System.nanoTime();
                CardPicture picture = FxThread.ask(() -> painter.paint(card, height));
                long painted = System.nanoTime();
                files.offer("question", Optional.of(picture));
                written.take();
                long there = System.nanoTime();
                bytes = picture.png().length;
                long encoded = System.nanoTime();
                size = picture.width() + "x" + picture.height();
                if (i >= 0) {
                    paint[i] = (painted - start) / 1e6;
                    file[i] = (there - start) / 1e6;
                    png[i] = (encoded - there) / 1e6;
                }
            }
        }
        System.out.printf(
                "%-13s  %6d  %-10s  %-11s  %-11s  %-14s  %d%n",
                name, height, size, both(paint), both(png), both(file), bytes);
    }

    private static String both(double[] values) {
        Arrays.sort(values);
        return "%.1f / %.1f".formatted(values[ROUNDS / 2], values[ROUNDS * 95 / 100]);
    }

    @Override
    public void shown(String card, Path png, int width, int height) {
        written.add(png);
    }

    @Override
    public void hidden(String card) {}

    @Override
    public void failed(String card, String sentence) {
        throw new IllegalStateException(sentence);
    }
}
