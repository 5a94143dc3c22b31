package dev.labcast.web.room;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.question.Question;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.Viewer;
import dev.labcast.session.SessionEvent;
import dev.labcast.web.Axe;
import dev.labcast.web.PictureGolden;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page as people see it, on a phone, a tablet and a desk, in the light and in the dark.
@Timeout(120)
class RoomPicturesTest {
    private static final String FAMILY = "👨\u200d👩\u200d👧\u200d👦";

    private static final String WHAT_IS_SAID_STAYS =
            "const after = setTimeout;"
                    + " window.setTimeout = (deed, ms) => ms === 10_000 ? 0 : after(deed, ms);";

    /// What others saw is counted, and this guest's looks change no text while it is looked at.
    private static final String NOTHING_IS_SEEN = "delete window.IntersectionObserver;";

    @AfterAll
    static void accepted() {
        PictureGolden.refuseAccepting();
    }

    @ParameterizedTest
    @CsvSource({
        "390, 844, light",
        "390, 844, dark",
        "768, 1024, light",
        "768, 1024, dark",
        "1440, 900, light",
        "1440, 900, dark"
    })
    void a_busy_room_looks_as_it_did_when_it_was_judged(int width, int height, String scheme)
            throws Exception {
        try (RoomRig rig = new RoomRig();
                RoomTab page = new RoomTab(rig, width, height).scheme(scheme)) {
            page.tab.before(NOTHING_IS_SEEN);
            page.inside("");
            busy(rig);
            page.shows("#stage-text", "kink").shows("#answered", "seed 3");
            page.shows("#activity", "Debugging").click("#top").shows("#waiting", "bf16");
            page.type("#text", "Does the spike also come with").type("#name", "Noor");

            looksRight("busy", page, width, scheme);
            assertEquals(RoomTexts.BUSY, page.tab.readable());
            assertEquals(List.of(), page.tab.complaints());
            assertEquals(List.of(), Axe.seriousIn(page.tab)); // which the browser complains of
        }
    }

    @ParameterizedTest
    @CsvSource({"390, 844, light", "390, 844, dark", "1440, 900, light"})
    void an_own_question_that_waits(int width, int height, String scheme) throws Exception {
        try (RoomRig rig = new RoomRig();
                RoomTab page = new RoomTab(rig, width, height).scheme(scheme)) {
            page.tab.before(WHAT_IS_SAID_STAYS);
            page.inside("?anchor=plot:2");
            rig.log(new SessionEvent.SegmentOpened("s1", "debugging", "", List.of(), 0));
            page.type("#text", "Could the kink in the schedule cause it, rather than the value?");
            page.click("#ask .main").shows("#own-state", "Waiting for approval");
            page.shows("#activity", "Debugging");

            looksRight("own", page, width, scheme);
            assertEquals(RoomTexts.OWN, page.tab.readable());
            assertEquals(List.of(), page.tab.complaints());
            assertEquals(List.of(), Axe.seriousIn(page.tab)); // which the browser complains of
        }
    }

    @ParameterizedTest
    @CsvSource({"390, 844, light", "390, 844, dark", "1440, 900, dark"})
    void the_way_in(int width, int height, String scheme) throws Exception {
        try (RoomRig rig = new RoomRig();
                RoomTab page = new RoomTab(rig, width, height).scheme(scheme).open("#000000")) {
            page.click("#enter button").shows("#door-result", "not the PIN");

            looksRight("door", page, width, scheme);
            assertEquals(RoomTexts.DOOR, page.tab.readable());
            assertEquals(List.of(), besidesTheRefusal(page.tab.complaints()));
            assertEquals(List.of(), Axe.seriousIn(page.tab));
        }
    }

    private static void looksRight(String what, RoomTab page, int width, String scheme)
            throws Exception {
        page.holds("document.documentElement.scrollWidth <= innerWidth");
        assertEquals(
                "[]",
                page.tab.text(
                        "JSON.stringify([...document.querySelectorAll('button, input, textarea')]"
                                + ".filter(it => it.offsetParent && it.getBoundingClientRect().height < 44)"
                                + ".map(it => it.id))"),
                "too small for a finger");
        page.tab.eval("document.activeElement.blur()"); // no caret that blinks
        PictureGolden.assertMatches(
                "web/room/%s-%d-%s.png".formatted(what, width, scheme),
                width < 600 ? page.tab.wholePicture() : page.tab.picture());
    }

    /// The browser notes that the room refused the PIN.
    private static List<String> besidesTheRefusal(List<String> complaints) {
        return complaints.stream()
                .filter(it -> !(it.contains("status of 403") && it.contains("/enter\"")))
                .toList();
    }

    /// Questions of every kind, at 1:23:20 of the session.
    private static void busy(RoomRig rig) {
        rig.clock.millis.set(0);
        rig.doing(new QuestionCommand.Premoderate(false));
        ask(
                rig,
                "a",
                "mira_k",
                "Could the kink in the schedule cause it, rather than the lr value itself?",
                "");
        ask(
                rig,
                "b",
                "tensorcat",
                "Which eps would you try for bf16, and why not just 1e-6?",
                "terminal:1204");
        ask(rig, "c", "", "How do you know seed 3 is not special?", "");
        ask(rig, "d", "لمى", "لماذا ترتفع الخسارة عند الخطوة 4000 بالضبط؟", "");
        ask(rig, "e", "田中", "学習率のウォームアップを長くするとどうなりますか？", "plot:2");
        ask(rig, "f", FAMILY, "<b>What</b> tool draws that plot? " + FAMILY, "");
        ask(rig, "g", "long", "x".repeat(120) + " and " + "words ".repeat(60), "");
        ask(rig, "h", "spam", "nothing of this stays", "");
        ask(rig, "i", "Noor", "Was the data shuffled the same way?", "");
        ask(rig, "j", "", "Would a smaller batch show it sooner?", "");
        for (int i = 0; i < 17; i++) {
            vote(rig, 1, i);
        }
        for (int i = 0; i < 9; i++) {
            vote(rig, 2, i);
        }
        for (long number : List.of(2L, 4L, 5L, 6L, 7L, 9L, 10L)) {
            see(rig, number, number == 2 ? 14 : number == 10 ? 5 : 11);
            if (number < 10) {
                vote(rig, number, 1);
            }
        }
        rig.doing(new QuestionCommand.Show(id(rig, 1)));
        rig.doing(new QuestionCommand.Answer(id(rig, 3), 2_530_000, "s1"));
        rig.doing(new QuestionCommand.Retract("room", id(rig, 8)));
        rig.clock.millis.set(5_000_000);
        rig.log(
                new SessionEvent.SegmentOpened(
                        "s1", "debugging", "Seed 3 spikes, seed 4 does not", List.of(), 4_250_000));
    }

    private static void ask(RoomRig rig, String id, String name, String text, String anchor) {
        Viewer by = new Viewer("twitch", id);
        rig.doing(new QuestionCommand.Ask(id, by, name, text, anchor, rig.clock.now()));
    }

    private static void vote(RoomRig rig, long number, int voter) {
        rig.doing(new QuestionCommand.Vote(number, new Viewer("twitch", "v" + voter), true));
    }

    private static void see(RoomRig rig, long number, int viewers) {
        for (int i = 0; i < viewers; i++) {
            rig.doing(new QuestionCommand.Seen(List.of(number), new Viewer("twitch", "v" + i)));
        }
    }

    private static String id(RoomRig rig, long number) {
        return rig.now().find(number).map(Question::id).orElseThrow();
    }
}
