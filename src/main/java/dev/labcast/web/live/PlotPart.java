package dev.labcast.web.live;

import dev.labcast.session.History;
import dev.labcast.session.Plot;
import dev.labcast.session.SessionState;
import dev.labcast.stage.KnownPlots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The plots that a page is told of: the `newest` ones (the last is the very newest) out of
/// `count`, and the one that is kept on stage beside them. Immutable; any thread.
record PlotPart(int count, List<Plot> newest, Optional<Plot> pinned) {
    static final int MOST = 200;

    PlotPart {
        newest = List.copyOf(newest);
    }

    static PlotPart of(SessionState state) {
        History<Plot> all = state.plots();
        List<Plot> newest = new ArrayList<>();
        for (int i = Math.max(0, all.size() - MOST); i < all.size(); i++) {
            newest.add(all.get(i));
        }
        return new PlotPart(all.size(), newest, KnownPlots.numbered(state.pinned(), all));
    }
}
