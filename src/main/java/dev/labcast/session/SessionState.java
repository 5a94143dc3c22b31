package dev.labcast.session;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// What a session's public side is at one moment: the fold of its log up to there. The stage draws
/// the state at "now", review the state at the time it is asked for; both get here by [#evolve] and
/// by nothing else. Immutable; any thread.
///
/// @param announced what comes next, as the person tells viewers; "" for nothing
public record SessionState(
        String title,
        long now,
        long entries,
        Segments segments,
        String announced,
        History<SessionEvent.MarkSet> marks,
        Set<Pane> staged,
        ShownScene shown,
        boolean hidden,
        Terminal terminal,
        Notebook notebook,
        History<Plot> plots,
        OptionalLong pinned,
        History<SessionEvent.ViewerSpoke> viewers,
        Questions questions,
        Map<String, Integer> masks,
        History<String> warnings,
        Broadcast broadcast,
        boolean closed) {

    public SessionState {
        staged = Set.copyOf(staged);
        masks = Map.copyOf(masks);
    }

    /// Before the first event: everything private, nothing shown.
    public static SessionState initial() {
        return new SessionState(
                "",
                0,
                0,
                Segments.NONE,
                "",
                History.empty(),
                Set.of(),
                ShownScene.AWAY,
                false,
                Terminal.blank(),
                Notebook.NONE,
                History.empty(),
                OptionalLong.empty(),
                History.empty(),
                Questions.NONE,
                Map.of(),
                History.empty(),
                Broadcast.NONE,
                false);
    }

    /// What the stage shows, if it may be seen.
    public Scene scene() {
        return shown.scene();
    }

    public boolean onStage(Pane pane) {
        return !hidden && staged.contains(pane);
    }

    /// The state after `entry`. Pure: the same entries give the same state, whenever they are
    /// folded.
    public SessionState evolve(Entry entry) {
        return evolve(List.of(entry));
    }

    /// The state after all `entries`, one after the other; cheaper than to make every state on the
    /// way.
    public SessionState evolve(List<Entry> entries) {
        Next next = new Next(this);
        entries.forEach(next::take);
        return next.state();
    }
}
