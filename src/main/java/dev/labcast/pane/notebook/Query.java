package dev.labcast.pane.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a person looks for: the letters as they are. A query without a capital finds both cases.
/// Immutable; any thread.
record Query(String text) {
    static final Query NOTHING = new Query("");

    boolean isNothing() {
        return text.isEmpty();
    }

    /// Where it is found in `line`, in order and without overlap.
    List<Range> in(String line) {
        if (isNothing()) {
            return List.of();
        }
        List<Range> found = new ArrayList<>();
        Matcher matcher = pattern().matcher(line);
        while (matcher.find()) {
            found.add(new Range(matcher.start(), matcher.end()));
        }
        return found;
    }

    private Pattern pattern() {
        boolean capitals = !text.equals(text.toLowerCase(Locale.ROOT));
        int flags = capitals ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return Pattern.compile(text, flags | Pattern.LITERAL);
    }
}
