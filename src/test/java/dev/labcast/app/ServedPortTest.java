package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.labcast.app.desk.DeskAction;
import dev.labcast.fx.Fx;
import dev.labcast.guard.Curtain;
import dev.labcast.obs.Eventually;
import dev.labcast.recording.VocabularyFile;
import dev.labcast.session.SessionClock;
import dev.labcast.session.Vocabulary;
import dev.labcast.web.Knocks;
import dev.labcast.web.live.LiveSlots;
import dev.labcast.web.overlay.OverlayFeed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages without a desk: where they are served, and what the person is told.
class ServedPortTest {
    @TempDir Path home;
    private final List<String> said = new ArrayList<>();

    @Test
    void a_taken_port_is_said_with_what_to_do() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                WebPages pages = pages(true, taken.getLocalPort(), Optional.empty())) {
            pages.begin();

            URI address = pages.served().pages().getFirst().address();
            assertNotEquals(taken.getLocalPort(), address.getPort());
            assertEquals(1, said.size());
            assertTrue(
                    said.getFirst()
                            .startsWith(
                                    "Another program uses port " + taken.getLocalPort() + ", so"),
                    said.getFirst());
        }
    }

    @Test
    void who_wants_no_pages_gets_none() throws IOException {
        try (WebPages pages = pages(false, 0, Optional.empty())) {
            pages.begin();

            assertEquals(new ServedPages(List.of()), pages.served());
            assertEquals(List.of(), pages.outputs());
            assertEquals(List.of(), said);
        }
    }

    @Test
    void the_persons_own_stylesheet_is_read_each_time() throws IOException {
        Path sheet = home.resolve("night.css");
        Files.writeString(sheet, ":root { --ink: red }");
        try (WebPages pages = pages(true, 0, Optional.of(sheet))) {
            pages.begin();
            URI theme = pages.served().pages().getFirst().address().resolve("theme.css");
            assertTrue(get(theme).endsWith(":root { --ink: red }"));

            Files.writeString(sheet, ":root { --ink: blue }");
            assertTrue(get(theme).endsWith(":root { --ink: blue }"));
        }
    }

    @Test
    void a_stylesheet_that_is_not_there_is_said_and_costs_nothing_else() throws IOException {
        try (WebPages pages = pages(true, 0, Optional.of(home.resolve("gone.css")))) {
            pages.begin();

            assertTrue(said.getFirst().startsWith("The overlays' stylesheet "), said.toString());
            URI theme = pages.served().pages().getFirst().address().resolve("theme.css");
            assertEquals(200, Knocks.status(get(theme)));
        }
    }

    @Test
    void the_list_for_programs_is_one_line_and_for_people_one_line_a_page() {
        ServedPages pages =
                new ServedPages(
                        List.of(
                                new ServedPages.Served(
                                        "overlay", "all", URI.create("http://o.localhost:1/x/"))));

        assertEquals("{\"pages\":{\"overlay\":\"http://o.localhost:1/x/\"}}", pages.json());
        assertEquals("Pages\n  overlay      http://o.localhost:1/x/\n", pages.text());
        assertEquals("[overlay]", pages.toString(), "no key is logged by accident");
    }

    @Test
    void new_addresses_are_told_of_when_they_are_there_and_only_if_pages_are_served()
            throws Exception {
        Fx.start();
        List<String> told = new CopyOnWriteArrayList<>();
        try (WebPages pages = pages(true, 0, Optional.empty())) {
            pages.begin();
            String before = pages.served().pages().getFirst().address().toString();
            renew(
                    pages,
                    sentence -> {
                        told.add(sentence);
                        told.add(
                                String.valueOf(
                                        pages.served()
                                                .pages()
                                                .getFirst()
                                                .address()
                                                .toString()
                                                .equals(before)));
                    });
            Eventually.holds("it is told", () -> told.size() == 2);
        }
        try (WebPages none = pages(false, 0, Optional.empty())) {
            renew(none, told::add);
            Eventually.holds("it is told", () -> told.size() == 3);
        }

        assertTrue(told.get(0).startsWith("The pages have new addresses"), told.toString());
        assertEquals("false", told.get(1), "it is the old one still");
        assertTrue(told.get(2).startsWith("No pages are served"), told.toString());
    }

    private static void renew(WebPages pages, Consumer<String> tell) {
        DeskAction renew = new PageActions(pages, tell).all().getLast();
        assertEquals("Pages: give all of them new addresses", renew.name());
        Fx.run(renew.deed());
    }

    private WebPages pages(boolean serve, int port, Optional<Path> theme) {
        WebSettings settings = new WebSettings(serve, port, theme, 0);
        Vocabulary usual = new VocabularyFile().usual();
        SessionClock clock = SessionClock.startingNow();
        return new WebPages(
                new WebWish(serve, port, settings, PageTokens.fresh()),
                new OverlayFeed(usual, clock, new Curtain()),
                new LiveSlots(usual, clock, new Curtain(), _ -> Optional.empty()),
                said::add);
    }

    private static String get(URI address) throws IOException {
        return Knocks.get(address.getPort(), address.getAuthority(), address.getPath());
    }
}
