package dev.labcast.web.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.labcast.guard.PublicTexts;
import dev.labcast.obs.Eventually;
import dev.labcast.session.SessionEvent;
import dev.labcast.web.Axe;
import dev.labcast.web.Chromium;
import dev.labcast.web.PictureGolden;
import dev.labcast.web.Tab;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How the overlay looks in a real Chromium: pictures that were looked at, and what a machine can
/// see in any of them: text inside the safe area, cards beside each other, enough contrast.
class OverlayPicturesTest {
    /// What the picture under the overlay may be.
    private static final Map<String, String> BACKGROUNDS =
            Map.of(
                    "dark", "#101418",
                    "light", "#ffffff",
                    "busy",
                            "repeating-linear-gradient(115deg, #e4002b 0 7%, #ffd100 7% 14%, #00a651"
                                    + " 14% 21%, #ffffff 21% 28%, #0057b8 28% 35%, #111111 35% 42%)");

    private static final String LONG =
            "A long text that says the same in other words, once more and then again, ".repeat(7);

    /// Every card's text, whether it lies in the safe area, is not cut off sideways, and no two
    /// cards lie over each other.
    private static final String FAULTS =
            """
            (() => {
              const u = Math.min(innerWidth / 1920, innerHeight / 1080);
              const faults = [];
              const cards = [...document.querySelectorAll('.card.on')];
              const inside = (box, name) => {
                if (box.left < 96 * u - 1 || box.right > innerWidth - 96 * u + 1
                    || box.top < 54 * u - 1 || box.bottom > innerHeight - 54 * u + 1) {
                  faults.push(name + ' leaves the safe area');
                }
              };
              for (const card of cards) {
                inside(card.getBoundingClientRect(), card.id);
                for (const node of card.querySelectorAll('h1, p, li, span, bdi')) {
                  if (node.scrollWidth > node.clientWidth + 8 && getComputedStyle(node).display !== 'inline') {
                    faults.push(card.id + ' ' + node.className + ' is cut off');
                  }
                  const box = node.getBoundingClientRect();
                  const around = card.getBoundingClientRect();
                  if (box.width > 0 && (box.right > around.right || box.bottom > around.bottom)) {
                    faults.push(card.id + ' ' + node.className + ' leaves its card');
                  }
                }
              }
              for (const one of cards) {
                for (const other of cards) {
                  const a = one.getBoundingClientRect();
                  const b = other.getBoundingClientRect();
                  if (one !== other && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) {
                    faults.push(one.id + ' lies over ' + other.id);
                  }
                }
              }
              return faults;
            })()
            """;

    @AfterAll
    static void lookAtThem() {
        PictureGolden.refuseAccepting();
    }

