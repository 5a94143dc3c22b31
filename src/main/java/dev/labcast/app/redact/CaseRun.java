package dev.labcast.app.redact;

import dev.labcast.guard.GuardSettings;
import dev.labcast.guard.Masked;
import dev.labcast.guard.PacedGuard;
import dev.labcast.guard.TextGuard;
import dev.labcast.session.Line;
import dev.labcast.session.Screen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Runs cases, each by itself: what one shows to be secret is forgotten with it. Used by one
/// thread.
final class CaseRun {
    private final PacedGuard guards;
    private final TextGuard texts;

    CaseRun(GuardSettings settings, Instant day) {
        guards = new PacedGuard(settings, day, _ -> {});
        texts = new TextGuard(settings, day);
    }

    Redacted of(Case given) {
        return switch (given) {
            case Case.Plain plain -> plain(plain);
            case Case.Terminal terminal -> terminal(terminal);
        };
    }

    private Redacted plain(Case.Plain plain) {
        TextGuard guard = texts.fresh();
        List<TextGuard.Seen> seen = new ArrayList<>();
        for (String line : plain.text().split("\n", -1)) {
            seen.addAll(guard.take(line));
        }
        seen.addAll(guard.flush());
        List<Masked> masked = seen.stream().flatMap(it -> it.masked().stream()).toList();
        String text = String.join("\n", seen.stream().map(it -> it.text().text()).toList());
        return new Redacted(plain.id(), text, masked, List.of());
    }

    private Redacted terminal(Case.Terminal given) {
        List<Line> lines = new ArrayList<>();
        List<Redacted.Frame> frames = new ArrayList<>();
        Reel reel =
                new Reel(
                        guards,
                        given.columns(),
                        given.rows(),
                        new Reel.Sink(lines::addAll, frames::add));
        given.chunks().forEach(chunk -> reel.feed(chunk.at(), chunk.bytes()));
        lines.addAll(reel.finish().screen().lines());
        Screen screen = reel.terminal().screen();
        List<Line> history = reel.terminal().history(0, Long.MAX_VALUE);
        return new Redacted(
                given.id(),
                PublicScreen.text(lines),
                Marks.on(lines, reel.guard().masked(history, screen)),
                frames);
    }
}
