package dev.labcast.web.live;

import dev.labcast.session.History;
import dev.labcast.session.Line;
import dev.labcast.session.SessionState;
import dev.labcast.stage.KnownPlots;
import dev.labcast.stage.PlotImages;
import dev.labcast.web.Content;
import dev.labcast.web.Resource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What the live page reads besides its stream: the pictures of plots and what lies farther back in
/// terminal and notebook. Answered from what the feed told last, so what is not on stage is not
/// there. Any thread.
final class ReadBack {
    /// Lines that can be read back.
    static final int OLDEST = 10_000;

    private static final int LINES = 400;

    private final LiveFeed feed;
    private final PlotImages images;

    ReadBack(LiveFeed feed, PlotImages images) {
        this.feed = feed;
        this.images = images;
    }

    Map<String, Resource> resources() {
        Map<String, Resource> all = new HashMap<>(Katex.resources());
        all.put("plot", this::plot);
        all.put("scrollback", this::scrollback);
        all.put("notebook", this::notebook);
        return all;
    }

    /// `?n=NUMBER`: the plot's PNG.
    private Optional<Content> plot(Map<String, String> query) {
        return number(query, "n")
                .filter(n -> feed.live().shows(n))
                .flatMap(n -> KnownPlots.numbered(OptionalLong.of(n), feed.seen().plots()))
                .flatMap(images::png)
                .map(png -> new Content("image/png", png));
    }

    /// `?before=N`: lines of the scroll-back that stand before its N-th (from 0).
    private Optional<Content> scrollback(Map<String, String> query) {
        return number(query, "before")
                .flatMap(before -> feed.live().terminal().map(it -> page(it.scrollback(), before)));
    }

    private static Content page(History<Line> lines, long before) {
        int oldest = Math.max(0, lines.size() - OLDEST);
        int end = (int) Math.clamp(before, oldest, Math.max(oldest, lines.size()));
        int from = Math.max(oldest, end - LINES);
        return new Content(
                Content.JSON,
                Json.object(out -> {
                    out.writeNumberField("oldest", oldest);
                    TerminalJson.lines(out, lines, from, end);
                }));
    }

    /// `?first=N`: lines of the notebook from its N-th (from 0) on.
    private Optional<Content> notebook(Map<String, String> query) {
        SessionState state = feed.seen();
        return number(query, "first")
                .filter(_ -> feed.live().notebook().isPresent())
                .map(first -> (int) Math.min(first, Integer.MAX_VALUE))
                .map(first -> NoteReader.from(first, LINES, state.notebook(), state.plots()))
                .map(part ->
                        new Content(
                                Content.JSON,
                                Json.object(out -> {
                                    out.writeNumberField("first", part.first());
                                    out.writeNumberField("count", part.count());
                                    NoteJson.rows(out, part.rows());
                                })));
    }

    private static Optional<Long> number(Map<String, String> query, String name) {
        return Optional.ofNullable(query.get(name))
                .filter(text -> text.matches("[0-9]{1,15}"))
                .map(Long::parseLong);
    }
}
