package dev.labcast.web.live;

import dev.labcast.obs.Eventually;
import dev.labcast.session.SessionClock;
import dev.labcast.stage.PlotImages;
import dev.labcast.web.Chromium;
import dev.labcast.web.Slot;
import dev.labcast.web.Tab;
import dev.labcast.web.Token;
import dev.labcast.web.WebServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A log that a test writes, the server with both kinds of live page, and tabs that show them.
final class LiveRig implements AutoCloseable {
    private static final Token TOKEN = new Token("0123456789abcdef0123456789abcdef");

    /// The session's time (ms) on every page, for ever.
    static final long NOW = 247_000;

    final Told told;
    final WebServer server;
    private final List<Tab> tabs = new ArrayList<>();

    LiveRig(Lens lens, PlotImages images) throws IOException {
        told = new Told(lens);
        told.clock.millis.set(NOW);
        server = WebServer.open(0, SessionClock.startingNow());
        server.serve(new Slot("live", TOKEN, LiveSlots.exhibit(told.feed, images)));
    }

    String address() {
        return server.address("live").orElseThrow().toString();
    }

    Tab open(int width, int height, String query) throws IOException {
        return tab(width, height).open(address() + query);
    }

    /// Shows nothing yet.
    Tab tab(int width, int height) throws IOException {
        Tab tab = Chromium.running().open(width, height);
        tabs.add(tab);
        return tab.before("performance.now = () => 0");
    }

    /// Waits until the tab has drawn all that was told.
    void settle(Tab tab) throws Exception {
        Eventually.holds(
                "the page at the feed's rev; " + tab.complaints(),
                () -> tab.holds("document.documentElement?.dataset.rev == " + told.rev()));
    }

    @Override
    public void close() throws IOException {
        for (Tab tab : tabs) {
            tab.close();
        }
        server.close();
        told.close();
    }
}
