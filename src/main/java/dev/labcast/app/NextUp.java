package dev.labcast.app;

import dev.labcast.app.desk.Ask;
import dev.labcast.app.desk.DeskAction;
import dev.labcast.session.SessionEvent;
import java.util.List;

/// What comes next, as the person tells viewers: it stays over the picture until it is taken away
/// or another takes its place. JavaFX thread.
final class NextUp {
    private static final int LONGEST = 200;

    private final LiveSession session;
    private final Ask ask;
    private String said = "";

    NextUp(LiveSession session, Ask ask) {
        this.session = session;
        this.ask = ask;
    }

    List<DeskAction> actions() {
        return List.of(
                DeskAction.of("Next: say what comes next …", this::askNext),
                DeskAction.of("Next: take it away", () -> say("")));
    }

    private void askNext() {
        ask.open("What comes next? Viewers see it.", said, NextUp::wrong, this::say);
    }

    private static String wrong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST
                ? "That is too long for viewers to read: stay below " + LONGEST + " characters."
                : "";
    }

    /// "" for nothing.
    void say(String text) {
        said = text;
        session.happened(new SessionEvent.NextAnnounced(text));
    }
}
