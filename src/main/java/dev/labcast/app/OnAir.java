package dev.labcast.app;

import dev.labcast.app.desk.DeskAction;
import dev.labcast.app.desk.OnAirLamp;
import dev.labcast.fx.FxThread;
import dev.labcast.obs.Health;
import dev.labcast.obs.LinkState;
import dev.labcast.obs.ObsBridge;
import dev.labcast.obs.ObsDeeds;
import dev.labcast.obs.RecordSpan;
import dev.labcast.obs.StagePlace;
import dev.labcast.session.Cue;
import dev.labcast.session.Scene;
import dev.labcast.session.Segment;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.stage.StageFrame;
import dev.labcast.stage.card.LowerThird;
import dev.labcast.stage.card.QuestionCard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The desk's half of OBS: tells the bridge what the stage shows, and does at the desk what
/// somebody did in OBS. JavaFX thread, but for [#close].
final class OnAir implements ObsDeeds, AutoCloseable {
    /// Kinds of notices: of each only the newest counts.
    private static final String OBS = "OBS";

    private static final String PANIC = "panic";
    private static final String STAGE = "the stage";

    private static final Duration GOING_AWAY = Duration.millis(500);
    private static final Logger LOG = LoggerFactory.getLogger(OnAir.class);

    private final LiveSession session;
    private final Staging staging;
    private final Desk desk;
    private final ObsWish wish;
    private final CardDecks decks;
    private final OnAirLamp lamp;
    private final ObsBridge bridge;
    private final RecordedMedia media;
    private final OnAirCards cards;
    private final StageFrame frame;
    private final StagePlaces places;
    private final Stage stage;
    private Scene scene;
    private boolean hidden;
    private boolean started;
    private boolean foreign;
    private boolean placed;
    private boolean liftsWhenPlaced;
    private final PauseTransition settling = new PauseTransition(GOING_AWAY);
    private volatile boolean connected;
    private boolean streaming;
    private Optional<String> chapter = Optional.empty();
    private volatile Health health = OnAirLamp.NOTHING;

    OnAir(
            LiveSession session,
            Staging staging,
            StageWindows windows,
            Desk desk,
            ObsWish wish,
            CardDecks decks)
            throws IOException {
        this.session = session;
        this.staging = staging;
        this.desk = desk;
        this.wish = wish;
        this.decks = decks;
        lamp = desk.lamp();
        scene = staging.scene();
        hidden = staging.hidden();
        bridge = new ObsBridge(wish.door(), wish.settings(), session.clock(), this, FxThread::run);
        media = new RecordedMedia(session, wish.keepsMedia(), desk.notices()::tell);
        cards = OnAirCards.open(decks, bridge, wish.settings().scratch(), desk.notices()::tell);
        stage = windows.program().stage();
        frame = windows.program().frame();
        places = new StagePlaces(stage, wish.visible(), this::placed);
        settling.setOnFinished(_ -> settled());
        staging.listen(this::stageChanged);
        staging.listenToChoices(this::chosen);
        desk.add(actions());
    }

    /// The session has begun: connects, if the person wants OBS at all.
    void begin() {
        if (wish.wanted()) {
            connect();
        }
    }

    private void connect() {
        if (!started) {
            started = true;
            if (wish.visible() && wish.settings().mayShowScreen()) {
                stage.setAlwaysOnTop(true); // or OBS would show what lies over it
                stage.setOnCloseRequest(this::closeHidden);
            }
            wish.settings().awayCard().ifPresentOrElse(this::paintAway, bridge::start);
            if (hidden) {
                hideOrShow();
            }
            places.follow();
        } else if (!connected) {
            desk.notices().tellNewest(OBS, "OBS is being looked for: " + lamp.hint());
        }
    }

    /// The away scene must be right before OBS gets there for the first time.
    private void paintAway(Path png) {
        new AwayFile(png, decks.away()).writeBefore(bridge::start);
    }

