package dev.labcast.app;

import java.util.HashMap;
import java.util.Map;

/// Which pages a desk serves: `settings` as the person set them, at `port` (0 for any free one),
/// and the `tokens` of their addresses. Immutable but for the tokens; any thread.
record WebWish(boolean serve, int port, WebSettings settings, PageTokens tokens) {

    /// Those of the person's desk.
    static WebWish desk(Settings settings, Places places) {
        WebSettings web = settings.web();
        return new WebWish(web.serve(), web.port(), web, PageTokens.in(places.pages()));
    }

    /// Where the question room is, when it is opened; 0 for any free port.
    int roomPort() {
        return port == 0 ? 0 : settings.roomPort();
    }

    /// What must not be seen on the stage either.
    Map<String, String> secrets() {
        Map<String, String> secrets = new HashMap<>();
        if (serve) {
            WebPages.names()
                    .keySet()
                    .forEach(label -> secrets.put("page " + label, tokens.of(label).hex()));
        }
        return secrets;
    }

    /// Those of one rehearsal, at addresses of its own.
    static WebWish rehearsal(Settings settings, boolean serve) {
        return new WebWish(serve, 0, settings.web(), PageTokens.fresh());
    }
}
