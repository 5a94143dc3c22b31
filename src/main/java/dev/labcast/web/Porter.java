package dev.labcast.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.labcast.web.Door.Outcome;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers what the [Door] lets in: a page's files, its stream, its state and its resources. Called
/// on a virtual thread for each request.
final class Porter implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Porter.class);

    private final Door door;

    Porter(Door door) {
        this.door = door;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (door.look(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    exchange.getRequestHeaders())) {
                case Outcome.Turned(var why) -> Answers.refuse(exchange, why);
                case Outcome.Welcome(var slot, var path) -> answer(exchange, slot, path);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, OpenSlot slot, String path)
            throws IOException, InterruptedException {
        if (path.equals("stream")) {
            if (!slot.hub().stream(() -> Answers.stream(exchange))) {
                Answers.refuse(exchange, Refused.FULL);
            }
            return;
        }
        Optional<Content> content;
        try {
            content = slot.slot().exhibit().content(path, exchange.getRequestURI().getRawQuery());
        } catch (IOException unreadable) {
            LOG.warn("Something of the page {} cannot be read", slot.slot().label(), unreadable);
            Answers.refuse(exchange, Refused.BROKEN);
            return;
        }
        if (content.isPresent()) {
            Answers.send(exchange, content.get());
        } else {
            Answers.refuse(exchange, Refused.NOT_FOUND);
        }
    }
}
