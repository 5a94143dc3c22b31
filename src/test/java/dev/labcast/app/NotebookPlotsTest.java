package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.labcast.fx.Fx;
import dev.labcast.fx.PngEncoder;
import dev.labcast.pane.notebook.PlotSegment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookPlotsTest {
    @TempDir Path folder;

    @Test
    void a_plot_is_kept_beside_the_notebook_by_number_and_hash() throws Exception {
        byte[] png = png(10, 10, 0xff336699);

        PlotSegment kept = new NotebookPlots(folder).keep("loss [1].png", png, 7);

        assertEquals("plots/0007-", kept.target().substring(0, 11));
        assertEquals("loss  1 .png", kept.name());
        assertArrayEquals(png, Files.readAllBytes(folder.resolve(kept.target())));
    }

    @Test
    void the_same_plot_is_one_file_however_often_it_is_kept_and_another_picture_another()
            throws Exception {
        NotebookPlots plots = new NotebookPlots(folder);

        String first = plots.keep("a", png(4, 4, 0xff000000), 1).target();
        String again = plots.keep("a", png(4, 4, 0xff000000), 1).target();
        String other = plots.keep("a", png(4, 4, 0xffffffff), 1).target();

        assertEquals(first, again);
        assertEquals(2, Files.list(folder.resolve("plots")).count(), other);
    }

    @Test
    void a_thumbnail_is_as_wide_as_the_notebook_shows_it() throws Exception {
        Fx.start();
        NotebookPlots plots = new NotebookPlots(folder);
        PlotSegment kept = plots.keep("wide.png", png(840, 400, 0xff336699), 1);

        Image picture = plots.thumbnail(kept).get(20, TimeUnit.SECONDS);

        assertEquals("420x200", (int) picture.getWidth() + "x" + (int) picture.getHeight());
    }

    @Test
    void a_picture_that_is_gone_is_answered_as_missing() {
        ExecutionException failed =
                assertThrows(
                        ExecutionException.class,
                        () ->
                                new NotebookPlots(folder)
                                        .thumbnail(
                                                PlotSegment.named("x", "plots/0001-00000000.png"))
                                        .get(20, TimeUnit.SECONDS));

        assertInstanceOf(IOException.class, failed.getCause());
    }

    private static byte[] png(int width, int height, int argb) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, argb);
        return PngEncoder.encode(pixels, width, height);
    }
}
