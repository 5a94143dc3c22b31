package dev.labcast.twitch.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Requests to Twitch: each has an end after a few seconds, whatever the other side does, follows
/// nobody elsewhere, and is never logged with what it carries. Any thread that may wait.
public final class Http implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Http.class);
    private static final int LARGEST_BODY = 512 * 1024;

    private final JsonMapper json = new JsonMapper();
    private final HttpClient client;
    private final Duration patience;

    /// `patience` holds for connecting, sending and reading together.
    public Http(Duration patience) {
        this.patience = patience;
        client =
                HttpClient.newBuilder()
                        // An upgrade that is offered to a plain server confuses some.
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(patience)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .executor(
                                Executors.newThreadPerTaskExecutor(
                                        Thread.ofVirtual().name("labcast-twitch-", 0).factory()))
                        .build();
    }

    public Reply send(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(
                        request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_BODY));
        try {
            HttpResponse<byte[]> heard = answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return new Reply.Heard(heard.statusCode(), heard.headers(), read(heard.body()));
        } catch (ExecutionException failed) {
            LOG.debug("Twitch was not heard", failed);
            return new Reply.Unheard(!neverArrived(failed));
        } catch (TimeoutException late) {
            answer.cancel(true);
            return new Reply.Unheard(true);
        } catch (InterruptedException hurry) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.Unheard(true);
        }
    }

    private static boolean neverArrived(ExecutionException failed) {
        return failed.getCause() instanceof ConnectException
                || failed.getCause() instanceof HttpConnectTimeoutException;
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
