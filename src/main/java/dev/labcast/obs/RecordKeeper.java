package dev.labcast.obs;

import dev.labcast.session.SessionClock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Starts and stops OBS's recording and stream, and watches them: [Health] once a second, and which
/// session time belongs to which place in the recording. The deeds from any thread, the rest on the
/// link's.
final class RecordKeeper {
    private static final long LOOK_MILLIS = 1_000;
    private static final int LOOKS_PER_REPORT = 10;
    private static final String CHAPTER = "CreateRecordChapter";

    private final ObsLink link;
    private final SessionClock clock;
    private final ObsDeeds desk;
    private final Executor deskThread;
    private final HealthWatch watch = new HealthWatch();
    private final RecordClock times = new RecordClock(1000.0 / 30);
    private List<RecordSpan> reported = List.of();
    private long asked = Long.MIN_VALUE;
    private int looks;
    private boolean stopping;
    private volatile boolean chapters;

    RecordKeeper(ObsLink link, SessionClock clock, ObsDeeds desk, Executor deskThread) {
        this.link = link;
        this.clock = clock;
        this.desk = desk;
        this.deskThread = deskThread;
    }

    void startRecord() {
        ask("OBS does not record", this::begin);
    }

    private void begin(Obs obs) throws ObsTrouble {
        asked = clock.now();
        obs.startRecord();
    }

    void stopRecord() {
        ask("OBS was not told to stop recording", Obs::stopRecord);
    }

    /// OBS is asked what it does just now: [Health] may be a second old.
    void toggleRecord() {
        ask(
                "OBS records as before",
                obs -> {
                    if (obs.record().active()) {
                        obs.stopRecord();
                    } else {
                        begin(obs);
                    }
                });
    }

    void togglePause() {
        ask(
                "The recording in OBS goes on as it was",
                obs -> {
                    Obs.Output record = obs.record();
                    if (record.active()) {
                        obs.pauseRecord(!record.paused());
                    } else {
                        say("OBS records nothing that could be paused.");
                    }
                });
    }

    void toggleStream() {
        ask(
                "OBS streams as before",
                obs -> {
                    if (obs.stream().active()) {
                        obs.stopStream();
                    } else {
                        obs.startStream();
                    }
                });
    }

    void startStream() {
        ask("OBS does not stream", Obs::startStream);
    }

    void stopStream() {
        ask("OBS was not told to stop streaming", Obs::stopStream);
    }

    /// A chapter in the recording, where this OBS knows chapters and records; otherwise nothing:
    /// the session's log has it anyway.
    void chapter(String title) {
        if (chapters) {
            link.offer(
                    obs -> {
                        Obs.Output record = obs.record();
                        if (record.active() && !record.paused()) {
                            obs.chapter(title);
                        }
                    },
                    _ -> {});
        }
    }

    private void ask(String otherwise, Deed deed) {
        link.offer(deed, trouble -> say(otherwise + ": " + trouble.sentence()));
    }

    private void say(String sentence) {
        deskThread.execute(() -> desk.say(sentence));
    }

    /// OBS is there, for the first time or again.
    void ready(Obs obs, LinkState.Ready state) throws ObsTrouble {
        chapters = state.version().requests().contains(CHAPTER);
        canvas(state.canvas());
        asked = Long.MIN_VALUE;
        stopping = false;
        look(obs);
    }

    void canvas(Obs.Canvas canvas) {
        times.frameMillis(canvas.frameMillis());
    }

    private void look(Obs obs) throws ObsTrouble {
        link.later(LOOK_MILLIS, this::look);
        long before = clock.now();
        Obs.Output record = obs.record();
        long after = clock.now();
        if (!stopping) { // OBS calls a recording active until its file is closed
            times.look(before, record, after);
        }
        Health health = watch.look(after, record, obs.stream(), obs.stats());
        deskThread.execute(() -> desk.health(health));
        looks++;
        if (looks % LOOKS_PER_REPORT == 0) {
            report();
        }
    }

    /// `at` is when OBS said so.
    void heard(OutputState state, Optional<String> path, long at) {
        stopping = state == OutputState.STOPPING;
        switch (state) {
            case STARTING -> asked = Math.max(asked, at);
            case STARTED -> {
                times.started(asked, at, path);
                asked = Long.MIN_VALUE;
            }
            case PAUSED -> times.paused(at);
            case RESUMED -> times.resumed(at);
            case STOPPING -> times.stopped(at, Optional.empty());
            case STOPPED -> times.stopped(at, path);
            case RECONNECTING, RECONNECTED -> {}
        }
        report();
    }

    void wentOver(String path, long at) {
        times.wentOver(at, path);
        report();
    }

    private void report() {
        List<RecordSpan> spans = times.spans();
        if (!spans.equals(reported)) {
            reported = spans;
            deskThread.execute(() -> desk.recordings(spans));
        }
    }
}
