package dev.labcast.terminal;

import dev.labcast.session.Line;
import dev.labcast.session.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/// A terminal without a window: takes what a program writes and keeps the screen it makes of it. It
/// understands what xterm does as far as shells, editors, pagers and monitors use it (sources:
/// ECMA-48, the VT220 Programmer Reference, xterm's ctlseqs); anything else is skipped without a
/// trace. Never throws on any input.
///
/// One thread feeds it (the PTY reader, which gets the replies); every method may be called from
/// any thread. A picture costs what changed since the picture before: rows that did not change are
/// the same [Line] objects.
public final class VirtualTerminal {
    /// Rows of one line that a secret may reach across (more than 1,000 characters).
    private static final int MOST_CONTEXT = 60;

    private static final int CHUNK = 8_192;
    private static final int LARGEST = 10_000;
    private static final int ICON_AND_TITLE = 0;
    private static final int TITLE = 2;

    private final Object lock = new Object();
    private final TerminalState state;
    private final ScreenCamera camera;
    private final EscapeParser parser;
    private final List<ScrollTap> taps = new ArrayList<>();
    private long floor;
    private final List<Runnable> outbox = new ArrayList<>();
    private final List<Runnable> bells = new CopyOnWriteArrayList<>();
    private final List<OscListener> commands = new CopyOnWriteArrayList<>();
    private final char[] chunk = new char[CHUNK];
    private boolean rung;
    private volatile long revision;

    /// `columns` and `rows` are held between 1 and 10000, `historyLines` is how many lines that
    /// scrolled off the main screen are kept.
    public VirtualTerminal(int columns, int rows, int historyLines, Replies replies) {
        state = new TerminalState(size(columns), size(rows), Math.max(historyLines, 0));
        camera = new ScreenCamera(state);
        Reports reports = new Reports(state, text -> outbox.add(() -> replies.reply(text)));
        ModeSwitch modes = new ModeSwitch(state, camera::freeze, camera::thaw);
        parser =
                new EscapeParser(
                        new Interpreter(state, modes, reports, this::ring, this::announce));
    }

    private static int size(int cells) {
        return Math.clamp(cells, 1, LARGEST);
    }

    /// Takes decoded output; a surrogate pair or a sequence may be split between two calls.
    public void feed(CharSequence text) {
        synchronized (lock) {
            int from = 0;
            while (from < text.length()) {
                int count = Math.min(text.length() - from, CHUNK);
                for (int i = 0; i < count; i++) {
                    chunk[i] = text.charAt(from + i);
                }
                parse(chunk, 0, count);
                from += count;
            }
        }
        deliver();
    }

    public void feed(char[] text, int from, int count) {
        synchronized (lock) {
            parse(text, from, count);
        }
        deliver();
    }

    private void parse(char[] text, int from, int count) {
        if (count == 0) {
            return;
        }
        boolean frozen = camera.frozen();
        parser.feed(text, from, from + count);
        camera.touched();
        if (frozen) {
            camera.wait(count);
        }
        if (!frozen || !camera.frozen()) {
            advance();
        }
    }

    private void advance() {
        long next = revision + 1;
        revision = next;
    }

    /// Changes whenever the screen may have changed; cheap to poll.
    public long revision() {
        return revision;
    }

    /// Gives the terminal another size, as after the window's. The main screen and its history are
    /// wrapped anew, so that a long line stays one line; the alternate screen is cut.
    public void resize(int columns, int rows) {
        synchronized (lock) {
            int newColumns = size(columns);
            int newRows = size(rows);
            if (newColumns == state.columns() && newRows == state.rows()) {
                return;
            }
            camera.thaw();
            long[] marks =
                    LongStream.concat(
                                    LongStream.of(floor),
                                    taps.stream().mapToLong(tap -> tap.position))
                            .toArray();
            state.resize(newColumns, newRows, marks);
            floor = marks[0];
            for (int i = 0; i < taps.size(); i++) {
                taps.get(i).position = marks[i + 1];
            }
            camera.touched();
            advance();
        }
    }

    public Screen screen() {
        synchronized (lock) {
            return camera.screen();
        }
    }

    /// Number of lines kept that scrolled off the main screen.
    public int historySize() {
        synchronized (lock) {
            return state.main.history().size();
        }
    }

