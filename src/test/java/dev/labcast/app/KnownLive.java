package dev.labcast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labcast.obs.Eventually;
import dev.labcast.web.Tab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;

/// What a live page knows, held against what the server tells of the same rev, so that no change is
/// lost on the way that a later one happened to draw over.
final class KnownLive {
    private static final JsonMapper JSON = new JsonMapper();

    /// The lines above the screen, as they stand in the page.
    private static final String ROWS =
            "JSON.stringify([...document.querySelectorAll('#terminal .older > .row')].map(it => it.textContent))";

    private KnownLive() {}

    /// `told` asks the server.
    static void assertSame(String when, Tab tab, Supplier<String> told) throws Exception {
        List<ObjectNode> both =
                Eventually.value(
                        () ->
                                List.of(
                                        read(told.get()),
                                        read(tab.text("JSON.stringify(labcast.state())"))),
                        it -> it.getFirst().path("rev").equals(it.getLast().path("rev")));
        ObjectNode server = both.getFirst();
        ObjectNode page = both.getLast();
        assertSameLines(when, server.path("terminal"), page.path("terminal"));
        for (ObjectNode one : both) {
            one.remove("clock"); // when it was told
            if (one.path("terminal") instanceof ObjectNode terminal) {
                terminal.remove(List.of("from", "scrollback")); // of which each knows another part
            }
        }
        assertEquals(server, page, when);
    }

    /// Both pages show the same lines above the screen, as far up as both have them.
    static void assertSameRows(String when, Tab early, Tab late, int fewest) throws IOException {
        List<String> one = rows(early);
        List<String> other = rows(late);
        int common = Math.min(one.size(), other.size());
        assertTrue(common >= fewest, when + ": " + one.size() + " and " + other.size() + " rows");
        assertEquals(
                one.subList(one.size() - common, one.size()),
                other.subList(other.size() - common, other.size()),
                when);
    }

    /// Each line that both know of is the same, and the page knows of all that a newcomer is told.
    private static void assertSameLines(String when, JsonNode server, JsonNode page) {
        int from = server.path("from").intValue();
        int had = page.path("from").intValue();
        assertTrue(had <= from, when + ": lines from " + had + " on, and the server from " + from);
        List<JsonNode> told = server.path("scrollback").valueStream().toList();
        List<JsonNode> known = page.path("scrollback").valueStream().toList();
        assertEquals(told, known.subList(Math.min(from - had, known.size()), known.size()), when);
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> rows(Tab tab) throws IOException {
        return JSON.readTree(tab.text(ROWS)).valueStream().map(JsonNode::asText).toList();
    }
}
