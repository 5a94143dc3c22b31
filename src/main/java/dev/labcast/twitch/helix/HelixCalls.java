package dev.labcast.twitch.helix;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labcast.twitch.helix.ChannelActions.Person;
import dev.labcast.twitch.login.Access;
import dev.labcast.twitch.login.Feature;
import dev.labcast.twitch.login.Grant;
import dev.labcast.twitch.login.Http;
import dev.labcast.twitch.login.Reply;
import dev.labcast.twitch.login.Tokens;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// One call to Helix (dev.twitch.tv/docs/api): with the token at hand, once more with a renewed one
/// if Twitch does not take it, and never a third time. Nothing else is asked again by itself, since
/// what was not answered may have been done. Any thread that may wait.
final class HelixCalls {
    private static final String AWAY = "Twitch does not answer just now.";
    private static final String UNWELL = "Twitch has trouble of its own just now.";
    private static final String ODD = "Twitch answered something that Labcast does not understand.";

    private final URI helix;
    private final Access access;
    private final Http http;
    private final Budget budget;

    HelixCalls(URI helix, Access access, Http http, Budget budget) {
        this.helix = helix;
        this.access = access;
        this.http = http;
        this.budget = budget;
    }

    /// What is to be asked, and how the answer is read.
    ///
    /// - `wants`: the feature whose scope it needs.
    /// - `reading`: makes of what Twitch gave the result, empty if it cannot.
    record Call<T>(
            Optional<Feature> wants, Question question, Function<JsonNode, Optional<T>> reading) {
        /// Twitch says "not found" of a stream that does not run.
        boolean needsStream() {
            return wants.equals(Optional.of(Feature.MARK));
        }
    }

    /// - `path`: below Helix' address, with its query.
    /// - `body`: JSON, "" for none.
    record Question(String method, String path, String body) {}

    Answer<List<JsonNode>> list(String path) {
        return ask(new Call<>(Optional.empty(), new Question("GET", path, ""), Json::all));
    }

    /// Empty if nobody has that name.
    Answer<Optional<Person>> person(String login) {
        return login.matches("[A-Za-z0-9_]{1,25}")
                ? list("users?login=" + login.toLowerCase(Locale.ROOT))
                        .then(all ->
                                new Answer.Done<>(all.stream().findFirst().map(HelixCalls::person)))
                : new Answer.Done<>(Optional.empty());
    }

    private static Person person(JsonNode user) {
        return new Person(
                user.path("id").asText(),
                user.path("login").asText(),
                user.path("display_name").asText());
    }

    <T> Answer<T> ask(Call<T> call) {
        return switch (access.now()) {
            case Grant.Given(Tokens tokens) -> ask(call, tokens);
            case Grant.None(String sentence) -> new Answer.NotAllowed<>(sentence);
            case Grant.Unreachable(String sentence) -> new Answer.Away<>(sentence, false);
        };
    }

    private <T> Answer<T> ask(Call<T> call, Tokens tokens) {
        if (call.wants().filter(it -> !tokens.scopes().contains(it.scope())).isPresent()) {
            return beyond(call);
        }
        if (budget.isSpent()) {
            return new Answer.TooMany<>(budget.untilFull());
        }
        Reply reply = http.send(request(call.question(), tokens));
        if (!(reply instanceof Reply.Heard heard) || !isTokenRefused(heard)) {
            return read(call, reply);
        }
        return switch (access.insteadOf(tokens)) {
            case Grant.Given(Tokens fresh) ->
                    read(call, http.send(request(call.question(), fresh)));
            case Grant.None(String sentence) -> new Answer.NotAllowed<>(sentence);
            case Grant.Unreachable(String sentence) -> new Answer.Away<>(sentence, false);
        };
    }

    /// Twitch says 401 also for a scope that is missing; no other token would have it.
    private static boolean isTokenRefused(Reply.Heard heard) {
        return heard.status() == 401 && !isScopeMissing(heard);
    }

    private static boolean isScopeMissing(Reply.Heard heard) {
        return Set.of(401, 403).contains(heard.status())
                && heard.message().toLowerCase(Locale.ROOT).contains("scope");
    }

    private HttpRequest request(Question question, Tokens tokens) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(helix + "/" + question.path()))
                        .header("Client-Id", tokens.clientId())
                        .header("Authorization", "Bearer " + tokens.access().reveal());
        if (question.body().isEmpty()) {
            return request.method(question.method(), HttpRequest.BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", "application/json")
                .method(question.method(), HttpRequest.BodyPublishers.ofString(question.body()))
                .build();
    }

    private <T> Answer<T> read(Call<T> call, Reply reply) {
        return switch (reply) {
            case Reply.Unheard(boolean sent) -> new Answer.Away<>(AWAY, sent);
            case Reply.Heard heard -> {
                budget.told(heard.headers());
                yield read(call, heard);
            }
        };
    }

    private <T> Answer<T> read(Call<T> call, Reply.Heard heard) {
        if (isScopeMissing(heard)) {
            return beyond(call);
        }
        return switch (heard.status()) {
            case 200, 202, 204 ->
                    call.reading()
                            .apply(heard.body())
                            .<Answer<T>>map(Answer.Done::new)
                            .orElseGet(() -> new Answer.Away<>(ODD, true));
            case 401 ->
                    new Answer.NotAllowed<>(
                            "Twitch does not take Labcast's login; run 'labcast twitch login'.");
            case 403 ->
                    new Answer.NotAllowed<>(
                            "Twitch does not allow that in this channel; log in as its owner.");
            case 429 -> new Answer.TooMany<>(budget.wait(heard.headers()));
            default -> {
                if (heard.status() == 404 && call.needsStream()) {
                    yield new Answer.NotLive<>();
                }
                yield heard.status() >= 500
                        ? new Answer.Away<>(UNWELL, true)
                        : new Answer.Refused<>("Twitch refused that" + because(heard));
            }
        };
    }

    private static String because(Reply.Heard heard) {
        String said = heard.message().replaceAll("[^ -~]", " ").strip();
        return said.isEmpty() ? "." : " (" + said.substring(0, Math.min(said.length(), 160)) + ").";
    }

    private static <T> Answer<T> beyond(Call<T> call) {
        return new Answer.NotAllowed<>(
                call.wants()
                        .map(it ->
                                "The login to Twitch does not reach that far: Labcast may not %s;"
                                                .formatted(it.may())
                                        + " run 'labcast twitch login --for %s'."
                                                .formatted(it.name().toLowerCase(Locale.ROOT)))
                        .orElse("The login to Twitch does not reach that far."));
    }
}
