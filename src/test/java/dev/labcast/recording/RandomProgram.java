package dev.labcast.recording;

import dev.labcast.session.Screen;
import dev.labcast.session.SessionEvent;
import dev.labcast.session.TerminalChange;
import dev.labcast.terminal.ScrollTap;
import dev.labcast.terminal.VirtualTerminal;
import java.util.Random;

/// A terminal in which a program without manners runs: colours, wide characters, scroll regions,
/// alternate screen, floods and resizes. Gives what changed, as the guard would.
final class RandomProgram {
    private static final String[] PIECES = {
        "hello ",
        "x",
        "漢字かな",
        "e\u0301",
        "😀",
        "👩‍💻",
        " ",
        "\t",
        "\r\n",
        "\n",
        "\r",
        "\b",
        "\u001b[31m",
        "\u001b[0m",
        "\u001b[1;4;38;5;200m",
        "\u001b[48;2;1;2;3m",
        "\u001b[7m",
        "\u001b[2;3;5;8;9m",
        "\u001b[92;104m",
        "\u001b[K",
        "\u001b[1K",
        "\u001b[2J",
        "\u001b[J",
        "\u001b[H",
        "\u001b[5;70H",
        "\u001b[3A",
        "\u001b[2L",
        "\u001b[2M",
        "\u001b[4P",
        "\u001b[4@",
        "\u001b[3;10r",
        "\u001b[r",
        "\u001bM",
        "\u001b[S",
        "\u001b[T",
        "\u001b[?25l",
        "\u001b[?25h",
        "\u001b[?1049h",
        "\u001b[?1049l",
        "\u001b[6X",
        "\u001b[?7l",
        "\u001b[?7h",
        "\u001b[m"
    };

    private final Random random;
    private final int widest;
    private final VirtualTerminal terminal;
    private final ScrollTap tap;
    private Screen before;

    /// Its terminal is up to `widest` columns wide.
    RandomProgram(Random random, int widest) {
        this.random = random;
        this.widest = widest;
        terminal = new VirtualTerminal(Math.min(80, widest), 24, 1_000, text -> {});
        tap = terminal.tap(60);
        before = Screen.BLANK;
    }

    /// What the program did in the next moment.
    SessionEvent.TerminalPainted next() {
        if (random.nextInt(25) == 0) {
            terminal.resize(1 + random.nextInt(widest), 1 + random.nextInt(40));
        }
        if (random.nextInt(12) == 0) {
            flood();
        }
        for (int left = random.nextInt(12); left > 0; left--) {
            piece();
        }
        ScrollTap.Frame frame = tap.drain();
        TerminalChange change =
                TerminalChange.between(before, frame.screen(), frame.scrolled(), frame.skipped());
        before = frame.screen();
        return new SessionEvent.TerminalPainted(change);
    }

    /// A pane that was private comes back with its whole screen.
    SessionEvent.TerminalPainted whole() {
        before = Screen.blank(before.columns(), before.rows());
        return next();
    }

    private void flood() {
        for (int left = random.nextInt(90); left > 0; left--) {
            terminal.feed("line %d %s%n".formatted(left, "abc ".repeat(random.nextInt(60))));
        }
    }

    private void piece() {
        String piece = PIECES[random.nextInt(PIECES.length)];
        terminal.feed(random.nextInt(6) == 0 ? piece.repeat(1 + random.nextInt(50)) : piece);
    }
}
