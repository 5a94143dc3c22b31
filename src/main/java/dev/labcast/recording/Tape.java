package dev.labcast.recording;

import dev.labcast.session.Line;
import java.util.ArrayList;
import java.util.List;

/// Lines that scroll off followed by the screen they make way for, as one strip of paper that a
/// terminal pulls up past its window. Immutable.
record Tape(List<Line> scrolled, List<Line> screen) {

    Line get(int index) {
        return index < scrolled.size() ? scrolled.get(index) : screen.get(index - scrolled.size());
    }

    List<Line> first(int count) {
        if (scrolled.isEmpty()) {
            return screen;
        }
        List<Line> first = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            first.add(get(i));
        }
        return first;
    }
}
