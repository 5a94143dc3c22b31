package dev.labcast.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import dev.labcast.fx.Fx;
import dev.labcast.session.Activity;
import dev.labcast.session.Vocabulary;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
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
        return Fx.ask(() -> {
            view.node().resize(width, 900);
            view.node().applyCss();
            view.node().layout();
            view.node().layout();
            return viewers.node().getScene() != null;
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
