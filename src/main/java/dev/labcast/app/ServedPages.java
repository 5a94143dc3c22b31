package dev.labcast.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labcast.obs.Pages;
import dev.labcast.stage.StageTheme;
import dev.labcast.web.live.LivePage;
import dev.labcast.web.overlay.OverlayPage;
import dev.labcast.web.room.Invitation;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The pages that are served now and where. The addresses hold tokens: they go to the person who
/// asked for them and nowhere else. Immutable; any thread.
record ServedPages(List<Served> pages, Optional<Invitation> room) {

    /// `words` say what the page shows.
    record Served(String label, String words, URI address) {

        /// Without the address, which may be logged by accident.
        @Override
        public String toString() {
            return label;
        }
    }

    ServedPages {
        pages = List.copyOf(pages);
    }

    ServedPages(List<Served> pages) {
        this(pages, Optional.empty());
    }

    @Override
    public String toString() {
        return pages + (room.isPresent() ? " and the room" : "");
    }

    ServedPages with(Invitation open) {
        return new ServedPages(pages, Optional.of(open));
    }

    /// Where the page of that label is.
    Optional<String> address(String label) {
        return pages.stream()
                .filter(it -> it.label().equals(label))
                .map(it -> it.address().toString())
                .findFirst();
    }

    /// As browser sources want them: the stage fills its source, and the overlay says what its
    /// footer would.
    Pages forObs(StageTheme theme) {
        String look = theme.equals(StageTheme.LIGHT) ? "theme=light" : "";
        return new Pages(
                address(LivePage.PROGRAM.label())
                        .map(it -> it + "?fit=obs&footer=off" + (look.isEmpty() ? "" : "&" + look)),
                address(OverlayPage.ALL.label()).map(it -> look.isEmpty() ? it : it + "?" + look));
    }

    String text() {
        StringBuilder text = new StringBuilder("Pages\n");
        for (Served page : pages) {
            text.append("  %-12s %s%n".formatted(page.label(), page.address()));
        }
        room.ifPresent(it ->
                text.append("  %-12s %s  PIN %s%n".formatted("room", it.address(), it.pin())));
        return text.toString();
    }

    /// On one line, for programs that read line by line (`docs/formats/rehearsal.md`).
    String json() {
        ObjectNode root = new JsonMapper().createObjectNode();
        ObjectNode all = root.putObject("pages");
        pages.forEach(page -> all.put(page.label(), page.address().toString()));
        room.ifPresent(it ->
                root.putObject("room").put("url", it.address().toString()).put("pin", it.pin()));
        return root.toString();
    }
}
