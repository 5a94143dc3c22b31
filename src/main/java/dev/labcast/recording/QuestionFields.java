package dev.labcast.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.labcast.session.QuestionKind;
import dev.labcast.session.SessionEvent;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The fields of events about questions, written and read. Any thread.
final class QuestionFields {
    private QuestionFields() {}

    static void write(SessionEvent.OfQuestion event, JsonGenerator out) throws IOException {
        switch (event) {
            case SessionEvent.QuestionQueued queued -> queued(queued, out);
            case SessionEvent.QuestionVoted(var number, var votes) -> {
                out.writeNumberField("number", number);
                out.writeNumberField("votes", votes);
            }
            case SessionEvent.QuestionSeen(var number, var viewers) -> {
                out.writeNumberField("number", number);
                out.writeNumberField("viewers", viewers);
            }
            case SessionEvent.QuestionMerged(var kept, var duplicate) -> {
                out.writeNumberField("kept", kept);
                out.writeNumberField("duplicate", duplicate);
            }
            case SessionEvent.QuestionSplit(var number) -> out.writeNumberField("number", number);
            case SessionEvent.QuestionShown(var number) -> {
                if (number.isPresent()) {
                    out.writeNumberField("number", number.getAsLong());
                }
            }
            case SessionEvent.QuestionAnswered(var number, var at, var segment) ->
                    ended(number, at, segment, out);
            case SessionEvent.QuestionAccepted(var number, var at, var segment) ->
                    ended(number, at, segment, out);
            case SessionEvent.QuestionDropped(var number) -> out.writeNumberField("number", number);
            case SessionEvent.QuestionRetracted(var number) ->
                    out.writeNumberField("number", number);
        }
    }

    /// Null when no event of this version has that name.
    static @Nullable SessionEvent read(String name, Fields it) throws EventFormatException {
        return switch (name) {
            case "question-queued" -> queued(it);
            case "question-voted" ->
                    new SessionEvent.QuestionVoted(it.time("number"), it.integer("votes"));
            case "question-seen" ->
                    new SessionEvent.QuestionSeen(it.time("number"), it.integer("viewers"));
            case "question-merged" ->
                    new SessionEvent.QuestionMerged(it.time("kept"), it.time("duplicate"));
            case "question-split" -> new SessionEvent.QuestionSplit(it.time("number"));
            case "question-shown" -> new SessionEvent.QuestionShown(number(it));
            case "question-answered" ->
                    new SessionEvent.QuestionAnswered(
                            it.time("number"), it.time("at"), it.text("segment"));
            case "question-accepted" ->
                    new SessionEvent.QuestionAccepted(
                            it.time("number"), it.time("at"), it.text("segment"));
            case "question-dropped" -> new SessionEvent.QuestionDropped(it.time("number"));
            case "question-retracted" -> new SessionEvent.QuestionRetracted(it.time("number"));
            default -> null;
        };
    }

    static OptionalLong number(Fields it) throws EventFormatException {
        return it.has("number") ? OptionalLong.of(it.time("number")) : OptionalLong.empty();
    }

    private static void queued(SessionEvent.QuestionQueued queued, JsonGenerator out)
            throws IOException {
        out.writeNumberField("number", queued.number());
        out.writeStringField("kind", queued.kind().name().toLowerCase(Locale.ROOT));
        out.writeStringField("source", queued.source());
        out.writeStringField("name", queued.name());
        out.writeStringField("text", queued.text());
        out.writeStringField("anchor", queued.anchor());
        out.writeNumberField("askedAt", queued.askedAt());
    }

    /// Logs from before there were bugs and ideas name no kind.
    private static SessionEvent queued(Fields it) throws EventFormatException {
        return new SessionEvent.QuestionQueued(
                it.time("number"),
                it.text("source"),
                it.text("name"),
                it.text("text"),
                it.text("anchor"),
                it.time("askedAt"),
                it.has("kind") ? it.constant(QuestionKind.class, "kind") : QuestionKind.QUESTION);
    }

    private static void ended(long number, long at, String segment, JsonGenerator out)
            throws IOException {
        out.writeNumberField("number", number);
        out.writeNumberField("at", at);
        out.writeStringField("segment", segment);
    }
}
