package dev.labcast.recording;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.labcast.session.Line;
import dev.labcast.session.Run;
import dev.labcast.session.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads terminal lines as [ChangeWriter] writes them. Lives for one event on one thread.
final class LineReader {
    private final JsonParser in;
    private final int[] numbers = new int[4];

    LineReader(JsonParser in) {
        this.in = in;
    }

    /// The line that the parser stands at.
    Line line() throws IOException, EventFormatException {
        JsonToken token = in.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return new Line(List.of(Run.of(in.getText(), Style.PLAIN)), false);
        }
        if (token == JsonToken.START_ARRAY) {
            return line(false);
        }
        if (token != JsonToken.START_OBJECT || !"wrapped".equals(in.nextFieldName())) {
            throw new EventFormatException("its terminal has a line of no known shape");
        }
        if (in.nextToken() != JsonToken.START_ARRAY) {
            throw new EventFormatException("its terminal has a wrapped line without runs");
        }
        Line line = line(true);
        if (in.nextToken() != JsonToken.END_OBJECT) {
            throw new EventFormatException("its terminal has a wrapped line with more than runs");
        }
        return line;
    }

    private Line line(boolean wrapped) throws IOException, EventFormatException {
        List<Run> runs = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            runs.add(run());
        }
        return runs.isEmpty() && !wrapped ? Line.EMPTY : new Line(runs, wrapped);
    }

    private Run run() throws IOException, EventFormatException {
        if (in.currentToken() == JsonToken.VALUE_STRING) {
            return Run.of(in.getText(), Style.PLAIN);
        }
        if (in.currentToken() != JsonToken.START_ARRAY
                || in.nextToken() != JsonToken.VALUE_STRING) {
            throw new EventFormatException("its terminal has a run without text");
        }
        String text = in.getText();
        int count = 0;
        while (in.nextToken() == JsonToken.VALUE_NUMBER_INT && count < numbers.length) {
            numbers[count++] = in.getIntValue();
        }
        if (in.currentToken() != JsonToken.END_ARRAY) {
            throw new EventFormatException("its terminal has a run of no known shape");
        }
        return switch (count) {
            case 0 -> Run.of(text, Style.PLAIN);
            case 1 -> new Run(text, numbers[0], Style.PLAIN);
            case 3 -> Run.of(text, new Style(numbers[0], numbers[1], numbers[2]));
            case 4 -> new Run(text, numbers[3], new Style(numbers[0], numbers[1], numbers[2]));
            default ->
                    throw new EventFormatException(
                            "its terminal has a run of " + count + " numbers");
        };
    }
}
