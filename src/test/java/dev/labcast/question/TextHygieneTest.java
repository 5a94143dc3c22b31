package dev.labcast.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextHygieneTest {
    private static final String FAMILY = "👨\u200d👩\u200d👧\u200d👦";
    private static final String SCOTLAND =
            "🏴\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f";

    record Case(String what, String typed, String shown) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Case same(String text) {
        return new Case("code is no link: " + text, text, text);
    }

    @SuppressWarnings("unused") // read by JUnit
    static final List<Case> CASES =
            List.of(
                    new Case("plain words", "Why does loss spike?", "Why does loss spike?"),
                    new Case("lines and tabs", "\n a\r\n\tb\u2028c\u00a0d\u0085 ", "a b c d"),
                    new Case(
                            "HTML stays text",
                            "<img src=x onerror=a()>",
                            "<img src=x onerror=a()>"),
                    new Case("C0 and C1 controls", "a\u0000b\u001b[31mc\u009bd\u007f", "ab[31mcd"),
                    new Case("bidi overrides", "a\u202eb\u202c\u2066c\u2069\u200f", "abc"),
                    new Case("Arabic stays", "لماذا ترتفع الخسارة؟", "لماذا ترتفع الخسارة؟"),
                    new Case("Persian joiner", "می\u200cخواهم", "می\u200cخواهم"),
                    new Case("joiner between Latin", "a\u200cb\u200dc", "abc"),
                    new Case("Hebrew points", "שָׁלוֹם", "שָׁלוֹם"),
                    new Case("Thai marks", "กี่นาที", "กี่นาที"),
                    new Case("Hindi", "क्\u200dष नमस्ते", "क्\u200dष नमस्ते"),
                    new Case("Chinese", "为什么损失会上升？", "为什么损失会上升？"),
                    new Case("decomposed", "cafe\u0301", "café"),
                    new Case(
                            "zalgo",
                            "h" + "\u0316\u0317\u0318\u0319".repeat(9) + "i",
                            "h\u0316\u0317\u0318i"),
                    new Case("marks on nothing", "\u0301\u0302a \u0301b", "a b"),
                    new Case("family", FAMILY, FAMILY),
                    new Case("skin and heart", "👩🏽\u200d🔬 ❤\ufe0f", "👩🏽\u200d🔬 ❤\ufe0f"),
                    new Case("keycap", "1\ufe0f\u20e3", "1\ufe0f\u20e3"),
                    new Case("rainbow flag", "🏳\ufe0f\u200d🌈", "🏳\ufe0f\u200d🌈"),
                    new Case("flag with tags", SCOTLAND + "!", SCOTLAND + "!"),
                    new Case("hidden words in tags", "hi\udb40\udc68\udb40\udc69", "hi"),
                    new Case("hidden after a flag", "🏴\udb40\udc68\udb40\udc69", "🏴"),
                    new Case("invisible suffix", "same\u2060\u200b\ufeff\u034f", "same"),
                    new Case("fillers", "a\u3164\u115fb\u2800c", "ab c"),
                    new Case("selectors", "a\ufe0fb\ufe01\udb40\udd00", "ab"),
                    new Case("half a pair", "a\ud83db\udc00c", "abc"),
                    new Case("private use", "a\ue000\udbff\udffdb", "ab"),
                    new Case("nothing to see", "\u200b\u202e\u0000 \u2060", ""),
                    new Case(
                            "link",
                            "see https://www.Example.com/a?b=c#d.",
                            "see www[.]example[.]com."),
                    new Case(
                            "link without a scheme",
                            "(example.com/login) now",
                            "(example[.]com) now"),
                    new Case("www", "www.evil.example", "www[.]evil[.]example"),
                    new Case(
                            "whose host hides", "https://google.com@evil.com:8080/x", "evil[.]com"),
                    new Case("backslash", "http://evil.com\\@good.com", "evil[.]com"),
                    new Case("lookalike", "https://аpple.com/", "xn--pple-43d[.]com"),
                    new Case("other schemes", "ftp://a.b/c steam://run/1", "a[.]b run"),
                    new Case(
                            "address",
                            "http://[::1]/admin http://127.0.0.1:80/",
                            "(link) 127[.]0[.]0[.]1"),
                    new Case(
                            "code is no link",
                            "df.info() self.model.fit(x) train.py numpy.array a.b@c torch.nn",
                            "df.info() self.model.fit(x) train.py numpy.array a.b@c torch.nn"),
                    same("Why not df.info?"),
                    same("Did you try fast.ai?"),
                    same("Is it on crates.io?"),
                    same("\"Is it on crates.io?\", they said (or fast.ai?)"),
                    same("Why did self.net explode, and is ASP.NET to blame?"),
                    same("self.net: what is it?"),
                    same(
                            "data.io, java.io and scipy.io.wavfile; my_model.net, x.top[0], e.g. v2.0"),
                    same("Node.js, main.rs, file.py, np.mean, torch.nn, Socket.io, args.dev = 3"),
                    same("logging.info does nothing. logger.info neither; std.io?"),
                    same("driver 535.104.05.01 or 11.8.0.1: which?"),
                    same("JavaScript: why? data: 3 rows; tel: none"),
                    new Case(
                            "bare names",
                            "evil.net evil.io evil.dev, evil.app; get.evil.ai. co.evil.uk?",
                            "evil[.]net evil[.]io evil[.]dev, evil[.]app; get[.]evil[.]ai. co[.]evil[.]uk?"),
                    new Case(
                            "letters of other widths and shapes",
                            "see example\uff0e\uff43\uff4f\uff4d, \uff45\uff56\uff49\uff4c.\uff43\uff2f\uff2d/x"
                                    + " \uff48\uff54\uff54\uff50\uff53\uff1a\uff0f\uff0f\uff45\uff56\uff49\uff4c\uff0e\uff52\uff55"
                                    + " evil.\ud835\udc1c\ud835\udc28\ud835\udc26 evil.\u24d2\u24de\u24dc",
                            "see example[.]com, evil[.]com \uff48\uff54\uff54\uff50\uff53\uff1a\uff0f\uff0fevil[.]ru"
                                    + " evil[.]com evil[.]com"),
                    same("\uff30\uff39\u3001x\uff12 \u3068 train\uff0e\uff50\uff59 \u306f\uff1f"),
                    new Case(
                            "other full stops",
                            "evil\u3002com evil\uff0ecom evil\uff61net www\u3002evil\u3002example evil\u2024com",
                            "evil[.]com evil[.]com evil[.]net www[.]evil[.]example evil[.]com"),
                    same("\u4e3a\u4ec0\u4e48\u3002\u56e0\u4e3a\u3002"),
                    new Case(
                            "machines by number",
                            "192.168.0.1:8080/x 10.0.0.1/admin 10.0.0.1:22, 1.2.3.4",
                            "192[.]168[.]0[.]1 10[.]0[.]0[.]1 10[.]0[.]0[.]1, 1.2.3.4"),
                    new Case(
                            "schemes without slashes",
                            "mailto:a@b.com javascript:alert(1) JavaScript:alert tel:+4912 data:text/html,x",
                            "b[.]com (link) (link) (link) (link)"),
                    new Case(
                            "link before a question mark",
                            "see example.com? yes",
                            "see example[.]com? yes"),
                    new Case(
                            "link before other signs",
                            "example.com: yes; example.com. No",
                            "example[.]com: yes; example[.]com. No"),
                    new Case(
                            "paths of likely links",
                            "self.net/x df.info?y=1 crates.io/ fast.ai#z",
                            "self[.]net df[.]info crates[.]io fast[.]ai"),
                    new Case(
                            "versions", "is 1.2.3 newer, e.g. 3.10?", "is 1.2.3 newer, e.g. 3.10?"),
                    new Case("long word", "a".repeat(45), "a".repeat(40) + " aaaaa"),
                    new Case("long Chinese", "损".repeat(60), "损".repeat(60)));

    @ParameterizedTest
    @FieldSource("CASES")
    void a_text_becomes_one_that_can_be_drawn(Case it) {
        assertEquals(it.shown, TextHygiene.question(it.typed).text());
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void a_clean_text_stays_as_it_is(Case it) {
        assertEquals(it.shown, TextHygiene.question(it.shown).text());
    }

    @Test
    void more_than_500_code_points_are_cut_between_what_people_see_as_characters() {
        String long600 = "ab ".repeat(200);
        String cut = TextHygiene.question(long600).text();
        assertEquals(500, cut.codePointCount(0, cut.length()));
        assertTrue(cut.endsWith(" a…"), cut);

        String families = ("x" + FAMILY + " ").repeat(80);
        String kept = TextHygiene.question(families).text();
        assertTrue(kept.codePointCount(0, kept.length()) <= 500);
        assertTrue(kept.endsWith(FAMILY + "…") || kept.endsWith("x…"), kept);
        assertEquals(kept, TextHygiene.question(kept).text());
    }

    @Test
    void exactly_500_are_left_alone() {
        String exact = "abcd ".repeat(99) + "abcde";

        assertEquals(exact, TextHygiene.question(exact).text());
    }

    @Test
    void a_name_is_short_and_no_link() {
        assertEquals("bit[.]ly", TextHygiene.name("https://bit.ly/x"));
        assertEquals("n".repeat(39) + "…", TextHygiene.name("n".repeat(60)).replace(" ", ""));
        assertEquals("Mira", TextHygiene.name(" Mi\u202era\u200b "));
    }

    @Test
    void only_a_link_makes_a_text_linked() {
        assertTrue(TextHygiene.question("see t.co/x?").linked());
        assertTrue(TextHygiene.question("evil.net").linked());
        assertTrue(TextHygiene.question("javascript:alert(1)").linked());
        assertEquals(false, TextHygiene.question("why train.py?").linked());
        assertEquals(false, TextHygiene.question("Why not df.info?").linked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a b", "<script>", "../x", "a\"b", "é", "-a", "a\n"})
    void what_cannot_be_an_anchor_is_none(String given) {
        assertEquals("", TextHygiene.anchor(given));
    }

    @Test
    void an_anchor_stays_as_it_is() {
        assertEquals("terminal:1204", TextHygiene.anchor("terminal:1204"));
        assertEquals("", TextHygiene.anchor("a".repeat(81)));
    }

    @Test
    void whatever_is_typed_the_result_is_bounded_visible_and_stays() {
        String[] parts = {
            "a",
            " ",
            "\u200d",
            "👩",
            "\ufe0f",
            "\u0301",
            "\u202e",
            "http://",
            "x.com",
            "/",
            ".",
            "?",
            "क्",
            "ष",
            "\ud83d",
            "\udc00",
            "🏴",
            "\udb40\udc67",
            "🇩",
            "🇪",
            "한",
            "@",
            "\u3164",
            "ﷺ",
            "😀".repeat(30),
            "word".repeat(20),
            "\u1100",
            "\u1161",
            ".net",
            "\u3002com",
            "mailto:",
            "10.0.0.1:8",
            "data.io"
        };
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder typed = new StringBuilder();
            for (int left = random.nextInt(60); left > 0; left--) {
                typed.append(parts[random.nextInt(parts.length)]);
            }
            String what = "seed " + seed;
            String once = TextHygiene.question(typed.toString()).text();
            assertEquals(once, TextHygiene.question(once).text(), what);
            assertTrue(once.codePointCount(0, once.length()) <= 500, what);
            assertEquals(false, TextHygiene.question(once).linked(), what);
            assertTrue(
                    once.codePoints()
                            .noneMatch(
                                    c -> c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069),
                    what);
            assertTrue(once.equals(once.strip()) && !once.matches(".*[a-z]://\\S.*"), what);
        }
    }
}
