package dev.labcast.web.room;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.labcast.web.Content;
import java.io.IOException;
import java.util.Optional;

/// The way in: whoever gives the PIN becomes a guest. Any thread.
final class Entrance {
    private final Pin pin;
    private final Guests guests;
    private final Questioning questioning;
    private final WishReader wishes = new WishReader();

    Entrance(Pin pin, Guests guests, Questioning questioning) {
        this.pin = pin;
        this.guests = guests;
        this.questioning = questioning;
    }

    /// Answers a wish to come in; `before` is who sent it, if they are a guest already.
    void answer(HttpExchange exchange, Neighbour from, Optional<Guest> before) throws IOException {
        Optional<String> given = wishes.read(exchange).flatMap(Entrance::given);
        if (given.isEmpty()) {
            RoomAnswers.refuse(exchange, RoomRefused.BAD_BODY);
            return;
        }
        switch (from.tryPin(pin, given.get())) {
            case LOCKED -> RoomAnswers.refuse(exchange, RoomRefused.LOCKED);
            case WRONG -> RoomAnswers.refuse(exchange, RoomRefused.WRONG_PIN);
            case RIGHT -> {
                if (before.isPresent()) {
                    sendMine(exchange, before.get());
                } else {
                    enter(exchange, from);
                }
            }
        }
    }

    private static Optional<String> given(JsonNode body) {
        return Optional.ofNullable(body.path("pin").textValue());
    }

    private void enter(HttpExchange exchange, Neighbour from) throws IOException {
        if (!from.entries().take()) {
            RoomAnswers.refuse(exchange, RoomRefused.TOO_MANY);
            return;
        }
        Optional<Guests.Entered> entered = guests.enter(from.address(), questioning.queue());
        if (entered.isPresent()) {
            exchange.getResponseHeaders().set("Set-Cookie", entered.get().cookie());
            sendMine(exchange, entered.get().guest());
        } else {
            RoomAnswers.refuse(exchange, RoomRefused.FULL);
        }
    }

    private void sendMine(HttpExchange exchange, Guest guest) throws IOException {
        RoomAnswers.send(exchange, new Content(Content.JSON, questioning.mine(guest)));
    }
}
