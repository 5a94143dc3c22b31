package dev.labcast.obs;

import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.http.HttpClientTransportOverHTTP;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.websocket.client.WebSocketClient;

/// Makes the WebSocket client under the vendor's: few threads, all of them named and daemons, all
/// of them gone when it is stopped.
final class Jetty {
    private static final int THREADS = 8;

    private Jetty() {}

    static WebSocketClient client() {
        QueuedThreadPool pool = new QueuedThreadPool(THREADS, 1);
        pool.setName("labcast-obs-jetty");
        pool.setDaemon(true);
        HttpClient http = new HttpClient(new HttpClientTransportOverHTTP(1), null);
        http.setExecutor(pool);
        http.setScheduler(new ScheduledExecutorScheduler("labcast-obs-timer", true));
        return new WebSocketClient(http);
    }
}
