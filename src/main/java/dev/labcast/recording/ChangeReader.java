package dev.labcast.recording;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.labcast.session.Cursor;
import dev.labcast.session.Line;
import dev.labcast.session.TerminalChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads what [ChangeWriter] wrote, with the parser at the opening brace, and refuses what no
/// terminal looks like. Lives for one event on one thread.
final class ChangeReader {
    /// No terminal is wider or higher; a damaged number must not fill the memory.
    static final int MOST_CELLS = 10_000;

    private final JsonParser in;
    private final LineReader lines;
    private int columns;
    private int rows;
    private long skipped;
    private List<Line> scrolled = List.of();
    private List<TerminalChange.Row> changed = List.of();
    private Cursor cursor = Cursor.HOME;
    private int unknownFields;

    ChangeReader(JsonParser in) {
        this.in = in;
        lines = new LineReader(in);
    }

    int unknownFields() {
        return unknownFields;
    }

    TerminalChange read() throws IOException, EventFormatException {
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            field(name);
        }
        if (columns < 1 || rows < 1 || columns > MOST_CELLS || rows > MOST_CELLS) {
            throw new EventFormatException("its terminal has " + columns + "x" + rows + " cells");
        }
        return new TerminalChange(columns, rows, scrolled, skipped, changed, cursor);
    }

    private void field(String name) throws IOException, EventFormatException {
        switch (name) {
            case "columns" -> columns = integer();
            case "rows" -> rows = integer();
            case "skipped" -> skipped = number();
            case "scrolled" -> scrolled = scrolled();
            case "changed" -> changed = changed();
            case "cursor" -> cursor = cursor();
            default -> {
                unknownFields++;
                in.skipChildren();
            }
        }
    }

    private List<Line> scrolled() throws IOException, EventFormatException {
        startArray();
        List<Line> read = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            read.add(lines.line());
        }
        return read;
    }

    private List<TerminalChange.Row> changed() throws IOException, EventFormatException {
        startArray();
        List<TerminalChange.Row> read = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            startArray();
            in.nextToken();
            int index = integer();
            in.nextToken();
            read.add(new TerminalChange.Row(index, lines.line()));
            endArray();
        }
        return read;
    }

    private Cursor cursor() throws IOException, EventFormatException {
        startArray();
        in.nextToken();
        int column = integer();
        in.nextToken();
        int row = integer();
        JsonToken visible = in.nextToken();
        if (column < 0 || row < 0 || !visible.isBoolean()) {
            throw new EventFormatException("its cursor is not [column,row,visible]");
        }
        endArray();
        return new Cursor(column, row, visible == JsonToken.VALUE_TRUE);
    }

    private long number() throws IOException, EventFormatException {
        if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new EventFormatException("its terminal has a number that is none");
        }
        return in.getLongValue();
    }

    private int integer() throws IOException, EventFormatException {
        return Math.toIntExact(Math.clamp(number(), Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    private void startArray() throws EventFormatException {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw new EventFormatException("its terminal has no list where one is due");
        }
    }

    private void endArray() throws IOException, EventFormatException {
        if (in.nextToken() != JsonToken.END_ARRAY) {
            throw new EventFormatException("its terminal has a list that is too long");
        }
    }
}
