package dev.labcast.app;

import dev.labcast.recording.PlotStore;
import dev.labcast.session.Plot;
import dev.labcast.stage.PlotImages;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The plots of a session, from its folder. Any thread but JavaFX's.
final class SessionPlots implements PlotImages {
    private static final Logger LOG = LoggerFactory.getLogger(SessionPlots.class);

    private final PlotStore store;

    SessionPlots(PlotStore store) {
        this.store = store;
    }

    @Override
    public Optional<byte[]> png(Plot plot) {
        try {
            return Optional.of(Files.readAllBytes(store.path(plot)));
        } catch (IOException absent) {
            LOG.warn("Plot {} cannot be read", plot.number(), absent);
            return Optional.empty();
        }
    }
}
