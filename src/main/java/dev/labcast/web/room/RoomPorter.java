package dev.labcast.web.room;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.labcast.web.Content;
import dev.labcast.web.Hub;
import dev.labcast.web.Page;
import dev.labcast.web.Patience;
import dev.labcast.web.Rate;
import dev.labcast.web.room.RoomDoor.Outcome;
import java.io.IOException;
import java.util.Optional;

/// Answers what the [RoomDoor] lets in. Called on a virtual thread for each request.
final class RoomPorter implements HttpHandler {
    private static final Page PAGE = new Page("room");

    private final RoomDoor door;
    private final Neighbourhood neighbours;
    private final Guests guests;
    private final Entrance entrance;
    private final Hub hub;
    private final Optional<Watching> watching;
    private final RoomFeed feed;
    private final Questioning questioning;
    private final Patience patience;
    private final WishReader wishes = new WishReader();

    RoomPorter(
            RoomDoor door,
            Neighbourhood neighbours,
            Guests guests,
            Entrance entrance,
            Hub hub,
            Optional<Watching> watching,
            RoomFeed feed,
            Questioning questioning,
            Patience patience) {
        this.door = door;
        this.neighbours = neighbours;
        this.guests = guests;
        this.entrance = entrance;
        this.hub = hub;
        this.watching = watching;
        this.feed = feed;
        this.questioning = questioning;
        this.patience = patience;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            patience.await(() -> answer(exchange));
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        Neighbour from = neighbours.of(exchange.getRemoteAddress().getAddress());
        Outcome outcome =
                door.look(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders());
        if (!rate(outcome, from).take()) {
            RoomAnswers.refuse(exchange, RoomRefused.TOO_MANY);
            return;
        }
        switch (outcome) {
            case Outcome.Turned(var why) -> RoomAnswers.refuse(exchange, why);
            case Outcome.File(var path) -> send(exchange, PAGE.file(path));
            case Outcome.Watch(var path) -> watch(exchange, path);
            case Outcome.Wish(var route) -> wish(exchange, route, from);
        }
    }

    private static Rate rate(Outcome outcome, Neighbour from) {
        return switch (outcome) {
            case Outcome.File _, Outcome.Watch _ -> from.pages();
            case Outcome.Turned _, Outcome.Wish _ -> from.requests();
        };
    }

    /// A stranger is led to where the PIN is asked for.
    private void watch(HttpExchange exchange, String path)
            throws IOException, InterruptedException {
        Optional<Guest> guest = guest(exchange);
        if (watching.isEmpty()) {
            RoomAnswers.refuse(exchange, RoomRefused.NOT_FOUND);
        } else if (guest.isEmpty() && path.isEmpty()) {
            RoomAnswers.lead(exchange);
        } else if (guest.isEmpty()) {
            RoomAnswers.refuse(exchange, RoomRefused.NO_GUEST);
        } else if (path.equals(Watching.STREAM)) {
            stream(exchange, guest.get(), watching.get().hub());
        } else {
            send(exchange, watching.get().content(path, exchange.getRequestURI().getRawQuery()));
        }
    }

    private Optional<Guest> guest(HttpExchange exchange) {
        return RoomDoor.only(exchange.getRequestHeaders(), "Cookie").flatMap(guests::find);
    }

    private static void send(HttpExchange exchange, Optional<Content> content) throws IOException {
        if (content.isPresent()) {
            RoomAnswers.send(exchange, content.get());
        } else {
            RoomAnswers.refuse(exchange, RoomRefused.NOT_FOUND);
        }
    }

    private void wish(HttpExchange exchange, Route route, Neighbour from)
            throws IOException, InterruptedException {
        Optional<Guest> guest = guest(exchange);
        switch (route) {
            case MINE -> RoomAnswers.send(exchange, json(questioning.mine(guest)));
            case ENTER -> entrance.answer(exchange, from, guest);
            case STATE ->
                    inside(
                            exchange,
                            guest,
                            _ -> RoomAnswers.send(exchange, json(feed.snapshot().json())));
            case STREAM -> inside(exchange, guest, it -> stream(exchange, it, hub));
            case ASK ->
                    posted(
                            exchange,
                            guest,
                            it -> it.questions().take() && from.questions().take(),
                            questioning::ask);
            case VOTE ->
                    posted(
                            exchange,
                            guest,
                            it -> it.votes().take() && from.votes().take(),
                            questioning::vote);
            case SEEN ->
                    posted(
                            exchange,
                            guest,
                            it -> it.looks().take() && from.looks().take(),
                            questioning::seen);
            case WITHDRAW -> posted(exchange, guest, _ -> true, questioning::withdraw);
        }
    }

    /// Something that only those may do who gave the PIN.
    private interface GuestsDeed {
        void run(Guest guest) throws IOException, InterruptedException;
    }

    private static void inside(HttpExchange exchange, Optional<Guest> guest, GuestsDeed deed)
            throws IOException, InterruptedException {
        if (guest.isPresent()) {
            deed.run(guest.get());
        } else {
            RoomAnswers.refuse(exchange, RoomRefused.NO_GUEST);
        }
    }

    private void stream(HttpExchange exchange, Guest guest, Hub followed)
            throws IOException, InterruptedException {
        if (!guest.streams().tryAcquire()) {
            RoomAnswers.refuse(exchange, RoomRefused.FULL);
            return;
        }
        try {
            patience.excuse(); // the hub has its own
            if (!followed.stream(() -> RoomAnswers.stream(exchange))) {
                RoomAnswers.refuse(exchange, RoomRefused.FULL);
            }
        } finally {
            guest.streams().release();
        }
    }

    /// Whether a guest may do something once more, and counts it.
    private interface Allowance {
        boolean take(Guest guest);
    }

    /// Does what a guest wants with the body.
    private interface Deed {
        Result of(Guest guest, JsonNode body) throws InterruptedException;
    }

    private void posted(
            HttpExchange exchange, Optional<Guest> guest, Allowance allowance, Deed deed)
            throws IOException, InterruptedException {
        inside(exchange, guest, it -> done(exchange, it, allowance, deed));
    }

    /// Answers what is the guest's own now, if it was done.
    private void done(HttpExchange exchange, Guest guest, Allowance allowance, Deed deed)
            throws IOException, InterruptedException {
        if (!guest.wishes().take() || !allowance.take(guest)) {
            RoomAnswers.refuse(exchange, RoomRefused.TOO_MANY);
            return;
        }
        Optional<JsonNode> body = wishes.read(exchange);
        if (body.isEmpty()) {
            RoomAnswers.refuse(exchange, RoomRefused.BAD_BODY);
            return;
        }
        switch (deed.of(guest, body.get())) {
            case Result.Done() -> RoomAnswers.send(exchange, json(questioning.mine(guest)));
            case Result.Declined(var why) -> RoomAnswers.decline(exchange, why);
            case Result.Turned(var why) -> RoomAnswers.refuse(exchange, why);
        }
    }

    private static Content json(byte[] bytes) {
        return new Content(Content.JSON, bytes);
    }
}
