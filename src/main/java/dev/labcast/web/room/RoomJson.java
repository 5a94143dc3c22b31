package dev.labcast.web.room;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labcast.question.QuestionQueue;
import dev.labcast.question.QuestionState;
import dev.labcast.question.Ranking;
import dev.labcast.question.Tally;
import dev.labcast.question.Viewer;
import dev.labcast.session.Asked;
import dev.labcast.web.Message;
import java.util.Collection;
import java.util.List;

/// What the room's page is told (`docs/formats/room.md`). Any thread.
final class RoomJson {
    static final String SNAPSHOT = "snapshot";
    static final String CHANGE = "change";

    /// So many of the list somebody sees who does not look for more: what the study took (0095).
    private static final int PLACES = 6;

    private final JsonMapper json = new JsonMapper();

    /// `now` is the session's time (ms); of the questions only those that are given; `watch` says
    /// whether guests may watch the stage.
    Message message(
            String kind,
            RoomView view,
            Collection<Asked> questions,
            long rev,
            long now,
            boolean watch) {
        ObjectNode root = json.createObjectNode();
        root.put("rev", rev);
        root.put("now", now);
        root.put("title", view.title());
        view.segment()
                .ifPresent(it ->
                        root.putObject("segment")
                                .put("activity", it.activity())
                                .put("title", it.title())
                                .put("since", it.since()));
        root.put("hidden", view.hidden());
        root.put("closed", view.closed());
        root.put("premoderated", view.premoderated());
        root.put("watch", watch);
        List<Tally> waiting = view.waiting();
        put(root.putArray("order"), Ranking.list(waiting, PLACES));
        put(root.putArray("chances"), Ranking.chances(waiting, PLACES));
        ArrayNode all = root.putArray("questions");
        questions.forEach(it -> put(all.addObject(), it));
        return new Message(rev, kind, bytes(root));
    }

    /// For somebody who has not come in.
    byte[] stranger() {
        return bytes(json.createObjectNode().put("guest", false));
    }

    /// What a viewer asked last and voted for. The text is not repeated: the page has it.
    byte[] mine(Viewer viewer, QuestionQueue queue) {
        ObjectNode root = json.createObjectNode().put("guest", true);
        queue.newestOf(viewer)
                .ifPresent(it -> {
                    ObjectNode question = root.putObject("question");
                    question.put("state", word(it.state()));
                    question.put("number", it.number());
                    if (it.state() instanceof QuestionState.Answered(var at, _)) {
                        question.put("at", at);
                    }
                });
        ArrayNode voted = root.putArray("voted");
        queue.questions().stream()
                .filter(it -> it.voters().contains(viewer))
                .forEach(it -> voted.add(it.number()));
        return bytes(root);
    }

    private static void put(ArrayNode numbers, List<Tally> tallies) {
        tallies.forEach(it -> numbers.add(it.number()));
    }

    private static String word(QuestionState state) {
        return switch (state) {
            case QuestionState.Held _ -> "held";
            case QuestionState.Queued _ -> "waiting";
            case QuestionState.OnStage _ -> "stage";
            case QuestionState.Merged _ -> "merged";
            case QuestionState.Answered _ -> "answered";
            case QuestionState.Accepted _ -> "accepted";
            case QuestionState.Dropped _ -> "dropped";
            case QuestionState.Retracted _ -> "retracted";
        };
    }

    /// One that was not taken or taken back is only its number: others need not read it again.
    private static void put(ObjectNode node, Asked asked) {
        node.put("number", asked.number());
        switch (asked.fate()) {
            case Asked.Fate.Waiting _ -> text(node.put("state", "waiting"), asked);
            case Asked.Fate.OnStage _ -> text(node.put("state", "stage"), asked);
            case Asked.Fate.Answered(var at, _) ->
                    text(node.put("state", "answered").put("at", at), asked);
            case Asked.Fate.Accepted(var at, _) ->
                    text(node.put("state", "accepted").put("at", at), asked);
            case Asked.Fate.Merged(var into) -> node.put("state", "merged").put("into", into);
            case Asked.Fate.Dropped _ -> node.put("state", "dropped");
            case Asked.Fate.Retracted _ -> node.put("state", "retracted");
        }
    }

    private static void text(ObjectNode node, Asked asked) {
        node.put("source", asked.source());
        node.put("name", asked.name());
        node.put("text", asked.text());
        node.put("anchor", asked.anchor());
        node.put("askedAt", asked.askedAt());
        node.put("votes", asked.votes());
        node.put("seen", asked.seen());
    }

    private byte[] bytes(JsonNode node) {
        try {
            return json.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree is always JSON", impossible);
        }
    }
}
