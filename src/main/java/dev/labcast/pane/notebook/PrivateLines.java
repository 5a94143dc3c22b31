package dev.labcast.pane.notebook;

import dev.labcast.markup.Fence;
import dev.labcast.markup.MarkupLine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which lines of a notebook are private. The rule (docs/decisions/0030):
///
/// - `#private` inside a line or at its end makes that line private;
/// - in a heading, it makes the whole section private, with the sections inside it;
/// - at the beginning of a line (or after the signs of a list or quotation), it makes everything
///   from there on private, up to a line that is only `#public`, or to the next heading of the same
///   or a higher level than the one it stands under.
///
/// In doubt a line is private: a block that nobody closes runs to the end of the text; a heading
/// ends a block only after a blank line (in pasted code, `# like this` is a comment); a heading or
/// `#public` inside a code fence closes nothing that began outside it; and case does not matter.
/// Pure functions; any thread.
final class PrivateLines {

    /// What one line does to the privacy of the text around it.
    sealed interface Effect {
        record None() implements Effect {}

        record Blank() implements Effect {}

        record Marked() implements Effect {}

        record Opens() implements Effect {}

        record Closes() implements Effect {}

        record Heading(int level, boolean marked) implements Effect {}
    }

    private static final Pattern WORD =
            Pattern.compile("#private(?![\\p{L}\\p{N}_-])", Pattern.CASE_INSENSITIVE);

    /// Possessive, so that it takes no stack for each of a line's many signs.
    private static final Pattern SIGNS_BEFORE =
            Pattern.compile("(?:[\\s>*+-]|\\d+[.)]|\\[[ xX]\\])*+");

    private static final Pattern CLOSING =
            Pattern.compile("\\s*#public\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING = Pattern.compile("(#{1,6})(?:[ \\t].*)?");

    /// Below every heading: a block that opened before the first one ends at no heading.
    private static final int NO_HEADING = 0;

    private static final Effect NONE = new Effect.None();
    private static final Effect BLANK = new Effect.Blank();
    private static final Effect MARKED = new Effect.Marked();
    private static final Effect OPENS = new Effect.Opens();
    private static final Effect CLOSES = new Effect.Closes();

    private PrivateLines() {}

    /// The numbers (0-based) of the private ones among `lines`.
    static BitSet of(List<String> lines) {
        List<Effect> effects = new ArrayList<>(lines.size());
        List<Boolean> fenced = new ArrayList<>(lines.size());
        Fence fence = Fence.NONE;
        for (String line : lines) {
            effects.add(effect(line, fence));
            fenced.add(fence.isOpen());
            fence = MarkupLine.after(line, fence);
        }
        Fold fold = new Fold();
        for (int at = 0; at < lines.size(); at++) {
            fold.add(effects.get(at), fenced.get(at));
        }
        return fold.result();
    }

    /// What `line` does, given the fence it lies in. Depends on nothing else, so it can be kept
    /// with the line.
    static Effect effect(String line, Fence before) {
        if (line.indexOf('#') < 0) {
            return line.isBlank() ? BLANK : NONE;
        }
        Matcher word = WORD.matcher(line);
        boolean marked = word.find();
        Optional<Integer> level = before.isOpen() ? Optional.empty() : levelOf(line);
        if (level.isPresent()) {
            return new Effect.Heading(level.get(), marked);
        }
        if (marked) {
            boolean first = SIGNS_BEFORE.matcher(line.substring(0, word.start())).matches();
            return first ? OPENS : MARKED;
        }
        return CLOSING.matcher(line).matches() ? CLOSES : NONE;
    }

    private static Optional<Integer> levelOf(String line) {
        Matcher heading = HEADING.matcher(line);
        return heading.matches() ? Optional.of(heading.end(1)) : Optional.empty();
    }

    /// Goes over the effects of all lines in order.
    static final class Fold {
        private final BitSet privates = new BitSet();
        private int line;
        private boolean afterBlank;
        private int section = NO_HEADING;
        private Optional<Block> open = Optional.empty();

        /// A private block that is still open: the level of heading that ends it, and whether it
        /// began in a fence.
        private record Block(int level, boolean fenced) {}

        void add(Effect effect, boolean fenced) {
            boolean inside = open.isPresent();
            switch (effect) {
                case Effect.None(), Effect.Blank() -> privates.set(line, inside);
                case Effect.Marked() -> privates.set(line);
                case Effect.Opens() -> {
                    if (!inside) {
                        open = Optional.of(new Block(section, fenced));
                    }
                    privates.set(line);
                }
                case Effect.Closes() -> {
                    privates.set(line, inside);
                    open = open.filter(block -> fenced && !block.fenced());
                }
                case Effect.Heading(int level, boolean marked) -> heading(level, marked);
            }
            afterBlank = effect.equals(BLANK);
            line++;
        }

        private void heading(int level, boolean marked) {
            section = level;
            open = open.filter(block -> !afterBlank || block.level() < level);
            if (open.isEmpty() && marked) {
                open = Optional.of(new Block(level, false));
            }
            privates.set(line, open.isPresent());
        }

        BitSet result() {
            return privates;
        }
    }
}
