package dev.labcast.app;

import dev.labcast.app.ServedPages.Served;
import dev.labcast.recording.Output;
import dev.labcast.session.SessionClock;
import dev.labcast.web.Content;
import dev.labcast.web.Exhibit;
import dev.labcast.web.Resource;
import dev.labcast.web.Slot;
import dev.labcast.web.WebServer;
import dev.labcast.web.live.LivePage;
import dev.labcast.web.live.LiveSlots;
import dev.labcast.web.overlay.OverlayFeed;
import dev.labcast.web.overlay.OverlayPage;
import dev.labcast.web.overlay.OverlayWish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// The pages of a session, for OBS and other browsers of this machine: their feeds follow the log
/// from its first entry, the server is there from [#begin] to [#close]. Any thread.
final class WebPages implements AutoCloseable {

    private final WebWish wish;
    private final Consumer<String> say;
    private final OverlayFeed overlay;
    private final LiveSlots live;
    private volatile Optional<WebServer> server = Optional.empty();
    private volatile ServedPages served = new ServedPages(List.of());
    private Consumer<ServedPages> listener = _ -> {};

    /// `say` takes sentences for the person, on any thread.
    WebPages(WebWish wish, OverlayFeed overlay, LiveSlots live, Consumer<String> say) {
        this.wish = wish;
        this.overlay = overlay;
        this.live = live;
        this.say = say;
        if (!wish.serve()) { // nobody will read them
            live.close();
            overlay.close();
        }
    }

    /// Who has to follow the log.
    List<Output> outputs() {
        List<Output> all = new ArrayList<>(live.outputs());
        all.add(overlay);
        return wish.serve() ? all : List.of();
    }

    /// What the person wants over the picture.
    OverlayWish overlay() {
        return overlay;
    }

    /// Whether questions that are named are on a page that somebody reads. Never waits.
    boolean showsNames() {
        return overlay.showsNames()
                && server.filter(it ->
                                it.readers(OverlayPage.ALL.label())
                                                + it.readers(OverlayPage.NEXT_UP.label())
                                        > 0)
                        .isPresent();
    }

    /// `next` is told of the pages whenever they are served at new addresses. Before [#begin].
    synchronized void listen(Consumer<ServedPages> next) {
        listener = next;
    }

    /// The stage as a page, for whoever else shows it to people.
    Optional<Exhibit> forGuests() {
        return wish.serve() ? Optional.of(live.exhibit(LivePage.LIVE)) : Optional.empty();
    }

    /// Starts to serve, if the person wants pages. Not on the JavaFX thread.
    synchronized void begin() {
        if (!wish.serve()) {
            return;
        }
        wish.settings()
                .theme()
                .filter(sheet -> !Files.isReadable(sheet))
                .ifPresent(sheet ->
                        say.accept(
                                "The overlays' stylesheet "
                                        + sheet
                                        + " cannot be read, so they have their usual look; put it"
                                        + " there, or name another as \"theme\" below \"web\" in"
                                        + " settings.json."));
        try {
            WebServer open = WebServer.open(wish.port(), SessionClock.startingNow());
            server = Optional.of(open);
            serve(open);
            if (open.isElsewhere()) {
                say.accept(
                        "Another program uses port "
                                + wish.port()
                                + ", so the pages have other addresses in this session: copy them"
                                + " anew (\"Page: …\"), or close that program and start again.");
            }
        } catch (IOException refused) {
            say.accept(
                    "No pages are served to OBS and browsers ("
                            + reason(refused)
                            + "); the session goes on without them.");
        }
    }

    /// Every page there can be: its label, and what it shows.
    static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (OverlayPage page : OverlayPage.values()) {
            names.put(page.label(), page.words());
        }
        for (LivePage page : LivePage.values()) {
            names.put(page.label(), page.words());
        }
        return names;
    }

    private static String reason(IOException refused) {
        return Objects.requireNonNullElse(refused.getMessage(), refused.getClass().getSimpleName());
    }

    /// What is served now; nothing before [#begin]. Never waits.
    ServedPages served() {
        return served;
    }

    /// The same pages at addresses that nobody knows; those who read them now are cut off. Whether
    /// any are served; not on the JavaFX thread.
    synchronized boolean renew() {
        wish.tokens().renew();
        server.ifPresent(this::serve);
        return server.isPresent();
    }

    @Override
    public synchronized void close() {
        server.ifPresent(WebServer::close);
        server = Optional.empty();
        served = new ServedPages(List.of());
        live.close();
        overlay.close();
    }

    private void serve(WebServer open) {
        for (OverlayPage page : OverlayPage.values()) {
            open.serve(
                    new Slot(
                            page.label(),
                            wish.tokens().of(page.label()),
                            new Exhibit(
                                    OverlayPage.FILES,
                                    overlay,
                                    Map.of("theme.css", theme(wish.settings().theme())))));
        }
        for (LivePage page : LivePage.values()) {
            open.serve(live.slot(page, wish.tokens().of(page.label())));
        }
        List<Served> all = new ArrayList<>();
        names().forEach((label, words) ->
                open.address(label).ifPresent(it -> all.add(new Served(label, words, it))));
        served = new ServedPages(all);
        listener.accept(served);
    }

    /// Read each time, so that a changed stylesheet needs no new start.
    private static Resource theme(Optional<Path> file) {
        return _ -> {
            boolean there = file.filter(Files::isReadable).isPresent();
            byte[] sheet = there ? Files.readAllBytes(file.get()) : new byte[0];
            return Optional.of(new Content("text/css; charset=utf-8", sheet));
        };
    }
}
