package dev.labcast.obs;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import io.obswebsocket.community.client.translator.GsonMessageTranslator;
import io.obswebsocket.community.client.translator.MessageTranslator;
import java.lang.reflect.Type;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads and writes messages for the client. Answers, events and requests are ours, whole and by
/// their bare names; Hello, Identify and Identified stay the client's own. Called on Jetty's
/// threads and those that ask.
final class RawTranslator implements MessageTranslator {
    private static final int EVENT = 5;
    private static final int ANSWER = 7;

    private final MessageTranslator rest = new GsonMessageTranslator();
    private final Consumer<Fields> heard;

    /// `heard` is told each message before it is dealt with, on Jetty's thread.
    RawTranslator(Consumer<Fields> heard) {
        this.heard = heard;
    }

    /// Null where the client should pass over the message: its own sign for that.
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the client's signature
    public <T> @Nullable T fromJson(String text, Type type) {
        if (!(JsonParser.parseString(text) instanceof JsonObject json)) {
            throw new JsonSyntaxException("not an object");
        }
        Fields message = new Fields(json);
        heard.accept(message);
        return switch ((int) message.whole("op")) {
            case EVENT -> (T) new RawEvent(message.fields("d"));
            case ANSWER -> (T) new RawAnswer(message.fields("d"));
            default -> rest.fromJson(text, type);
        };
    }

    @Override
    public String toJson(Object message) {
        return message instanceof RawRequest request ? request.json() : rest.toJson(message);
    }
}
