package dev.labcast.guard;

import dev.labcast.guard.rule.Finding;
import dev.labcast.guard.rule.OpenBlocks;
import dev.labcast.guard.rule.Passage;
import dev.labcast.guard.rule.RuleBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads running text line by line, as `labcast redact --plain` does. Lines are given out when
/// those that follow them can say no more about them: the end of a private key tells what its
/// middle was, a name on one line what stands on the next. Used by one thread.
public final class TextGuard {

    /// The lines of a private key after which [dev.labcast.guard.rule.RuleBook#blocks] gives up.
    private static final int AHEAD = 200;

    private static final int CONTEXT = 2;
    private static final int BLOCK = 2_000;

    /// Control sequences, operating system commands, other escapes (ECMA-48 5.4, 5.6), and C0 and
    /// C1 but for tab and carriage return.
    private static final Pattern CONTROLS =
            Pattern.compile(
                    "\\e\\[[0-?]*+[ -/]*+[@-~]|\\e\\][^\\x07\\e]*+(?:\\x07|\\e\\\\)?"
                            + "|\\e[ -/]*+[0-~]|[\\x00-\\x08\\x0b-\\x0c\\x0e-\\x1f\\x7f-\\x9f]");

    /// A line as it may be seen, and where in it marks stand for what is hidden; rows are counted
    /// from the first line. `hidden` tells where that stood in the line as it came, without the
    /// controls that were left out; stretches of one line do not lie over each other.
    public record Seen(PublicText text, List<Masked> masked, List<Masked> hidden) {
        public Seen {
            masked = List.copyOf(masked);
            hidden = List.copyOf(hidden);
        }
    }

    private final RuleBook book;
    private final GuardRules rules;
    private final List<String> lines = new ArrayList<>();
    private int given;
    private int row;
    private OpenBlocks open = OpenBlocks.NONE;

    /// The embargoes are those of `day`.
    public TextGuard(GuardSettings settings, Instant day) {
        this(GuardRules.book(settings, day));
    }

    private TextGuard(RuleBook book) {
        this.book = book;
        rules = new GuardRules(book);
    }

    /// Another one with the same rules that has seen nothing yet.
    public TextGuard fresh() {
        return new TextGuard(book);
    }

    /// Another text begins: the lines before say nothing about it. Secrets that they told stay
    /// known, and rows are counted on. What was not given out is forgotten.
    public void begin() {
        lines.clear();
        given = 0;
        open = OpenBlocks.NONE;
    }

    /// `line` as [#take] reads it.
    public static String read(String line) {
        return CONTROLS.matcher(line).replaceAll("");
    }

    /// Takes `line`, without its end; gives out what is settled by it, in order. Control characters
    /// and escape sequences are left out, since a secret may be cut up by them.
    public List<Seen> take(String line) {
        lines.add(read(line));
        return lines.size() - given >= BLOCK ? give(lines.size() - AHEAD) : List.of();
    }

    /// Gives out all that was taken: nothing follows, or not for now.
    public List<Seen> flush() {
        return give(lines.size());
    }

    private List<Seen> give(int until) {
        List<List<Finding>> found = read();
        List<Seen> seen = new ArrayList<>();
        for (int i = given; i < until; i++) {
            seen.add(seen(lines.get(i), found.get(i)));
        }
        int gone = Math.max(0, until - CONTEXT);
        open = rules.openAfter(List.copyOf(lines.subList(0, gone)), open);
        lines.subList(0, gone).clear();
        given = until - gone;
        return seen;
    }

    /// A secret learned on one line is one on all of them.
    private List<List<Finding>> read() {
        RuleBook before;
        List<List<Finding>> found = new ArrayList<>();
        do {
            before = rules.version();
            found.clear();
            for (String line : lines) {
                found.add(new ArrayList<>(rules.scan(Passage.of(line))));
            }
            rules.blocks(lines, open, found);
            rules.across(lines.stream().map(Passage::of).toList(), found);
            Set<String> secrets = new HashSet<>();
            for (int i = 0; i < lines.size(); i++) {
                secrets.addAll(GuardRules.sticky(lines.get(i), found.get(i)));
            }
            rules.know(secrets);
        } while (rules.version() != before);
        return found;
    }

    private Seen seen(String line, List<Finding> findings) {
        List<Masked> hidden = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding instanceof Finding.Secret(var rule, var start, var end, var _)) {
                hidden.add(new Masked(row, start, Math.min(end, line.length()), rule));
            }
        }
        row++;
        List<Masked> joined = Stretches.joined(hidden);
        return new Seen(new PublicText(GuardRules.masked(line, findings)), marks(joined), joined);
    }

    /// Where the marks stand that replace `hidden`: all are of one width.
    private static List<Masked> marks(List<Masked> hidden) {
        List<Masked> marks = new ArrayList<>();
        int longer = 0;
        for (Masked each : hidden) {
            int from = each.from() + longer;
            marks.add(new Masked(each.row(), from, from + GuardRules.MASK.length(), each.rule()));
            longer += GuardRules.MASK.length() - (each.to() - each.from());
        }
        return marks;
    }
}
