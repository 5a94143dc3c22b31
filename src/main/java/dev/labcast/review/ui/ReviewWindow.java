package dev.labcast.review.ui;

import dev.labcast.fx.FxThread;
import dev.labcast.session.Segment;
import dev.labcast.session.SessionEvent.MarkSet;
import dev.labcast.session.SessionState;
import dev.labcast.stage.StageTheme;
import dev.labcast.stage.StageViews;
import java.util.OptionalLong;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The window in which an editor looks at a recorded session: segments to the left, the stage as it
/// was to the right, the timeline below. It draws [Timeline#at] the playhead's time and nothing
/// else, so it shows what viewers could see. Opened by the app; all calls on the JavaFX thread.
public final class ReviewWindow {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    /// What a window manager's own bar takes of a small screen, px.
    private static final double TITLE_BAR = 40;

    private static final double LIST_WIDTH = 300;
    private static final long STEP = 5_000;
    private static final long SMALL_STEP = 1_000;

    private final ReviewedSession session;
    private final Player player;
    private final PlaceList list;
    private final NowLine nowLine;
    private final StagePanel stagePanel;
    private final TrackView track;
    private final Transport transport;
    private final WarningBar warnings;
    private final KeysOverlay keys = new KeysOverlay();
    private final Stops segmentStops;
    private final Stops markStops;
    private final StackPane root;
    private final Stage stage;

    /// `theme` is the stage's look; the window's own follows the application's AtlantaFX
    /// stylesheet.
    public ReviewWindow(ReviewedSession session, StageTheme theme, PlayClock clock) {
        FxThread.check();
        this.session = session;
        long length = session.length();
        SessionState last = session.last();
        Landmarks landmarks = Landmarks.of(session.timeline().entries(), length);
        segmentStops = new Stops(last.segments().list().stream().map(Segment::start).toList());
        markStops = new Stops(last.marks().toList().stream().map(MarkSet::at).toList());
        player = new Player(clock, length, landmarks.quiet());
        list =
                new PlaceList(
                        Place.of(last, length),
                        session.vocabulary(),
                        place -> player.seek(place.at()));
        nowLine = new NowLine(session.vocabulary(), last.segments(), length, _ -> player.draw());
        StageViews views = new StageViews(theme, session.vocabulary(), session.images());
        stagePanel = new StagePanel(views, landmarks, nowLine::angle);
        track = new TrackView(session, landmarks, player::seek);
        Legend legend = new Legend(last.marks().size(), landmarks);
        transport =
                new Transport(
                        length, legend, this::press, speed -> player.change(it -> it.at(speed)));
        Dimension2D size = size();
        warnings = new WarningBar(session.warnings());
        root = new StackPane(layout(size), keys.node());
        root.getStyleClass().add("review");
        root.getStylesheets().add(ReviewWindow.class.getResource("review.css").toExternalForm());
        ReviewKeys.install(root, this::press);
        player.onChange(this::show);
        stage = window(size);
        player.draw();
    }

    /// The window's content, for tests and pictures.
    public Parent node() {
        return root;
    }

    public Stage stage() {
        return stage;
    }

    /// Shows the window and gives the timeline the focus.
    public void open() {
        stage.show();
        stage.toFront();
        track.requestFocus();
    }

    /// Closes the window and stops playing.
    public void close() {
        stage.close();
        player.stop();
    }

    /// Goes to `ms` since the session began, kept within it, and draws it before returning.
    public void seek(long ms) {
        player.seek(ms);
        player.draw();
    }

    /// Plays from where the playhead is.
    public void play() {
        player.change(Playback::play);
    }

    public void pause() {
        player.change(Playback::pause);
    }

    /// Milliseconds since the session began.
    public long position() {
        return player.playback().position();
    }

    public boolean isPlaying() {
        return player.playback().playing();
    }

    /// All text of the recorded stage that can be read in the window now.
    public String stageText() {
        return stagePanel.text();
    }

    /// The sentence in the warning bar, "" when there is none.
    public String warning() {
        return warnings.text();
    }

    private void show(Playback playback) {
        long ms = playback.position();
        stagePanel.show(session.timeline().at(ms));
        nowLine.show(ms);
        list.show(Math.min(ms, playback.length() - 1));
        track.show(ms);
        transport.show(playback);
    }

    private static Dimension2D size() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        return new Dimension2D(
                Math.min(WIDTH, screen.getWidth()),
                Math.min(HEIGHT, screen.getHeight() - TITLE_BAR));
    }

    private BorderPane layout(Dimension2D size) {
        VBox right = new VBox(nowLine.node(), stagePanel.node());
        right.setMinWidth(0);
        SplitPane middle = new SplitPane(list.node(), right);
        SplitPane.setResizableWithParent(list.node(), false);
        middle.setDividerPositions(LIST_WIDTH / size.getWidth());
        BorderPane whole = new BorderPane(middle);
        whole.setTop(new VBox(new ReviewHeader(session), warnings.node()));
        VBox bottom = new VBox(track, transport.node());
        bottom.getStyleClass().add("review-bottom");
        whole.setBottom(bottom);
        return whole;
    }

    private Stage window(Dimension2D size) {
        Stage made = new Stage();
        made.setTitle("Labcast · Review · " + session.title());
        made.setScene(new Scene(root, size.getWidth(), size.getHeight()));
        made.setMinWidth(1024);
        made.setMinHeight(600);
        made.setOnHidden(_ -> player.stop());
        return made;
    }

    private void press(ReviewKey key) {
        switch (key) {
            case PLAY_PAUSE -> player.change(Playback::toggle);
            case PAUSE -> player.change(Playback::pause);
            case REWIND -> player.change(Playback::rewind);
            case FORWARDS -> player.change(Playback::forwards);
            case SLOWER -> player.change(it -> it.at(it.speed().slower()));
            case FASTER -> player.change(it -> it.at(it.speed().faster()));
            case BACK -> player.step(-STEP);
            case ON -> player.step(STEP);
            case BACK_A_LITTLE -> player.step(-SMALL_STEP);
            case ON_A_LITTLE -> player.step(SMALL_STEP);
            case START -> player.seek(0);
            case END -> player.seek(session.length());
            case SEGMENT_BEFORE -> go(segmentStops.before(position()), 0);
            case SEGMENT_AFTER -> go(segmentStops.after(position()), session.length());
            case MARK_BEFORE -> go(markStops.before(position()), position());
            case MARK_AFTER -> go(markStops.after(position()), position());
            case SKIP_QUIET -> player.change(it -> it.skippingQuiet(!it.skipsQuiet()));
            case ALL_PANES -> look(Angle.ALL);
            case NOTEBOOK -> look(Angle.NOTEBOOK);
            case TERMINAL -> look(Angle.TERMINAL);
            case PLOTS -> look(Angle.PLOTS);
            case VIEWERS -> look(Angle.VIEWERS);
            case KEYS -> keys.toggle();
        }
    }

    private void go(OptionalLong stop, long otherwise) {
        player.seek(stop.orElse(otherwise));
    }

    private void look(Angle angle) {
        nowLine.choose(angle);
        player.draw();
    }
}
