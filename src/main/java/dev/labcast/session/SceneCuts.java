package dev.labcast.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What a scene that OBS switched to does to the segments: each switch ends the running one and
/// goes on with the same work in a new one, so that the segments are the history of the scenes
/// (`docs/decisions/0062-scenes-and-segments.md`). Pure; any thread.
final class SceneCuts {
    private final SessionState state;
    private final Cue.FollowScene follow;
    private final long now;
    private final String id;

    /// `id` is a fresh one, for the segment that may begin.
    SceneCuts(SessionState state, Cue.FollowScene follow, long now, String id) {
        this.state = state;
        this.follow = follow;
        this.now = now;
        this.id = id;
    }

    /// None if Labcast's scene is shown already. The choice comes before the cut: the fold takes
    /// note of what ran then.
    List<SessionEvent> events() {
        boolean same = follow.scene() == state.scene();
        if (same && state.shown().foreign().isEmpty()) {
            return List.of();
        }
        List<SessionEvent> events = new ArrayList<>();
        events.add(
                new SessionEvent.SceneChosen(
                        follow.scene(), SceneSource.OBS, OptionalLong.of(now)));
        if (!same) {
            cut().ifPresent(events::add);
        }
        return events;
    }

    private Optional<SessionEvent> cut() {
        Optional<Segment> running = state.segments().current();
        if (follow.scene() == Scene.AWAY) {
            return running.map(this::leave);
        }
        return (comesBack(running) ? interrupted() : running).map(this::again);
    }

    private SessionEvent leave(Segment running) {
        return follow.whileAway()
                .<SessionEvent>map(pause -> opened(pause, "", List.of()))
                .orElseGet(() -> new SessionEvent.SegmentClosed(running.id(), now));
    }

    /// Whether nothing but our own pause happened since OBS switched away: a person who pressed a
    /// key meanwhile has said what goes on.
    private boolean comesBack(Optional<Segment> running) {
        return state.shown().interrupted().isPresent()
                && running.map(it ->
                                follow.whileAway().equals(Optional.of(it.activity()))
                                        && it.start() == state.shown().since())
                        .orElse(follow.whileAway().isEmpty());
    }

    /// As it is called by now: it may have got another title since.
    private Optional<Segment> interrupted() {
        return state.shown().interrupted().map(it -> state.segments().find(it.id()).orElse(it));
    }

    private SessionEvent again(Segment segment) {
        return opened(segment.activity(), segment.title(), segment.tags());
    }

    private SessionEvent opened(String activity, String title, List<String> tags) {
        return new SessionEvent.SegmentOpened(id, activity, title, tags, now);
    }
}
