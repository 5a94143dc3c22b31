package dev.labcast.web.room;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.labcast.question.Refusal;
import dev.labcast.web.Content;
import dev.labcast.web.SafeHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes the room's answers, each with the [SafeHeaders]. Any thread.
final class RoomAnswers {
    private static final int CONFLICT = 409;

    private RoomAnswers() {}

    static void send(HttpExchange exchange, Content content) throws IOException {
        SafeHeaders.set(exchange.getResponseHeaders(), content.type());
        write(exchange, 200, content.bytes());
    }

    /// To the room's own page.
    static void lead(HttpExchange exchange) throws IOException {
        SafeHeaders.set(exchange.getResponseHeaders(), "text/plain; charset=utf-8")
                .set("Location", "/");
        write(exchange, 303, new byte[0]);
    }

    /// Closes the connection behind it, so that nothing that came with a bad request is read.
    static void refuse(HttpExchange exchange, RoomRefused why) throws IOException {
        Headers headers =
                SafeHeaders.set(exchange.getResponseHeaders(), "text/plain; charset=utf-8");
        headers.set("Connection", "close");
        if (why == RoomRefused.METHOD) {
            headers.set("Allow", "GET, POST");
        }
        write(exchange, why.status(), (why.sentence() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// The room understands, and the queue said no.
    static void decline(HttpExchange exchange, Refusal why) throws IOException {
        SafeHeaders.set(exchange.getResponseHeaders(), "text/plain; charset=utf-8");
        write(exchange, CONFLICT, (why.sentence() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// Server-sent events until the stream is closed.
    static OutputStream stream(HttpExchange exchange) throws IOException {
        SafeHeaders.set(exchange.getResponseHeaders(), "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static void write(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        boolean bodiless = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : bytes.length);
        if (!bodiless) {
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush(); // closing waits for the rest of the request
        }
    }
}
