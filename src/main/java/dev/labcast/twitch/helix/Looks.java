package dev.labcast.twitch.helix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labcast.twitch.helix.ChannelActions.Look;
import dev.labcast.twitch.helix.HelixCalls.Call;
import dev.labcast.twitch.helix.HelixCalls.Question;
import dev.labcast.twitch.login.Feature;
import java.util.List;
import java.util.Optional;

/// Changes title, tags and category of a channel. Any thread that may wait.
final class Looks {
    private static final int LONGEST_TITLE = 140;
    private static final int LONGEST_TAG = 25;
    private static final int MOST_TAGS = 10;

    private final HelixCalls calls;

    Looks(HelixCalls calls) {
        this.calls = calls;
    }

    Answer<Look> change(Home.Place place, Look look) {
        if (look.title().filter(it -> it.isBlank() || it.length() > LONGEST_TITLE).isPresent()) {
            return new Answer.Refused<>("A stream's title has 1 to 140 characters.");
        }
        if (look.tags().filter(Looks::isBad).isPresent()) {
            return new Answer.Refused<>(
                    "Twitch takes at most ten tags, of letters and digits, of at most 25"
                            + " characters.");
        }
        return look.category().isEmpty()
                ? change(place, look, Optional.empty())
                : category(look.category().get()).then(id -> change(place, look, Optional.of(id)));
    }

    private static boolean isBad(List<String> tags) {
        return tags.size() > MOST_TAGS
                || tags.stream()
                        .anyMatch(
                                it -> it.length() > LONGEST_TAG || !it.matches("[\\p{L}\\p{N}]+"));
    }

    private Answer<Look> change(Home.Place place, Look look, Optional<String> category) {
        ObjectNode body = Json.object();
        look.title().ifPresent(it -> body.put("title", it));
        look.tags().ifPresent(tags -> tags.forEach(body.putArray("tags")::add));
        category.ifPresent(it -> body.put("game_id", it));
        return calls.ask(
                new Call<>(
                        Optional.of(Feature.TITLE),
                        new Question(
                                "PATCH",
                                "channels?broadcaster_id=" + Json.encoded(place.channel()),
                                body.toString()),
                        _ -> Optional.of(look)));
    }

    /// Its id: ids change, names are what people know.
    private Answer<String> category(String name) {
        return calls.list("search/categories?first=50&query=" + Json.encoded(name))
                .then(all ->
                        all.stream()
                                .filter(it -> it.path("name").asText().equalsIgnoreCase(name))
                                .findFirst()
                                .<Answer<String>>map(
                                        it -> new Answer.Done<>(it.path("id").asText()))
                                .orElseGet(() ->
                                        new Answer.Refused<>(
                                                "Twitch has no category of that name; write it as"
                                                        + " Twitch does.")));
    }
}
