package dev.labcast.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A tab of [Chromium]: goes to addresses, runs JavaScript, takes pictures, and keeps what the page
/// complained of.
public final class Tab implements AutoCloseable {
    /// Texts of elements that are to be seen, and what was typed into fields. What is there for
    /// screen readers alone is a pixel wide.
    private static final String READABLE =
            """
            (() => {
              const told = [];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const node = walk.currentNode;
                const typed = node.matches?.('input, textarea');
                const place = typed ? node : node.parentElement;
                const text = typed ? node.value : node.data ?? '';
                if (text.trim() !== '' && place.getBoundingClientRect().width > 1
                    && place.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
                  told.push(text.trim().replace(/\\s+/g, ' '));
                }
              }
              return told.join('\\n');
            })()
            """;

    private final Cdp cdp;
    private final String session;
    private final String id;
    private final String context;
    private final Consumer<JsonNode> ear = this::heard;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();

    private Tab(Cdp cdp, String session, String id, String context) throws IOException {
        this.cdp = cdp;
        this.session = session;
        this.id = id;
        this.context = context;
        cdp.listen(ear);
        for (String domain : List.of("Page", "Runtime", "Log")) {
            call(domain + ".enable", Map.of());
        }
    }

    static Tab in(Cdp cdp, String context, int width, int height) throws IOException {
        JsonNode target =
                cdp.call(
                        "",
                        "Target.createTarget",
                        Map.of("url", "about:blank", "browserContextId", context));
        String id = target.get("targetId").asText();
        JsonNode session =
                cdp.call("", "Target.attachToTarget", Map.of("targetId", id, "flatten", true));
        return new Tab(cdp, session.get("sessionId").asText(), id, context).size(width, height);
    }

    /// Another tab of the same profile, which shares its connections, as OBS's sources do.
    public Tab sibling(int width, int height) throws IOException {
        return in(cdp, context, width, height);
    }

    public JsonNode call(String method, Map<String, ?> parameters) throws IOException {
        return cdp.call(session, method, parameters);
    }

    public Tab size(int width, int height) throws IOException {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /// Runs in every page from now on, before the page's own scripts.
    public Tab before(String script) throws IOException {
        call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
        return this;
    }

    public Tab open(String address) throws IOException {
        JsonNode gone = call("Page.navigate", Map.of("url", address));
        if (gone.has("errorText")) {
            complaints.add(gone.get("errorText").asText());
        }
        return this;
    }

    /// The value of a JavaScript expression, awaited if it is a promise.
    public JsonNode eval(String expression) throws IOException {
        JsonNode result =
                call(
                        "Runtime.evaluate",
                        Map.of(
                                "expression", expression,
                                "returnByValue", true,
                                "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new IOException(expression + ": " + result.get("exceptionDetails"));
        }
        return result.path("result").path("value");
    }

    /// For lambdas.
    public String text(String expression) {
        try {
            return eval(expression).asText();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// All that can be read in the page, in its order: each text, and what was typed, on a line.
    public String readable() {
        return text(READABLE);
    }

    public boolean holds(String expression) {
        return text(expression).equals("true");
    }

    /// A picture (PNG) of what the tab shows, when fonts are there and it is painted.
    public byte[] picture() throws IOException {
        eval(
                "document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))).then(() => true)");
        JsonNode shot = call("Page.captureScreenshot", Map.of("format", "png"));
        return Base64.getDecoder().decode(shot.get("data").asText());
    }

    /// A picture of all of the page at the tab's width, as if the window were that high from now
    /// on.
    public byte[] wholePicture() throws IOException {
        String size = "[innerWidth, document.documentElement.scrollHeight]";
        size(eval(size).get(0).asInt(), eval(size).get(1).asInt());
        return picture();
    }

    /// A page without a background of its own is a hole in the picture, as in OBS.
    public Tab transparent() throws IOException {
        call(
                "Emulation.setDefaultBackgroundColorOverride",
                Map.of("color", Map.of("r", 0, "g", 0, "b", 0, "a", 0)));
        return this;
    }

    /// Errors and warnings of the console, violations of the policy, and what could not be loaded.
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /// Everything the browser told of this tab since it was opened.
    public List<JsonNode> events(String method) {
        return events.stream().filter(it -> it.path("method").asText().equals(method)).toList();
    }

    @Override
    public void close() throws IOException {
        cdp.forget(ear);
        cdp.call("", "Target.closeTarget", Map.of("targetId", id));
    }

    private void heard(JsonNode message) {
        if (!message.path("sessionId").asText().equals(session)) {
            return;
        }
        events.add(message);
        JsonNode about = message.path("params");
        switch (message.path("method").asText()) {
            case "Runtime.exceptionThrown" -> complaints.add(about.toString());
            case "Log.entryAdded" -> complaints.add(about.path("entry").toString());
            case "Runtime.consoleAPICalled" -> {
                if (List.of("error", "warning", "assert").contains(about.path("type").asText())) {
                    complaints.add(about.path("args").toString());
                }
            }
            default -> {}
        }
    }
}
