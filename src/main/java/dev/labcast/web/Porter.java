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
    private final Patience patience;

    Porter(Door door, Patience patience) {
        this.door = door;
        this.patience = patience;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            patience.await(() -> look(exchange));
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(HttpExchange exchange) throws IOException, InterruptedException {
        switch (door.look(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders())) {
            case Outcome.Turned(var why) -> Answers.refuse(exchange, why);
            case Outcome.Welcome(var slot, var path) -> answer(exchange, slot, path);
        }
    }

    /// Here ends the request's thread: whatever fails is the page's trouble alone. The request's
    /// address is not logged, since it holds the token.
    private void answer(HttpExchange exchange, OpenSlot slot, String path)
            throws IOException, InterruptedException {
        try {
            if (path.equals("stream")) {
                stream(exchange, slot);
            } else {
                send(exchange, slot, path);
            }
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.error("The page {} failed", slot.slot().label(), failure);
            if (exchange.getResponseCode() < 0) { // nothing was sent yet
                Answers.refuse(exchange, Refused.BROKEN);
            }
        }
    }

    private void stream(HttpExchange exchange, OpenSlot slot)
            throws IOException, InterruptedException {
        patience.excuse(); // the hub has its own
        if (!slot.hub().stream(() -> Answers.stream(exchange))) {
            Answers.refuse(exchange, Refused.FULL);
        }
    }

    private static void send(HttpExchange exchange, OpenSlot slot, String path) throws IOException {
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
