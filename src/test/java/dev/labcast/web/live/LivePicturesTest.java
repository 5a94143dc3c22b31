package dev.labcast.web.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.obs.Eventually;
import dev.labcast.session.Scene;
import dev.labcast.session.SessionEvent;
import dev.labcast.web.Axe;
import dev.labcast.web.PictureGolden;
import dev.labcast.web.Tab;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures of the live page, kept and compared; and what a browser and axe-core have to say of it.
class LivePicturesTest {
    private LiveRig rig;

    @BeforeEach
    void begin() throws Exception {
        rig = new LiveRig(Lens.PROGRAM, Samples::picture);
        rig.told.log(Samples.work());
    }

    @AfterEach
    void end() throws Exception {
        rig.close();
    }

    @AfterAll
    static void refuseAccepting() {
        PictureGolden.refuseAccepting();
    }

    @ParameterizedTest
    @CsvSource({
        "terminal, dark",
        "notebook, dark",
        "plots, dark",
        "desk, dark",
        "desk, light",
        "notebook, light"
    })
    void a_pane_looks_as_it_did(String pane, String theme) throws Exception {
        Tab tab =
                rig.open(1280, 720, "?pane=%s&theme=%s&footer=off&fit=obs".formatted(pane, theme));
        rig.settle(tab);

        check(tab, "stage-%s-%s".formatted(pane, theme));
    }

    @Test
    void an_empty_stage_looks_as_it_did() throws Exception {
        rig.told.log(new SessionEvent.SceneChosen(Scene.AWAY));
        Tab tab = rig.open(1280, 720, "?pane=program&fit=obs");
        rig.settle(tab);

        check(tab, "stage-away");
    }

    @ParameterizedTest
    @CsvSource({
        "390, 844, dark",
        "390, 844, light",
        "768, 1024, dark",
        "768, 1024, light",
        "1440, 900, dark",
        "1440, 900, light"
    })
    void the_page_for_viewers_looks_as_it_did(int width, int height, String theme)
            throws Exception {
        Tab tab = rig.open(width, height, "?theme=" + theme);
        rig.settle(tab);

        assertEquals(
                true,
                tab.holds("document.documentElement.scrollWidth <= innerWidth"),
                "it scrolls sideways");
        check(tab, "viewer-%d-%s".formatted(width, theme));
        assertEquals(List.of(), Axe.seriousIn(tab));
    }

    /// Every colour of a terminal, and a notebook.
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void a_picked_line_can_be_read_whatever_its_colours(String theme) throws Exception {
        StringBuilder colours = new StringBuilder("\u001b[H\u001b[J");
        for (int i = 0; i < 256; i++) {
            colours.append("\u001b[38;5;%dmx%d\u001b[0m ".formatted(i, i));
        }
        rig.told.log(
                new SessionEvent.SceneChosen(Scene.TERMINAL),
                Samples.shell(80, 24, colours.toString()));
        Tab tab = rig.open(1440, 900, "?theme=" + theme);
        rig.settle(tab);

        tab.eval(
                "document.querySelectorAll('.row, .note').forEach(it => it.classList.add('picked')); true");
        assertEquals(List.of(), Axe.seriousIn(tab));
        assertEquals(
                "[]",
                tab.text(
                        "JSON.stringify([...document.querySelectorAll('.row.picked')].map(it => getComputedStyle(it).backgroundColor).filter(it => it !== 'rgba(0, 0, 0, 0)'))"));
    }

    private static void check(Tab tab, String name) throws Exception {
        Eventually.holds(
                "the formulas are drawn",
                () ->
                        tab.holds(
                                "document.querySelector('.page') === null || document.querySelector('.katex') !== null"));
        tab.eval(
                "Promise.all([...document.images].map(it => it.decode().catch(() => 0))).then(() => true)");
        PictureGolden.assertMatches("web/live/" + name + ".png", tab.picture());
        assertEquals(List.of(), tab.complaints());
    }
}
