package dev.labcast.web.live;

import dev.labcast.guard.Curtain;
import dev.labcast.recording.Output;
import dev.labcast.session.SessionClock;
import dev.labcast.session.Vocabulary;
import dev.labcast.stage.PlotImages;
import dev.labcast.web.Exhibit;
import dev.labcast.web.Page;
import dev.labcast.web.Pulse;
import dev.labcast.web.Slot;
import dev.labcast.web.Token;
import java.util.List;

/// The live pages of one session: their feeds, which have to follow its log, and what is served at
/// each address. Any thread.
public final class LiveSlots implements AutoCloseable {
    private static final Page FILES = new Page("live");

    private final LiveFeed program;
    private final LiveFeed windows;
    private final PlotImages images;

    /// `clock` and `curtain` are the session's.
    public LiveSlots(
            Vocabulary vocabulary, SessionClock clock, Curtain curtain, PlotImages images) {
        this.images = images;
        program = LiveFeed.running(Lens.PROGRAM, vocabulary, clock, curtain);
        windows = LiveFeed.running(Lens.WINDOWS, vocabulary, clock, curtain);
    }

    /// Who has to follow the log.
    public List<Output> outputs() {
        return List.of(program, windows);
    }

    /// What is served to whoever has the `token`.
    public Slot slot(LivePage page, Token token) {
        return new Slot(page.label(), token, exhibit(page));
    }

    /// The page without an address of its own.
    public Exhibit exhibit(LivePage page) {
        LiveFeed feed =
                switch (page.lens()) {
                    case PROGRAM -> program;
                    case WINDOWS -> windows;
                };
        return exhibit(feed, images);
    }

    static Exhibit exhibit(LiveFeed feed, PlotImages images) {
        return new Exhibit(FILES, feed, new ReadBack(feed, images).resources(), Pulse.QUICK);
    }

    /// Tells the last of it.
    @Override
    public void close() {
        program.close();
        windows.close();
    }
}
