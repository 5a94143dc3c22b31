package dev.labcast.web.live;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.labcast.session.SessionClock;
import dev.labcast.session.Terminal;
import dev.labcast.session.Vocabulary;
import dev.labcast.web.Message;
import java.io.IOException;
import java.util.Optional;

/// Turns what a page is told into messages: all of it, or how it came from the moment before. What
/// cannot be told as a change is told whole (`docs/formats/live.md`). Any thread.
final class LiveJson {
    private final HeadJson heads;
    private final SessionClock clock;

    LiveJson(Vocabulary vocabulary, SessionClock clock) {
        heads = new HeadJson(vocabulary);
        this.clock = clock;
    }

    /// A message without the time at which it is written, so that it can be kept. Immutable.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Body(long rev, String kind, byte[] json) {}

    /// As it is written now.
    Message message(Body body) {
        return new Message(body.rev(), body.kind(), Json.with("clock", clock.now(), body.json()));
    }

    Body snapshot(long rev, Live live) {
        byte[] json =
                Json.object(out -> {
                    time(out, rev, live);
                    out.writeNumberField("startedAt", clock.startedAt().toEpochMilli());
                    ThemeJson.write(out);
                    heads.write(out, live.head());
                    if (live.terminal().isPresent()) {
                        TerminalJson.whole(out, live.terminal().get());
                    }
                    if (live.notebook().isPresent()) {
                        NoteJson.whole(out, live.notebook().get());
                    }
                    if (live.plots().isPresent()) {
                        PlotJson.whole(out, live.plots().get());
                    }
                });
        return new Body(rev, "snapshot", json);
    }

    Body change(long rev, Live before, Live after) {
        byte[] json =
                Json.object(out -> {
                    time(out, rev, after);
                    if (!before.head().equals(after.head())) {
                        heads.write(out, after.head());
                    }
                    terminal(out, before.terminal(), after.terminal());
                    notebook(out, before.notebook(), after.notebook());
                    plots(out, before.plots(), after.plots());
                });
        return new Body(rev, "change", json);
    }

    private static void time(JsonGenerator out, long rev, Live live) throws IOException {
        out.writeNumberField("rev", rev);
        out.writeNumberField("entries", live.entries());
        out.writeNumberField("now", live.now());
    }

    private static void terminal(
            JsonGenerator out, Optional<Terminal> before, Optional<Terminal> after)
            throws IOException {
        if (after.isEmpty()) {
            gone(out, "terminal", before);
        } else if (before.isEmpty() || !TerminalJson.isChange(before.get(), after.get())) {
            TerminalJson.whole(out, after.get());
        } else if (before.get() != after.get()) {
            TerminalJson.change(out, before.get(), after.get());
        }
    }

    private static void notebook(
            JsonGenerator out, Optional<NotePart> before, Optional<NotePart> after)
            throws IOException {
        if (after.isEmpty()) {
            gone(out, "notebook", before);
        } else if (before.isEmpty() || !NoteJson.isChange(before.get(), after.get())) {
            NoteJson.whole(out, after.get());
        } else if (before.get() != after.get()) {
            NoteJson.change(out, before.get(), after.get());
        }
    }

    private static void plots(
            JsonGenerator out, Optional<PlotPart> before, Optional<PlotPart> after)
            throws IOException {
        if (after.isEmpty()) {
            gone(out, "plots", before);
        } else if (before.isEmpty() || !PlotJson.isChange(before.get(), after.get())) {
            PlotJson.whole(out, after.get());
        } else if (!before.get().equals(after.get())) {
            PlotJson.change(out, before.get(), after.get());
        }
    }

    private static void gone(JsonGenerator out, String pane, Optional<?> before)
            throws IOException {
        if (before.isPresent()) {
            out.writeNullField(pane);
        }
    }
}