    /// Line `index` of the history, 0 being the oldest kept.
    ///
    /// @throws IndexOutOfBoundsException if there is no such line (any more)
    public Line historyLine(int index) {
        synchronized (lock) {
            return state.main.history().get(index).line(camera.styles());
        }
    }

    /// The screen and its place among all lines; see [Shot].
    public Shot shot() {
        synchronized (lock) {
            return new Shot(camera.screen(), camera.top(), state.main.history().first());
        }
    }

    /// The lines numbered `from` (inclusive) to `to` (exclusive) as [Shot] counts them, without
    /// those that are not in the history.
    public List<Line> history(long from, long to) {
        synchronized (lock) {
            Scrollback history = state.main.history();
            List<Line> lines = new ArrayList<>();
            for (long i = Math.max(from, history.first()); i < Math.min(to, history.next()); i++) {
                lines.add(history.get((int) (i - history.first())).line(camera.styles()));
            }
            return lines;
        }
    }

    public TerminalModes modes() {
        synchronized (lock) {
            return state.modes.snapshot(state.onAlternate());
        }
    }

    /// A tap that begins now. `capacity`: most lines that one drain gives. What scrolled away
    /// before it stays in the history, whatever size the screen takes: the reader never sees it.
    public ScrollTap tap(int capacity) {
        synchronized (lock) {
            ScrollTap tap = new ScrollTap(this, Math.max(capacity, 0), camera.top());
            taps.add(tap);
            floor = camera.top();
            return tap;
        }
    }

    /// The rows of the history that row `number` goes on from: the beginning of its line.
    private List<Line> wrappedInto(long number) {
        Scrollback history = state.main.history();
        long first = number;
        while (first > history.first()
                && number - first < MOST_CONTEXT
                && history.get((int) (first - 1 - history.first())).wrapped()) {
            first--;
        }
        return history(first, number);
    }

    ScrollTap.Frame drain(ScrollTap tap, int capacity) {
        synchronized (lock) {
            Screen screen = camera.screen();
            Scrollback history = state.main.history();
            long end = camera.top();
            long gone = Math.max(end - tap.position, 0);
            long from = Math.max(Math.max(end - capacity, history.first()), end - gone);
            List<Line> lines = new ArrayList<>();
            for (long number = from; number < end; number++) {
                lines.add(history.get((int) (number - history.first())).line(camera.styles()));
            }
            tap.position = Math.max(tap.position, end);
            boolean below = from < end || !state.onAlternate();
            List<Line> context = below ? wrappedInto(from) : List.of();
            return new ScrollTap.Frame(
                    context, screen, lines, gone - lines.size(), launched(), end);
        }
    }

    /// The last line on the main screen that is not blank, while the alternate one covers it.
    private Optional<String> launched() {
        if (!state.onAlternate()) {
            return Optional.empty();
        }
        String line = "";
        for (int i = state.main.rows() - 1; i >= 0; i--) {
            Line row = state.main.row(i).line(camera.styles());
            if (!line.isEmpty() && !row.wrapped()) {
                break;
            }
            line = row.text() + line;
            line = line.isBlank() ? "" : line;
        }
        return Optional.of(line);
    }

    /// Told when a program rings the bell, on the feeding thread.
    public void onBell(Runnable listener) {
        bells.add(listener);
    }

    /// Told the window title a program asks for, on the feeding thread. Private: it may name what
    /// the screen does not show.
    public void onTitle(Consumer<String> listener) {
        onOsc((code, text) -> {
            if (code == ICON_AND_TITLE || code == TITLE) {
                listener.accept(text);
            }
        });
    }

    public void onOsc(OscListener listener) {
        commands.add(listener);
    }

    /// Once per feed: nobody hears more, and a binary file rings thousands of times.
    private void ring() {
        if (!rung) {
            rung = true;
            outbox.add(() -> bells.forEach(Runnable::run));
        }
    }

    private void announce(int code, String text) {
        if (!commands.isEmpty()) {
            outbox.add(() -> commands.forEach(listener -> listener.osc(code, text)));
        }
    }

    /// Listeners run without the lock, so that they may call back.
    private void deliver() {
        List<Runnable> mail;
        synchronized (lock) {
            if (outbox.isEmpty()) {
                return;
            }
            mail = List.copyOf(outbox);
            outbox.clear();
            rung = false;
        }
        mail.forEach(Runnable::run);
    }
}
