package dev.labcast.web.room;

import dev.labcast.obs.Eventually;
import dev.labcast.question.QuestionCommand;
import dev.labcast.question.Viewer;
import dev.labcast.web.Chromium;
import dev.labcast.web.Tab;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The room's page in a real browser, as a guest with a profile of their own has it.
final class RoomTab implements AutoCloseable {
    final Tab tab;
    private final RoomRig rig;

    RoomTab(RoomRig rig, int width, int height) throws IOException {
        this.rig = rig;
        tab = Chromium.running().open(width, height);
    }

    RoomTab scheme(String scheme) throws IOException {
        tab.call(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    /// Others have asked up to number `last`, and whoever comes now is told of all of them: the
    /// room tells of the first, rests, and tells of the rest then.
    RoomTab others(int last) throws Exception {
        rig.doing(new QuestionCommand.Premoderate(false));
        for (long n = rig.now().lastNumber() + 1; n <= last; n++) {
            Viewer by = new Viewer("twitch", "v" + n);
            rig.doing(new QuestionCommand.Ask("t" + n, by, "", "Question " + n, "", 0));
        }
        Eventually.holds("all are told", () -> told().contains("\"Question " + last + "\""));
        return this;
    }

    private String told() {
        return new String(rig.feed.snapshot().json(), StandardCharsets.UTF_8);
    }

    /// Opens the page with what a QR code adds to its address.
    RoomTab open(String more) throws Exception {
        tab.open(rig.room.invitation().address() + more);
        Eventually.holds(
                "the page is there",
                () ->
                        tab.holds(
                                "!!document.querySelector('#door:not([hidden]), #room:not([hidden])')"));
        return this;
    }

    /// Opens it and comes in.
    RoomTab inside(String query) throws Exception {
        open(query + "#" + rig.pin());
        click("#enter button");
        return holds("!document.getElementById('room').hidden");
    }

    RoomTab holds(String expression) throws Exception {
        Eventually.holds(expression, () -> tab.holds(expression));
        return this;
    }

    /// Waits until people can read `text` there.
    RoomTab shows(String selector, String text) throws Exception {
        String expression =
                "(it => it?.checkVisibility() ? it.innerText : '')(document.querySelector(%s))"
                        .formatted(quoted(selector));
        Eventually.value(() -> tab.text(expression), it -> it.contains(text));
        return this;
    }

    String text(String selector) {
        return tab.text("document.querySelector(%s).innerText".formatted(quoted(selector)));
    }

    RoomTab click(String selector) throws IOException {
        tab.eval("document.querySelector(%s).click()".formatted(quoted(selector)));
        return this;
    }

    RoomTab type(String selector, String text) throws IOException {
        tab.eval("document.querySelector(%s).focus()".formatted(quoted(selector)));
        tab.call("Input.insertText", Map.of("text", text));
        return this;
    }

    /// Waits until nothing has moved for so long that a press is taken.
    RoomTab settled() throws Exception {
        String since = tab.text("performance.now()");
        return holds("performance.now() - %s > 700".formatted(since));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "\\'") + "'";
    }

    @Override
    public void close() throws IOException {
        tab.close();
    }
}