    private List<DeskAction> actions() {
        return List.of(
                DeskAction.of("OBS: connect", this::connect),
                DeskAction.of("OBS: start or stop recording", "Ctrl+Shift+F9", this::toggleRecord),
                DeskAction.of(
                        "OBS: pause the recording or go on", "Ctrl+Shift+F8", this::togglePause),
                DeskAction.of(
                        "OBS: start or stop streaming", "Ctrl+Shift+F10", this::toggleStream));
    }

    void toggleRecord() {
        whenConnected(bridge::toggleRecord);
    }

    void togglePause() {
        whenConnected(bridge::togglePause);
    }

    void toggleStream() {
        whenConnected(bridge::toggleStream);
    }

    /// For scripts, which say what they want rather than turn it over.
    void record(boolean on) {
        whenConnected(on ? bridge::startRecord : bridge::stopRecord);
    }

    void stream(boolean on) {
        whenConnected(on ? bridge::startStream : bridge::stopStream);
    }

    private void whenConnected(Runnable deed) {
        if (connected) {
            deed.run();
        } else {
            desk.notices()
                    .tell(
                            "OBS is not connected: start it, choose \"OBS: connect\", then try again.");
        }
    }

    /// The stage and the overlay are pages, too, from now on.
    void pages(ServedPages served) {
        bridge.pages(served.forObs(decks.theme()));
    }

    /// Any thread.
    boolean isConnected() {
        return connected;
    }

    /// How OBS was a second ago at most. Any thread.
    Health health() {
        return health;
    }

    /// The log went on to `state`.
    void show(SessionState state) {
        cards.show(state);
        Optional<String> now = state.segments().current().map(this::title);
        if (!now.equals(chapter)) {
            chapter = now;
            now.ifPresent(bridge::chapter);
        }
    }

    private String title(Segment segment) {
        String activity = session.vocabulary().nameOf(segment.activity());
        return segment.title().isEmpty() ? activity : activity + ": " + segment.title();
    }

    private void hideOrShow() {
        liftsWhenPlaced = false;
        if (hidden) {
            bridge.panic(() -> {}); // the curtain is drawn already
            return;
        }
        desk.notices().withdraw(STAGE);
        if (bridge.showsScreen() && !placed) {
            liftsWhenPlaced = true;
            stage.setIconified(false);
            stage.show();
            desk.node().getScene().getWindow().requestFocus();
        } else {
            bridge.lift();
        }
    }

    /// The stage's window is somewhere else, or nowhere. Where OBS shows the screen, it shows what
    /// is there now, so the stage is hidden first.
    private void placed(Optional<StagePlace> place) {
        boolean seen = placed && !hidden && !liftsWhenPlaced && !staging.staged().isEmpty();
        if (seen && bridge.showsScreen()) {
            hideBecauseOfWindow();
        }
        placed = place.isPresent();
        bridge.stage(place);
        if (liftsWhenPlaced) {
            settling.playFromStart();
        }
    }

    /// A window that comes back is moved about by its manager first.
    private void settled() {
        if (liftsWhenPlaced && placed && !hidden) {
            liftsWhenPlaced = false;
            bridge.lift();
        }
    }

    private void hideBecauseOfWindow() {
        staging.hide("The stage's window was moved or closed.");
        desk.notices()
                .tellNewest(
                        STAGE,
                        "The stage is hidden, because its window was moved or closed and OBS shows that"
                                + " part of the screen; Shift+F12 shows it again.");
    }

    /// Hides the stage, and closes its window when OBS has gone away.
    private void closeHidden(WindowEvent close) {
        if (bridge.showsScreen() && !hidden) {
            close.consume();
            hideBecauseOfWindow();
            PauseTransition pause = new PauseTransition(GOING_AWAY);
            stage.setX(stage.getX()); // or it would come back in the middle of the screen
            stage.setY(stage.getY());
            pause.setOnFinished(_ -> stage.close());
            pause.play();
        }
    }

    private void chosen(Scene next) {
        if (!started) {
            return;
        }
        if (foreign) {
            foreign = false;
            session.shown(new SessionEvent.SceneChosen(next));
        }
        bridge.show(next);
    }

