package dev.labcast.web.live;

import dev.labcast.session.History;
import dev.labcast.session.Pane;
import dev.labcast.session.Scene;
import dev.labcast.session.Segment;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.stage.SceneRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What somebody who joins late has to know: what is being done, since when, what was done before,
/// and the moments that were marked. While nothing may be seen, only the activity is told, as the
/// away card does. Immutable; any thread.
record Head(
        String title,
        boolean closed,
        Scene scene,
        Set<Pane> panes,
        Optional<String> activity,
        Optional<Segment> segment,
        List<Segment> earlier,
        List<SessionEvent.MarkSet> marks) {
    private static final int MOST = 12;

    Head {
        panes = Set.copyOf(panes);
        earlier = List.copyOf(earlier);
        marks = List.copyOf(marks);
    }

    static Head of(SessionState state, Set<Pane> panes) {
        Optional<Segment> current = state.segments().current();
        Optional<String> activity = current.map(Segment::activity);
        if (panes.isEmpty()) {
            return new Head(
                    "",
                    state.closed(),
                    Scene.AWAY,
                    panes,
                    activity,
                    Optional.empty(),
                    List.of(),
                    List.of());
        }
        List<Segment> ended = state.segments().list().stream().filter(it -> !it.open()).toList();
        return new Head(
                state.title(),
                state.closed(),
                SceneRule.drawn(state.scene(), state),
                panes,
                activity,
                current,
                ended.subList(Math.max(0, ended.size() - MOST), ended.size()),
                last(state.marks()));
    }

    private static List<SessionEvent.MarkSet> last(History<SessionEvent.MarkSet> all) {
        List<SessionEvent.MarkSet> marks = new ArrayList<>();
        for (int i = Math.max(0, all.size() - MOST); i < all.size(); i++) {
            marks.add(all.get(i));
        }
        return marks;
    }
}
