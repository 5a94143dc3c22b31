package dev.labcast.review;

import dev.labcast.recording.Recovered;
import dev.labcast.session.Entry;
import dev.labcast.session.Recording;
import dev.labcast.session.SceneSource;
import dev.labcast.session.SessionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Sums up how a session went out, for its [SessionReport]. One thread.
final class OnAirStock {
    private final Recovered session;
    private final List<SessionReport.Stream> streams = new ArrayList<>();
    private final List<SessionReport.Moment> foreign = new ArrayList<>();
    private final List<SessionReport.Contact> bridges = new ArrayList<>();
    private OptionalLong streamingSince = OptionalLong.empty();
    private long scenes;
    private long scenesFromObs;

    OnAirStock(Recovered session) {
        this.session = session;
    }

    SessionReport.OnAir onAir() {
        session.entries().forEach(this::take);
        endStream(session.state().now());
        return new SessionReport.OnAir(
                media(),
                List.copyOf(streams),
                scenes,
                scenesFromObs,
                List.copyOf(foreign),
                List.copyOf(bridges));
    }

    private List<Recording> media() {
        List<Recording> named = session.header().media();
        return named.isEmpty() ? session.state().broadcast().recordings() : named;
    }

    private void take(Entry entry) {
        long at = entry.at();
        if (entry.event() instanceof SessionEvent.SceneChosen chosen) {
            scenes++;
            scenesFromObs += chosen.source() == SceneSource.OBS ? 1 : 0;
        } else if (entry.event() instanceof SessionEvent.ForeignSceneShown(var name)) {
            foreign.add(new SessionReport.Moment(at, name));
        } else if (entry.event()
                instanceof SessionEvent.BridgeChanged(var bridge, var state, var sentence)) {
            bridges.add(new SessionReport.Contact(at, bridge, state, sentence));
        } else if (entry.event() instanceof SessionEvent.StreamStarted) {
            streamingSince = streamingSince.isPresent() ? streamingSince : OptionalLong.of(at);
        } else if (entry.event() instanceof SessionEvent.StreamStopped) {
            endStream(at);
        }
    }

    private void endStream(long at) {
        streamingSince.ifPresent(
                start -> streams.add(new SessionReport.Stream(start, Math.max(start, at))));
        streamingSince = OptionalLong.empty();
    }
}
