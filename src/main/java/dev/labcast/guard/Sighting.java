package dev.labcast.guard;

import dev.labcast.guard.rule.Finding;
import dev.labcast.guard.rule.OpenBlocks;
import dev.labcast.guard.rule.Passage;
import dev.labcast.guard.rule.RuleBook;
import dev.labcast.session.Line;
import dev.labcast.session.Screen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A frame of the terminal as the rules read it: `context` (rows that scrolled off earlier but go
/// on in these), the lines that scrolled, then the screen. `firstRow` numbers the first of these
/// rows since the session began, so that a row is found again after it moved. Used by the guard's
/// thread.
final class Sighting {
    private final Origin origin;
    private final Draft.TerminalFrame frame;
    private final List<Line> context;
    private final List<Line> rows;
    private final RuleBook version;
    private final boolean whole;
    private final Veil.Judged veil;
    private final List<ReadLine> lines = new ArrayList<>();
    private final List<ReadLine> hardWrapped = new ArrayList<>();
    private final Map<Long, ReadLine> byRow = new HashMap<>();

    /// What a frame goes on from: see above; `open` is what began in them and goes on. `watch` is
    /// what the veil goes on from. `above` is the last line before them. `columns` and `below`: how
    /// wide the screen was, and what its first row read like, in which the context goes on.
    record Origin(
            List<Line> context,
            int columns,
            String below,
            long firstRow,
            OpenBlocks open,
            Veil.Watch watch,
            String above,
            VeiledRows veiled) {
        static final Origin START =
                new Origin(
                        List.of(),
                        0,
                        "",
                        0,
                        OpenBlocks.NONE,
                        Veil.Watch.START,
                        "",
                        VeiledRows.NONE);
    }

    Sighting(Origin origin, Draft.TerminalFrame frame, GuardRules rules) {
        this.origin = origin;
        this.frame = frame;
        this.version = rules.version();
        this.context = frame.context().isEmpty() ? goingOn(origin, frame) : frame.context();
        this.rows = new ArrayList<>(context);
        rows.addAll(frame.scrolled());
        rows.addAll(frame.screen().lines());
        long unread = rules.overruns();
        veil = rules.veil().judge(origin.watch(), frame);
        read(rules);
        whole = rules.overruns() == unread;
    }

    /// None once a program cleared or painted over the row they went on in: what stands there now
    /// is no part of them.
    private static List<Line> goingOn(Origin origin, Draft.TerminalFrame frame) {
        String now =
                frame.scrolled().isEmpty()
                        ? firstOf(frame.screen())
                        : frame.scrolled().getFirst().text();
        boolean replaced =
                frame.screen().columns() == origin.columns()
                        && !origin.below().isBlank()
                        && (now.isBlank() || now.charAt(0) != origin.below().charAt(0));
        return replaced ? List.of() : origin.context();
    }

    private static String firstOf(Screen screen) {
        return screen.lines().isEmpty() ? "" : screen.lines().getFirst().text();
    }

    private void read(GuardRules rules) {
        Screen screen = frame.screen();
        int cursorRow = screenStart() + screen.cursor().row();
        List<LogicalLine> logical =
                LogicalLine.of(rows, screen.columns(), cursorRow, screen.cursor());
        List<List<Finding>> found = new ArrayList<>();
        for (LogicalLine line : logical) {
            found.add(new ArrayList<>(rules.scan(line.passage())));
            if (rows.get(line.lastRow()).cells() >= screen.columns()) {
                found.getLast().addAll(cutOff(line, rules));
            }
        }
        rules.blocks(logical.stream().map(LogicalLine::text).toList(), origin.open(), found);
        across(logical, found, rules);
        for (int i = 0; i < logical.size(); i++) {
            ReadLine line = new ReadLine(logical.get(i), found.get(i));
            lines.add(line);
        }
        for (LogicalLine line :
                LogicalLine.hardWrapped(rows, screen.columns(), cursorRow, screen.cursor())) {
            hardWrapped.add(new ReadLine(line, rules.scan(line.passage())));
        }
    }

    /// Terms may begin on the last line that scrolled off before these.
    private void across(List<LogicalLine> logical, List<List<Finding>> found, GuardRules rules) {
        List<Passage> passages = new ArrayList<>(List.of(Passage.of(origin.above())));
        logical.forEach(line -> passages.add(line.passage()));
        List<List<Finding>> all = new ArrayList<>(List.of(new ArrayList<>()));
        all.addAll(found);
        rules.across(passages, all);
    }

    /// What a line that ends at the screen's last column may have been the beginning of, as where a
    /// pager chops long lines.
    private static List<Finding> cutOff(LogicalLine line, GuardRules rules) {
        String text = line.text();
        return rules.scan(new Passage(text, text.length())).stream()
                .filter(finding -> finding instanceof Finding.Unfinished || isUnread(finding))
                .toList();
    }

    private static boolean isUnread(Finding finding) {
        return finding instanceof Finding.Secret secret && secret.rule().equals(RuleBook.OVERRUN);
    }

    /// Why all of it is hidden; empty if it is not.
    Optional<Hidden> hidden() {
        return veil.hidden();
    }

    Draft.TerminalFrame frame() {
        return frame;
    }

    Screen screen() {
        return frame.screen();
    }

    List<Line> rows() {
        return rows;
    }

    List<ReadLine> lines() {
        return lines;
    }

    /// Lines joined across rows that were filled to the brim; they repeat what [#lines] holds.
    List<ReadLine> hardWrapped() {
        return hardWrapped;
    }

    /// Index in [#rows] of the first scrolled line, and of the screen's first row.
    int scrolledStart() {
        return context.size();
    }

    int screenStart() {
        return context.size() + frame.scrolled().size();
    }

    /// Whether there was time to read every line.
    boolean isWhole() {
        return whole;
    }

    /// Whether it was read by the rules of today, as far as there was time.
    boolean isOf(GuardRules rules) {
        return version == rules.version();
    }

    /// Whether every line was read, by the rules of today.
    boolean readBy(GuardRules rules) {
        return whole && isOf(rules);
    }

    Sighting again(GuardRules rules) {
        return new Sighting(origin, frame, rules);
    }

    /// The same frame with nothing scrolled, as it is repainted.
    Sighting standing(GuardRules rules) {
        return new Sighting(
                next(rules),
                new Draft.TerminalFrame(
                        List.of(), frame.screen(), List.of(), 0, false, frame.foreground()),
                rules);
    }

    /// This frame and a `newer` one as one.
    Sighting merged(Draft.TerminalFrame newer, GuardRules rules) {
        List<Line> scrolled = new ArrayList<>(frame.scrolled());
        scrolled.addAll(newer.scrolled());
        boolean typing = frame.typing() || newer.typing();
        return new Sighting(
                origin,
                new Draft.TerminalFrame(
                        context,
                        newer.screen(),
                        scrolled,
                        frame.skipped() + newer.skipped(),
                        typing,
                        newer.foreground()),
                rules);
    }

    /// The line that begins at the same row as `line` of the `other` sighting.
    Optional<ReadLine> sameRow(Sighting other, ReadLine line) {
        if (byRow.isEmpty()) {
            lines.forEach(it -> byRow.put(number(it), it));
        }
        return Optional.ofNullable(byRow.get(other.number(line)));
    }

    /// Which of these rows is row `row` of the `other` sighting; -1 if none is.
    int rowOf(Sighting other, int row) {
        long here = other.firstRow() + row - firstRow();
        return here >= 0 && here < rows.size() ? (int) here : -1;
    }

    /// Of the first row of `line`, counted since the session began.
    long number(ReadLine line) {
        return firstRow() + line.line().firstRow();
    }

    /// What the frame after this one goes on from.
    Origin next(GuardRules rules) {
        int boundary = screenStart();
        int from = boundary;
        while (from > 0 && boundary - from < 60 && rows.get(from - 1).wrapped()) {
            from--;
        }
        List<Line> before = List.copyOf(rows.subList(from, boundary));
        List<String> gone = new ArrayList<>();
        for (ReadLine line : lines) {
            if (line.line().firstRow() < from) {
                gone.add(line.text());
            }
        }
        OpenBlocks open = rules.openAfter(gone, origin.open());
        long first = origin.firstRow() + frame.skipped() + frame.scrolled().size();
        String above = gone.isEmpty() ? origin.above() : gone.getLast();
        return new Origin(
                before,
                screen().columns(),
                firstOf(screen()),
                first,
                open,
                veil.next(),
                above,
                veiledAfter());
    }

    /// Rows that were written while all was hidden, and stay so.
    void hideVeiled(RowMasks masks) {
        if (frame.foreground().launched().isPresent()) {
            return;
        }
        VeiledRows veiled = veiled();
        for (int i = 0; i < rows.size(); i++) {
            int length = veiled.length(firstRow() + i, rows.get(i).text());
            if (length > 0) {
                masks.at(i).mask(0, length);
            }
        }
    }

    private VeiledRows veiled() {
        Screen screen = frame.screen();
        return origin.veiled()
                .resized(
                        screen.columns(),
                        firstRow() + screenStart(),
                        screen.lines(),
                        screen.cursor().row());
    }

    private VeiledRows veiledAfter() {
        if (frame.foreground().launched().isPresent()) {
            return origin.veiled();
        }
        int width = frame.screen().columns();
        long number = firstRow() + screenStart();
        return hidden().isPresent()
                ? origin.veiled().hidden(width, number, frame.screen().lines())
                : veiled().shown(width, number, frame.screen().lines());
    }

    private long firstRow() {
        return origin.firstRow() + frame.skipped() - context.size();
    }
}
