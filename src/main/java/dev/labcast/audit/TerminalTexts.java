package dev.labcast.audit;

import dev.labcast.session.Entry;
import dev.labcast.session.Line;
import dev.labcast.session.Screen;
import dev.labcast.session.SessionState;
import dev.labcast.session.TerminalChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/// What the public terminal showed: every screen on which something stood that was on none before,
/// and all that scrolled off as one text. Rows that the terminal wrapped are one line; so are, once
/// more, rows that a program may have broken at the last column. One thread.
final class TerminalTexts {
    private static final String LOG = "events.jsonl";
    private static final int WIDEST_INDENT = 6;
    private static final String SIGNS = "$#%>❯";

    private final Consumer<Document> to;
    private final Set<String> known = new HashSet<>();
    private final List<Row> scrolled = new ArrayList<>();

    private record Row(Line line, Place place) {}

    TerminalTexts(Consumer<Document> to) {
        this.to = to;
    }

    void take(Entry entry, TerminalChange change, Screen screen) {
        for (Line line : change.scrolled()) {
            scrolled.add(new Row(line, place(entry, "scroll-back")));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < screen.rows(); i++) {
            rows.add(new Row(screen.lines().get(i), place(entry, "terminal row " + (i + 1))));
        }
        give(rows, screen.columns());
    }

    /// Nothing more comes.
    void end(SessionState state) {
        Screen screen = state.terminal().screen();
        List<Row> all = new ArrayList<>(scrolled);
        Place last = new Place(LOG, OptionalLong.of(state.now()), "terminal", 0);
        screen.lines().forEach(line -> all.add(new Row(line, last)));
        if (!scrolled.isEmpty()) {
            known.clear();
            give(all, screen.columns());
        }
    }

    private void give(List<Row> rows, int columns) {
        List<SeenText> soft = joined(rows, columns, false);
        boolean fresh = false;
        for (SeenText line : soft) {
            fresh |= !line.text().isBlank() && known.add(line.text());
        }
        if (!fresh) {
            return;
        }
        to.accept(new Document(soft));
        for (SeenText line : joined(rows, columns, true)) {
            if (known.add(line.text())) {
                to.accept(new Document(List.of(line)));
            }
        }
    }

    private static List<SeenText> joined(List<Row> rows, int columns, boolean hard) {
        List<SeenText> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Place begun = rows.isEmpty() ? Place.in(LOG) : rows.getFirst().place();
        boolean goesOn = false;
        boolean soft = false;
        for (Row row : rows) {
            if (!goesOn) {
                begun = row.place();
            }
            String own = row.line().text();
            text.append(goesOn && !soft ? withoutIndent(own) : own);
            soft = row.line().wrapped();
            goesOn = soft || hard && row.line().cells() >= columns;
            if (!goesOn) {
                lines.add(new SeenText(line(text), begun));
                text.setLength(0);
            }
        }
        if (goesOn) {
            lines.add(new SeenText(line(text), begun));
        }
        return lines;
    }

    /// The log leaves out blanks at a row's end; behind a prompt there was one, by which the rules
    /// know it.
    private static String line(StringBuilder text) {
        boolean prompt = !text.isEmpty() && SIGNS.indexOf(text.charAt(text.length() - 1)) >= 0;
        return prompt ? text + " " : text.toString();
    }

    private static String withoutIndent(String text) {
        int i = 0;
        while (i < text.length() && i < WIDEST_INDENT && text.charAt(i) == ' ') {
            i++;
        }
        return text.substring(i);
    }

    private static Place place(Entry entry, String where) {
        return new Place(LOG, OptionalLong.of(entry.at()), where, entry.seq() + 1);
    }
}
