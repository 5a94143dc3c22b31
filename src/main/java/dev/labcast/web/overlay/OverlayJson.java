package dev.labcast.web.overlay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labcast.web.Message;
import java.util.Locale;

/// An [Overlay] as its page is told of it (`docs/formats/overlay.md`); what is not shown is not
/// there. Any thread.
final class OverlayJson {
    static final String KIND = "overlay";

    private final JsonMapper json = new JsonMapper();

    /// `now` is the session's time (ms), from which the page's clock goes on.
    Message write(Overlay overlay, long rev, long now) {
        ObjectNode root = json.createObjectNode();
        root.put("rev", rev);
        root.put("now", now);
        root.put("hidden", overlay.hidden());
        overlay.banner().ifPresent(it -> put(root.putObject("banner"), it));
        overlay.question()
                .ifPresent(it ->
                        root.putObject("question")
                                .put("name", it.name())
                                .put("text", it.text())
                                .put("votes", it.votes()));
        if (overlay.retracted()) {
            root.put("retracted", true);
        }
        overlay.next().ifPresent(it -> root.putObject("next").put("text", it));
        if (!overlay.named().isEmpty()) {
            ArrayNode named = root.putArray("named");
            overlay.named()
                    .forEach(it ->
                            named.addObject().put("number", it.number()).put("text", it.text()));
        }
        overlay.prediction()
                .ifPresent(it ->
                        root.putObject("prediction")
                                .put("claim", it.claim())
                                .put("percent", it.percent())
                                .put("outcome", it.outcome().name().toLowerCase(Locale.ROOT)));
        try {
            return new Message(rev, KIND, json.writeValueAsBytes(root));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree is always JSON", impossible);
        }
    }

    private static void put(ObjectNode node, Banner banner) {
        node.put("activity", banner.activity());
        node.put("word", banner.word());
        node.put("colour", banner.colour());
        node.put("bright", banner.bright());
        node.put("title", banner.title());
        node.put("since", banner.since());
        node.put("pause", banner.pause());
    }
}
