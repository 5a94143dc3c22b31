package dev.labcast.twitch.helix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labcast.twitch.helix.ChannelActions.Said;
import dev.labcast.twitch.helix.ChannelActions.Saying;
import dev.labcast.twitch.helix.HelixCalls.Call;
import dev.labcast.twitch.helix.HelixCalls.Question;
import dev.labcast.twitch.login.Feature;
import java.util.Optional;

/// Says things in a chat, within the limits that Twitch would hold the account to. Any thread that
/// may wait.
final class Speech {
    private static final int LONGEST = 500;
    private static final String SAME = "The same was said less than 30 s ago.";

    private final HelixCalls calls;
    private final SayLimit limit;

    Speech(HelixCalls calls, SayLimit limit) {
        this.calls = calls;
        this.limit = limit;
    }

    Answer<Said> say(Home.Place place, Saying what) {
        String text = what.text().strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
            return new Answer.Refused<>("A text in the chat has 1 to 500 characters.");
        }
        return switch (limit.wants(text, place.isOwn() ? SayLimit.AT_HOME : SayLimit.ANYWHERE)) {
            case SayLimit.Verdict.Same _ -> new Answer.Refused<>(SAME);
            case SayLimit.Verdict.Wait(var pause) -> new Answer.TooMany<>(pause);
            case SayLimit.Verdict.Go _ -> {
                Answer<Said> answer = send(place, text, what.replyTo());
                if (!isOrMayBeSaid(answer)) {
                    limit.unsaid(text);
                }
                yield answer;
            }
        };
    }

    private static boolean isOrMayBeSaid(Answer<Said> answer) {
        return answer instanceof Answer.Done
                || answer instanceof Answer.Away<Said>(_, boolean perhaps) && perhaps;
    }

    private Answer<Said> send(Home.Place place, String text, Optional<String> replyTo) {
        ObjectNode body =
                Json.object()
                        .put("broadcaster_id", place.channel())
                        .put("sender_id", place.speaker())
                        .put("message", text);
        replyTo.ifPresent(it -> body.put("reply_parent_message_id", it));
        return calls.ask(
                        new Call<>(
                                Optional.of(Feature.SPEAK),
                                new Question("POST", "chat/messages", body.toString()),
                                Json::first))
                .then(Speech::said);
    }

    private static Answer<Said> said(JsonNode sent) {
        if (sent.path("is_sent").asBoolean(false)) {
            return new Answer.Done<>(new Said(sent.path("message_id").asText()));
        }
        String why = sent.path("drop_reason").path("code").asText("");
        return switch (why) {
            case "msg_duplicate" -> new Answer.Refused<>(SAME);
            case "msg_ratelimit" -> new Answer.TooMany<>(SayLimit.SPAN);
            default ->
                    new Answer.Refused<>(
                            why.matches("[a-z_]{1,60}")
                                    ? "Twitch kept the text back (" + why + ")."
                                    : "Twitch kept the text back.");
        };
    }
}
