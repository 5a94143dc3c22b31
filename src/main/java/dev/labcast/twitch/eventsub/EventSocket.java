package dev.labcast.twitch.eventsub;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One WebSocket to EventSub. Labcast says nothing on it: Twitch closes a connection on which it
/// hears anything but pongs (4001). Any thread; news come on threads of `client`.
final class EventSocket implements Socket {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// More than any notification (chars).
    private static final int LONGEST = 256 * 1024;

    private final HttpClient client;
    private final URI address;
    private final Consumer<SocketNews> news;
    private @Nullable CompletableFuture<WebSocket> made;
    private boolean closed;

    EventSocket(HttpClient client, URI address, Consumer<SocketNews> news) {
        this.client = client;
        this.address = address;
        this.news = news;
    }

    @Override
    public synchronized void open() {
        made = client.newWebSocketBuilder().connectTimeout(PATIENCE).buildAsync(address, new Ear());
        var _ = made.whenComplete(this::made);
    }

    private synchronized void made(@Nullable WebSocket socket, @Nullable Throwable failed) {
        if (failed != null) {
            news.accept(new SocketNews.Over(this));
        } else if (closed && socket != null) {
            socket.abort();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (made != null && made.isDone() && !made.isCompletedExceptionally()) {
            made.join().abort();
        }
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last && text.length() <= LONGEST) {
                news.accept(new SocketNews.Heard(EventSocket.this, text.toString()));
            }
            if (last || text.length() > LONGEST) {
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            news.accept(new SocketNews.Over(EventSocket.this));
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            news.accept(new SocketNews.Over(EventSocket.this));
        }
    }
}
