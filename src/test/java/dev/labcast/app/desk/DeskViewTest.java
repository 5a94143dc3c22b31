package dev.labcast.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import dev.labcast.fx.Fx;
import dev.labcast.session.Activity;
import dev.labcast.session.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// How the desk is laid out, and the rail at its edge. Widths in px.
class DeskViewTest {
    private static final Vocabulary VOCABULARY =
            new Vocabulary(List.of(new Activity("debugging", "Debugging", "2", "#e3b341")));

    private final ViewerRail viewers = Fx.ask(ViewerRail::new);
    private final NoticeBar notices = Fx.ask(NoticeBar::new);
    private final ChipBar chips = Fx.ask(() -> new ChipBar(VOCABULARY, _ -> {}));
    private final TimelineStrip timeline = Fx.ask(() -> new TimelineStrip(VOCABULARY));
    private final PaneFrames frames =
            Fx.ask(() -> new PaneFrames(frame("Notebook"), frame("Terminal"), frame("Plots")));
    private final DeskView view = Fx.ask(this::build);

    @Test
    void the_rail_gives_way_by_itself_where_the_window_is_narrow() {
        assertEquals(true, railAt(1600));
        assertEquals(false, railAt(1366));
        assertEquals(true, railAt(2560));
    }

    @Test
    void a_rail_that_was_asked_for_stays_in_a_narrow_window() {
        railAt(1366);
        Fx.run(view::toggleRail);

        assertEquals(true, railAt(1280));
    }

    @Test
    void a_rail_that_was_folded_away_stays_away_in_a_wide_one() {
        railAt(1920);
        Fx.run(view::toggleRail);

        assertEquals(false, railAt(2560));
    }

    @Test
    void the_panes_take_the_shares_they_are_given() {
        railAt(1920);
        Fx.run(() -> view.setDividers(0.3, 0.7));
        railAt(1920);

        double[] dividers = Fx.ask(view::dividers);
        assertEquals(0.3, dividers[0], 0.01);
        assertEquals(0.7, dividers[1], 0.01);
    }

    @Test
    void a_notice_moves_nothing_and_lies_over_the_timeline() {
        railAt(1366);
        List<Bounds> before = Fx.ask(this::places);

        Fx.run(() -> notices.tell("The disk is nearly full; make room before the next run."));
        railAt(1366);

        assertEquals(before, Fx.ask(this::places));
        Bounds notice = place(notices.node());
        assertEquals(true, place(timeline.node()).contains(notice), notice.toString());
        assertEquals(true, notices.node().isVisible());
        Fx.picture(view.node(), "desk-notice");
    }

    @Test
    void a_notice_of_several_lines_reaches_over_the_panes_ends_and_never_to_the_terminal() {
        railAt(1366);
        List<Bounds> before = Fx.ask(this::places);

        Fx.run(() -> notices.tell("The folder is gone; add it again when it is back. ".repeat(9)));
        railAt(1366);

        assertEquals(before, Fx.ask(this::places));
        Bounds notice = place(notices.node());
        Fx.picture(view.node(), "desk-notice-of-several-lines");
        assertTrue(notice.getHeight() > 40, notice.toString());
        assertEquals(900, notice.getMaxY());
        assertEquals(false, notice.intersects(place(frames.terminal().node())));
        Fx.run(notices::dismiss);
        assertEquals(false, Fx.ask(() -> notices.node().isVisible()));
    }

    @ParameterizedTest
    @CsvSource({"0.02, 0.02", "0.02, 0.98", "0.98, 0.02", "0.98, 0.98"})
    void every_badge_is_whole_wherever_the_dividers_are_and_however_small_the_window_gets(
            double left, double upper) {
        sized(1366, 768);
        Fx.run(() -> view.setDividers(left, upper));
        sized(1366, 768);
        assertEquals(List.of(), cutHeaders(), "at 1366x768");

        sized(900, 540);
        assertEquals(List.of(), cutHeaders(), "at 900x540");

        Fx.run(view::toggleRail);
        sized(900, 540);
        assertEquals(List.of(), cutHeaders(), "at 900x540 with the rail");
        Fx.picture(view.node(), "desk-smallest-%s-%s".formatted(left, upper));
    }

    @Test
    void a_notice_of_some_lines_leaves_the_lowest_badge_in_sight() {
        sized(900, 540);
        Fx.run(() -> view.setDividers(0.4, 0.99));
        Fx.run(() -> notices.tell("The disk is full; make room for what is not saved. ".repeat(9)));
        sized(900, 540);

        Bounds badge = place(frames.plots().node().lookup(".stage-badge"));

        assertTrue(place(notices.node()).getHeight() > 60, "some lines");
        assertEquals(false, place(notices.node()).intersects(badge), badge.toString());
    }

    /// The parts of headers that are not whole between the bars above and below.
    private List<String> cutHeaders() {
        return Fx.ask(() -> {
            Bounds chipBar = place(chips.node());
            Bounds strip = place(timeline.node());
            Bounds room =
                    new BoundingBox(
                            0,
                            chipBar.getMaxY(),
                            chipBar.getWidth()
                                    - (viewers.node().getScene() == null
                                            ? 0
                                            : place(viewers.node()).getWidth()),
                            strip.getMinY() - chipBar.getMaxY());
            List<String> cut = new ArrayList<>();
            List<Node> whole =
                    List.of(
                            frames.notebook().node(),
                            frames.terminal().node(),
                            frames.plots().node());
            for (Node frame : whole) {
                for (String part : List.of(".pane-title", ".stage-badge")) {
                    Bounds at = place(frame.lookup(part));
                    if (!room.contains(at) || !place(frame).contains(at)) {
                        cut.add(part + " of " + whole.indexOf(frame) + ": " + at);
                    }
                }
                whole.stream()
                        .filter(it -> it != frame && overlap(place(it), place(frame)))
                        .forEach(_ -> cut.add("frames overlap"));
            }
            return cut;
        });
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getMinX() < other.getMaxX() - 0.5
                && other.getMinX() < one.getMaxX() - 0.5
                && one.getMinY() < other.getMaxY() - 0.5
                && other.getMinY() < one.getMaxY() - 0.5;
    }

    private List<Bounds> places() {
        return Stream.of(
                        frames.notebook().node(),
                        frames.terminal().node(),
                        frames.plots().node(),
                        chips.node(),
                        timeline.node())
                .map(DeskViewTest::place)
                .toList();
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private boolean railAt(double width) {
        sized(width, 900);
        return Fx.ask(() -> viewers.node().getScene() != null);
    }

    private void sized(double width, double height) {
        Fx.run(() -> {
            view.node().resize(width, height);
            view.node().applyCss();
            view.node().layout();
            view.node().layout();
        });
    }

    private DeskView build() {
        DeskView made =
                new DeskView(
                        new TopBar(new TopBar.Deeds(() -> {}, () -> {}, () -> {}, () -> {})),
                        chips,
                        notices,
                        timeline,
                        viewers,
                        frames);
        Scene scene = new Scene(made.node(), 1000, 900);
        scene.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        scene.getStylesheets().add(DeskView.class.getResource("desk.css").toExternalForm());
        return made;
    }

    private static PaneFrame frame(String name) {
        return new PaneFrame(
                name, new FontIcon(MaterialDesignC.CONSOLE), new Label(name), () -> {});
    }
}
