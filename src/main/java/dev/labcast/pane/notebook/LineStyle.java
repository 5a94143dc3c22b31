package dev.labcast.pane.notebook;

import dev.labcast.markup.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How a line looks as a whole: what it is, how deep (heading level), and whether it is private and
/// the first of its private block. Immutable; any thread.
record LineStyle(Block block, int depth, Privacy privacy) {

    enum Privacy {
        PUBLIC,
        FIRST,
        PRIVATE
    }

    static final LineStyle PLAIN = new LineStyle(Block.BLANK, 0, Privacy.PUBLIC);

    /// Its classes in notebook.css.
    List<String> classes() {
        List<String> classes = new ArrayList<>(3);
        classes.add("line-" + block.name().toLowerCase(Locale.ROOT));
        if (block == Block.HEADING) {
            classes.add("heading-" + depth);
        }
        if (privacy != Privacy.PUBLIC) {
            classes.add("private-line");
        }
        return classes;
    }
}
