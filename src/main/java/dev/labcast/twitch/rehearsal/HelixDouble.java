package dev.labcast.twitch.rehearsal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// The door of api.twitch.tv/helix: looks at application, token, scope and rate as Twitch does, and
/// lets [HelixReads] and [HelixWrites] answer. Any thread.
final class HelixDouble {
    private static final String ANY = "";

    /// What a call wants and who answers it.
    private record Route(String scope, BiFunction<Asked, Issued.Holder, Told> doing) {}

    private final TwitchState state;
    private final Points points;
    private final Map<String, Route> routes;

    HelixDouble(TwitchState state) {
        this.state = state;
        points = new Points(state.time());
        HelixReads reads = new HelixReads(state);
        HelixWrites writes = new HelixWrites(state);
        routes =
                Map.ofEntries(
                        Map.entry("GET users", new Route(ANY, reads::users)),
                        Map.entry("GET streams", new Route(ANY, reads::streams)),
                        Map.entry("GET channels", new Route(ANY, reads::channels)),
                        Map.entry("GET videos", new Route(ANY, reads::videos)),
                        Map.entry(
                                "GET channel_points/custom_rewards",
                                new Route("channel:read:redemptions", reads::rewards)),
                        Map.entry("GET search/categories", new Route(ANY, reads::categories)),
                        Map.entry(
                                "GET streams/markers",
                                new Route("channel:manage:broadcast", reads::markers)),
                        Map.entry("POST chat/messages", new Route("user:write:chat", writes::say)),
                        Map.entry(
                                "POST streams/markers",
                                new Route("channel:manage:broadcast", writes::mark)),
                        Map.entry(
                                "PATCH channels",
                                new Route("channel:manage:broadcast", writes::describe)),
                        Map.entry("POST eventsub/subscriptions", new Route(ANY, writes::subscribe)),
                        Map.entry(
                                "DELETE eventsub/subscriptions",
                                new Route(ANY, writes::unsubscribe)));
    }

    Told answer(Asked asked) {
        Optional<Issued.Holder> holder = state.issued().holder(asked.token("Bearer"));
        if (asked.authorization().isEmpty()) {
            return Told.refused(401, "OAuth token is missing");
        }
        if (holder.isEmpty()) {
            return Told.refused(401, "Invalid OAuth token");
        }
        if (!asked.clientId().equals(state.clientId())) {
            return Told.refused(401, "Client ID and OAuth token do not match");
        }
        if (!points.take()) {
            return Told.refused(429, "Too Many Requests").with(points.headers());
        }
        return Optional.ofNullable(routes.get(asked.call()))
                .map(route -> answer(route, asked, holder.get()))
                .orElseGet(() -> Told.refused(404, "no such endpoint"))
                .with(points.headers());
    }

    private static Told answer(Route route, Asked asked, Issued.Holder holder) {
        Set<String> scopes = holder.scopes();
        return route.scope().equals(ANY) || scopes.contains(route.scope())
                ? route.doing().apply(asked, holder)
                : Told.refused(401, "Missing scope: " + route.scope());
    }
}
