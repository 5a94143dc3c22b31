package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.recording.PlotStore;
import dev.labcast.session.Plot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionPlotsTest {
    @TempDir Path folder;

    @Test
    void a_plot_is_read_from_the_session_and_a_missing_one_is_missing() throws Exception {
        PlotStore store = new PlotStore(folder);
        Plot plot =
                new Plot(
                        7,
                        "loss.png",
                        "plots/0007-01234567.png",
                        "0123456789abcdef",
                        3,
                        2,
                        "fit.py");
        SessionPlots plots = new SessionPlots(store);

        assertEquals(Optional.empty(), plots.png(plot));

        Files.createDirectories(store.path(plot).getParent());
        Files.write(store.path(plot), new byte[] {1, 2, 3});
        assertArrayEquals(new byte[] {1, 2, 3}, plots.png(plot).orElseThrow());
    }
}
