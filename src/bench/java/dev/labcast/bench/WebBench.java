package dev.labcast.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labcast.guard.Curtain;
import dev.labcast.recording.VocabularyFile;
import dev.labcast.session.Entry;
import dev.labcast.session.SessionClock;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.SessionState;
import dev.labcast.session.Vocabulary;
import dev.labcast.web.Chromium;
import dev.labcast.web.Content;
import dev.labcast.web.Exhibit;
import dev.labcast.web.Resource;
import dev.labcast.web.Slot;
import dev.labcast.web.Tab;
import dev.labcast.web.Token;
import dev.labcast.web.WebServer;
import dev.labcast.web.overlay.OverlayFeed;
import dev.labcast.web.overlay.OverlayPage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;

/// What the overlays cost: from an event in Java to every reader of a stream (1, 200 and 2,000 of
/// them over loopback, in this process), and to the DOM and to a painted frame in a headless
/// Chromium. Wall time in ms: median, 99th percentile, longest. The readers share the machine with
/// the server, so the figures are an upper bound.
public final class WebBench {
    private static final int MESSAGES = 100;
    private static final int FRAMES = 200;
    private static final long GAP_MS = 60;
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    /// Notes when a question is in the DOM, and when the frame with it was handed to be painted:
    /// the task behind the animation frame.
    private static final String WATCH =
            """
            window.seen = [];
            const now = () => performance.timeOrigin + performance.now();
            const watch = () => new MutationObserver(() => {
              const text = document.querySelector('#question .text').textContent;
              const one = {sent: Number(text), dom: now()};
              if (!one.sent) return; // the first one, which warms up
              const channel = new MessageChannel();
              channel.port1.onmessage = () => { one.painted = now(); window.seen.push(one); };
              requestAnimationFrame(() => channel.port2.postMessage(0));
            }).observe(document.querySelector('#question .text'), {childList: true, characterData: true, subtree: true});
            document.addEventListener('DOMContentLoaded', watch);
            """;

    private final OverlayFeed feed;
    private SessionState state = SessionState.initial();

    private WebBench() {
        Vocabulary vocabulary = new VocabularyFile().usual();
        feed = new OverlayFeed(vocabulary, SessionClock.startingNow(), new Curtain());
    }

    static void main() throws Exception {
        System.out.println(
                "readers  connected ms  to all p50 / p99 / max ms     lost  heap KB each");
        for (int readers : new int[] {1, 200, 2_000}) {
            new WebBench().fanOut(readers);
        }
        new WebBench().paint();
        Runtime.getRuntime().exit(0); // Chromium goes with the process
    }

    private void fanOut(int count) throws Exception {
        try (WebServer server = serve()) {
            say("warm");
            long heap = heap();
            long start = System.nanoTime();
            Readers readers = Readers.connect(server.port(), "/" + TOKEN + "/stream", count);
            readers.awaitRev(feed.snapshot().rev());
            double connected = (System.nanoTime() - start) / 1e6;
            double each = (heap() - heap) / 1024.0 / count;
            double[] all = new double[MESSAGES];
            for (int i = 0; i < MESSAGES; i++) {
                long before = System.nanoTime();
                say("message " + i);
                readers.awaitRev(feed.snapshot().rev());
                all[i] = (System.nanoTime() - before) / 1e6;
            }
            burst();
            int lost = readers.without(feed.snapshot().rev());
            System.out.printf(
                    "%7d  %12.0f  %-28s  %4d  %12.1f%n",
                    count, connected, figures(all), lost, each);
            readers.close();
        }
    }

    /// Far more at once than a queue holds, so that snapshots take their place.
    private void burst() {
        for (int i = 0; i < 1_000; i++) {
            say("burst " + i);
        }
    }

    private void paint() throws Exception {
        try (WebServer server = serve();
                Tab tab = Chromium.running().open(1920, 1080)) {
            say("0");
            tab.before(WATCH)
                    .open(server.address(OverlayPage.ALL.label()).orElseThrow().toString());
            while (!tab.holds("!!document.querySelector('#question.on')")) {
                Thread.sleep(20);
            }
            tab.eval("window.seen.length = 0");
            for (int i = 0; i < FRAMES; i++) {
                Instant now = Instant.now();
                say("%d.%03d".formatted(now.toEpochMilli(), now.getNano() / 1_000 % 1_000));
                Thread.sleep(GAP_MS + i % 17);
            }
            while (tab.eval("window.seen.length").asInt() < FRAMES) {
                Thread.sleep(20);
            }
            JsonNode seen = tab.eval("window.seen");
            System.out.println("to the DOM     " + times(seen, it -> it.get("dom").asDouble()));
            System.out.println("to the picture " + times(seen, it -> it.get("painted").asDouble()));
        }
    }

    private static String times(JsonNode seen, ToDoubleFunction<JsonNode> until) {
        double[] all = new double[seen.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = until.applyAsDouble(seen.get(i)) - seen.get(i).get("sent").asDouble();
        }
        return figures(all);
    }

    private static String figures(double[] all) {
        Arrays.sort(all);
        return "%.1f / %.1f / %.1f"
                .formatted(all[all.length / 2], all[all.length * 99 / 100], all[all.length - 1]);
    }

    private void say(String text) {
        long number = state.questions().list().size() + 1;
        happened(new SessionEvent.QuestionQueued(number, "bench", "ada", text, "", 0));
        happened(new SessionEvent.QuestionShown(OptionalLong.of(number)));
    }

    private void happened(SessionEvent event) {
        Entry entry = new Entry(state.entries(), 0, event);
        state = state.evolve(entry);
        feed.take(entry, state);
    }

    private WebServer serve() throws IOException {
        WebServer server = WebServer.open(0, SessionClock.startingNow());
        Resource theme = _ -> Optional.of(new Content("text/css", new byte[0]));
        server.serve(
                new Slot(
                        OverlayPage.ALL.label(),
                        new Token(TOKEN),
                        new Exhibit(OverlayPage.FILES, feed, Map.of("theme.css", theme))));
        return server;
    }

    private static long heap() throws InterruptedException {
        System.gc();
        Thread.sleep(200);
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
