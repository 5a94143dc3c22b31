package dev.labcast.app;

import dev.labcast.pane.notebook.PlotSegment;
import dev.labcast.pane.notebook.PlotThumbnails;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.scene.image.Image;

/// The plots that stand in the notebook: copies in the folder `plots` beside its file, so that the
/// notebook stays whole wherever it is taken. Named as the session names them, by number and hash.
final class NotebookPlots implements PlotThumbnails {
    private static final double WIDTH_PX = 420;

    private final Path folder;
    private final Executor reading =
            task -> Thread.ofVirtual().name("labcast-thumbnail").start(task);

    /// `folder` is the one the notebook's file lies in.
    NotebookPlots(Path folder) {
        this.folder = folder;
    }

    /// Copies the image and answers what stands for it in the text. Any thread but JavaFX's.
    PlotSegment keep(String name, byte[] png, long number) throws IOException {
        String target = "plots/%04d-%s.png".formatted(number, hash(png));
        Path file = folder.resolve(target);
        Files.createDirectories(file.getParent());
        if (!Files.exists(file)) {
            Files.write(file, png);
        }
        return PlotSegment.named(name, target);
    }

    @Override
    public CompletableFuture<Image> thumbnail(PlotSegment plot) {
        CompletableFuture<Image> picture = new CompletableFuture<>();
        reading.execute(() -> {
            try (InputStream in = Files.newInputStream(folder.resolve(plot.target()))) {
                picture.complete(new Image(in, WIDTH_PX, 0, true, true));
            } catch (IOException absent) {
                picture.completeExceptionally(absent);
            }
        });
        return picture;
    }

    private static String hash(byte[] png) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(png);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
