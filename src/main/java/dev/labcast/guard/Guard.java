package dev.labcast.guard;

import dev.labcast.session.Pane;
import dev.labcast.session.Recording;
import java.util.List;

/// The waist between private and public: takes drafts, gives out [Cleared] events, and nothing else
/// leads from one side to the other. Panes and the desk call it from any thread; every call returns
/// at once, and the work is done on the guard's own thread.
public interface Guard extends AutoCloseable {

    /// Proposes content. Drafts of a pane that is private, or that come while the curtain is drawn,
    /// are forgotten at once, as are those still held back when that happens; after the curtain is
    /// lifted, panes submit their whole content again. Facts are given out at once, the curtain
    /// notwithstanding, so that segments go on behind it.
    void submit(Draft draft);

    /// Makes a pane public or private. A pane starts private. What is still held back of a pane
    /// that turns private is forgotten; one that turns public must submit its whole content
    /// afterwards.
    void stage(Pane pane, boolean onStage);

    /// `media` with its paths put through the rules in force now, for `session.json`. At once, on
    /// the calling thread.
    ClearedMedia clear(List<Recording> media);

    /// `text` with what must not be seen masked, for what goes elsewhere than into the log. At
    /// once, on the calling thread.
    PublicText clear(String text);

    /// From now on `secret`, which its `name` shows to be one, is never to be seen; what is held
    /// back is read again.
    void know(String name, String secret);

    /// Where masks are, and the way to lift one.
    Masks masks();

    /// Waits until everything submitted so far is cleared or refused, hold-back included; for the
    /// end of a session and for tests.
    void drain();

    /// Drains, then stops the guard's thread.
    @Override
    void close();
}