    @ParameterizedTest
    @CsvSource({
        "banner,dark", "banner,light", "banner,busy",
        "question,dark", "question,light", "question,busy",
        "all,dark", "all,light", "all,busy",
        "long,dark", "long,light", "long,busy",
        "named,dark", "named,light", "named,busy",
        "pause,dark", "pause,light", "pause,busy",
        "hidden,dark", "hidden,light", "hidden,busy"
    })
    void every_state_looks_as_it_was_approved_over_every_background(String state, String background)
            throws Exception {
        compare(state, background, "?motion=off", state + "-" + background);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "named", "pause"})
    void the_light_theme_looks_as_it_was_approved(String state) throws Exception {
        compare(state, "busy", "?motion=off&theme=light", state + "-theme-light");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short?",
                "Look at https://evil.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "مرحبا بالعالم، كيف حالك اليوم؟ LTR inside مع أرقام 12345",
                "שלום עולם (mixed) <b>not bold</b> & \u202eevil\u202c",
                "你好，世界。为什么损失会突然上升？ 日本語のとても長い文章 한국어",
                "👩‍👩‍👧‍👦🏳️‍🌈🇩🇪👍🏽",
                "<img src=x onerror=alert(1)><script>alert(2)</script>\"'`${x}",
                "Z̸͎̈́a̶̼͝l̷̰̎g̵̫̈́o̸̰̾ ̴͍̓t̶̬̔e̷͉͗x̵̱͝t̶̯̀",
                "data: x\n\nevent: overlay\ndata: {}"
            })
    void any_text_stays_inside_its_card_at_any_length(String text) throws Exception {
        try (OverlayRig rig = new OverlayRig().serve(0);
                Tab tab = tab(rig, "?motion=off")) {
            for (int times : new int[] {1, 12, 60}) {
                String said = (text + " ").repeat(times);
                String unbroken = text.replace(" ", "").repeat(times);
                for (String each : List.of(said, unbroken)) {
                    fill(rig, each);
                    String rev =
                            "document.documentElement?.dataset.rev === '%s'"
                                    .formatted(rig.feed.snapshot().rev());
                    Eventually.holds("the page has it", () -> tab.holds(rev));
                    assertEquals("[]", tab.eval(FAULTS).toString(), each);
                }
            }
            assertEquals(List.of(), tab.complaints());
        }
    }

    @Test
    void nobody_is_kept_from_reading_it() throws Exception {
        for (String query : List.of("?motion=off", "?motion=off&theme=light")) {
            for (String state : List.of("all", "named", "pause")) {
                try (OverlayRig rig = new OverlayRig().serve(0);
                        Tab tab = tab(rig, query)) {
                    bring(rig, state, tab);
                    assertEquals(List.of(), Axe.seriousIn(tab), state + query);
                }
            }
        }
    }

    private static void compare(String state, String background, String query, String name)
            throws Exception {
        try (OverlayRig rig = new OverlayRig().serve(0);
                Tab tab = tab(rig, query)) {
            bring(rig, state, tab);
            tab.eval(
                    "document.documentElement.style.cssText = 'height: 100%%; background: %s'"
                            .formatted(BACKGROUNDS.get(background)));
            assertEquals("[]", tab.eval(FAULTS).toString());
            PictureGolden.assertMatches("web/overlay/" + name + ".png", tab.picture());
            assertEquals(readable(state), tab.readable());
            assertEquals(List.of(), tab.complaints());
        }
    }

    /// All words of a state, card by card.
    private static String readable(String state) {
        String banner = "Debugging\n12:34\nWhy does the loss spike at step 4,000?";
        String question =
                "ada_l\nasks\n12\nvotes\nDid you try a smaller learning rate before blaming the loader?";
        return switch (state) {
            case "banner" -> banner;
            case "question" -> question + "\n" + banner;
            case "all" ->
                    String.join(
                            "\n",
                            question,
                            banner,
                            "Prediction\nbeing tested\nThe spike goes when the shuffle buffer grows tenfold",
                            "70 % sure\nNext\nRe-run with the fixed loader, then lunch");
            case "named" ->
                    String.join(
                            "\n",
                            banner,
                            "Next\nRe-run with the fixed loader, then lunch\nAlso asked",
                            "#3 How do you know that seed 3 is not special?",
                            "#12 Would a smaller batch show it sooner, and cost less?",
                            "Vote in the chat:\n!up 3 or !up 12");
            case "long" ->
                    String.join(
                            "\n",
                            cut(40) + "\nasks\n1,234\nvotes\n" + cut(500),
                            "Scaling laws\n0:00\n" + cut(200),
                            "Prediction\n✓ came true\n" + cut(300) + "\n100 % sure",
                            "Next\n" + cut(200),
                            "Also asked\n#2 " + cut(500) + "\n#3 " + cut(500),
                            "Vote in the chat:\n!up 2 or !up 3");
            case "pause" -> "Break\nBack at 15:30\n0:00\nRe-run with the fixed loader";
            case "hidden" -> "";
            default -> throw new IllegalArgumentException(state);
        };
    }

    /// The long text as it is shown: so many characters of it, the last three dots.
    private static String cut(int length) {
        return LONG.substring(0, length - 1).strip() + "…";
    }

    /// Half a canvas, with a clock that stands still.
    private static Tab tab(OverlayRig rig, String query) throws IOException {
        return Chromium.running()
                .open(960, 540)
                .before("performance.now = () => 0")
                .open(rig.address(OverlayPage.ALL) + query);
    }

    private static void bring(OverlayRig rig, String state, Tab tab) throws Exception {
        rig.segment("debugging", "Why does the loss spike at step 4,000?");
        rig.clock.millis.set(754_000);
        switch (state) {
            case "banner" -> {}
            case "question" ->
                    rig.asked(
                            "ada_l",
                            "Did you try a smaller learning rate before blaming the loader?",
                            12);
            case "all" -> all(rig);
            case "named" -> named(rig);
            case "long" -> fill(rig, LONG);
            case "pause" -> {
                rig.segment("break", "Back at 15:30");
                rig.happened(new SessionEvent.NextAnnounced("Re-run with the fixed loader"));
            }
            case "hidden" -> {
                all(rig);
                rig.happened(new dev.labcast.session.SessionEvent.CurtainDrawn("Hidden."));
            }
            default -> throw new IllegalArgumentException(state);
        }
        String rev =
                "document.documentElement?.dataset.rev === '%s'"
                        .formatted(rig.feed.snapshot().rev());
        Eventually.holds("the page has it", () -> tab.holds(rev));
        Eventually.holds("cards have left", () -> tab.holds("!document.querySelector('.leaving')"));
    }

    private static void all(OverlayRig rig) {
        rig.asked("ada_l", "Did you try a smaller learning rate before blaming the loader?", 12);
        rig.happened(new SessionEvent.NextAnnounced("Re-run with the fixed loader, then lunch"));
        rig.feed.predict(
                Optional.of(
                        new Prediction(
                                PublicTexts.of(
                                        "The spike goes when the shuffle buffer grows tenfold"),
                                70,
                                Prediction.Outcome.OPEN)));
    }

    private static void named(OverlayRig rig) {
        rig.happened(new SessionEvent.NextAnnounced("Re-run with the fixed loader, then lunch"));
        waits(rig, 3, "How do you know that seed 3 is not special?");
        waits(rig, 12, "Would a smaller batch show it sooner, and cost less?");
        rig.feed.name(List.of(3L, 12L));
    }

    private static void waits(OverlayRig rig, long number, String text) {
        rig.happened(new SessionEvent.QuestionQueued(number, "twitch", "", text, "", 0));
    }

    /// `text` in every place that takes one.
    private static void fill(OverlayRig rig, String text) {
        rig.segment("scaling-laws", text);
        rig.asked(text, text, 1_234);
        long last = rig.state().questions().list().size();
        waits(rig, last + 1, text);
        waits(rig, last + 2, text);
        rig.feed.name(List.of(last + 1, last + 2));
        rig.happened(new SessionEvent.NextAnnounced(text));
        rig.feed.predict(
                Optional.of(new Prediction(PublicTexts.of(text), 100, Prediction.Outcome.TRUE)));
    }
}