    private void stageChanged() {
        if (staging.hidden() != hidden) {
            hidden = staging.hidden();
            if (started) {
                hideOrShow();
            }
        }
        if (staging.scene() != scene) {
            scene = staging.scene();
            bridge.show(scene);
        }
    }

    @Override
    public void linkChanged(LinkState state) {
        lamp.show(state);
        switch (state) {
            case LinkState.Ready(var version, var canvas) -> {
                connected = true;
                desk.notices().withdraw(OBS);
                desk.notices().withdraw(PANIC);
                cards.redraw(canvas.height());
                frame.footer(!wish.visible()); // the lower third says it
                fact("connected", wish.name() + " (" + version.studio() + ") is connected.");
            }
            case LinkState.Waiting(var trouble, var _) -> lost(trouble.sentence());
            case LinkState.Off() -> lost("The connection to OBS was ended.");
            case LinkState.Connecting _ -> {}
        }
    }

    private void lost(String sentence) {
        health = OnAirLamp.NOTHING;
        frame.footer(true);
        if (connected) {
            connected = false;
            fact("away", sentence);
        }
    }

    private void fact(String state, String sentence) {
        session.happened(new SessionEvent.BridgeChanged("obs", state, sentence));
    }

    @Override
    public void say(String sentence) {
        desk.notices().tell(sentence);
    }

    @Override
    public void warn(String sentence) {
        desk.notices().tellFirst(PANIC, sentence);
    }

    @Override
    public void notConnected(String sentence) {
        desk.notices().tellNewest(OBS, sentence);
    }

    @Override
    public void switchedOutside(Scene to, String obsName, After after) {
        foreign = false;
        session.cue(Cue.FollowScene.of(to, session.vocabulary()));
        if (after == After.STAYS) {
            scene = to;
            staging.follow(to);
        }
        settle(after);
    }

    @Override
    public void foundAt(Scene found) {
        foreign = false;
        session.shown(new SessionEvent.SceneChosen(found));
        scene = found;
        staging.follow(found);
        desk.tick();
    }

    /// The desk's own choice counts again, which the log must say.
    private void settle(After after) {
        if (after == After.OVERRULED) {
            session.shown(new SessionEvent.SceneChosen(staging.scene()));
        }
        desk.tick();
    }

    @Override
    public void foreignScene(String obsName, boolean away, After after) {
        boolean stays = after == After.STAYS;
        foreign = stays && !away;
        session.shown(new SessionEvent.ForeignSceneShown(obsName));
        if (away) {
            session.cue(Cue.FollowScene.of(Scene.AWAY, session.vocabulary()));
        }
        if (away && stays) {
            scene = Scene.AWAY;
            staging.follow(Scene.AWAY);
        }
        settle(after);
    }

    @Override
    public void health(Health now) {
        if (now.streaming() != streaming) {
            streaming = now.streaming();
            session.happened(
                    streaming
                            ? new SessionEvent.StreamStarted()
                            : new SessionEvent.StreamStopped());
        }
        health = now;
        lamp.show(now);
    }

    @Override
    public void recordings(List<RecordSpan> spans) {
        media.take(spans);
    }

    /// What viewers see right now.
    OnAirPicture picture() {
        SessionState state = session.logged();
        return OnAirPicture.of(
                frame,
                decks.painter(),
                LowerThird.of(state, session.vocabulary(), session.clock().now()),
                QuestionCard.of(state));
    }

    /// What must be seen to in OBS by hand after [#close]. Any thread.
    Optional<String> left() {
        List<String> muted = bridge.muted();
        return muted.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "F12 muted "
                                + String.join(", ", muted)
                                + " in OBS, and so it stays: unmute it there.");
    }

    /// Leaves OBS, and says in `session.json` what it recorded. Not on the JavaFX thread; before
    /// the session is closed.
    @Override
    public void close() {
        bridge.close();
        media.close();
        try {
            cards.close();
        } catch (IOException left) {
            LOG.warn("The cards' folder could not be deleted", left);
        }
    }
}
