package dev.labcast.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes answers, each with the [SafeHeaders]. Any thread.
final class Answers {
    private Answers() {}

    static void send(HttpExchange exchange, Content content) throws IOException {
        begin(exchange, content.type());
        exchange.sendResponseHeaders(
                200, content.bytes().length == 0 ? -1 : content.bytes().length);
        exchange.getResponseBody().write(content.bytes());
    }

    /// Closes the connection behind it, so that nothing that came with a bad request is read.
    static void refuse(HttpExchange exchange, Refused why) throws IOException {
        byte[] sentence = (why.sentence() + "\n").getBytes(StandardCharsets.UTF_8);
        Headers headers = begin(exchange, "text/plain; charset=utf-8");
        headers.set("Connection", "close");
        if (why == Refused.METHOD) {
            headers.set("Allow", "GET");
        }
        boolean bodiless = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(why.status(), bodiless ? -1 : sentence.length);
        if (!bodiless) {
            exchange.getResponseBody().write(sentence);
        }
    }

    /// Server-sent events until the stream is closed.
    static OutputStream stream(HttpExchange exchange) throws IOException {
        begin(exchange, "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static Headers begin(HttpExchange exchange, String type) {
        return SafeHeaders.set(exchange.getResponseHeaders(), type);
    }
}
