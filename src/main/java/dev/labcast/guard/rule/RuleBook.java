package dev.labcast.guard.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All rules of a session, run over texts. A rule that fails hides the line it failed on.
/// Immutable; [#knowing] makes the next version when a secret was learned. Any thread.
public final class RuleBook {
    /// The rule id of a line that is hidden because a rule could not be run on it.
    public static final String FAULT = "fault";

    /// The rule id of what stands behind a word for a password, key or code.
    public static final String SAID = "said-secret";

    /// The rule id of a line, or the rest of one, that is hidden because there was no time to read
    /// it.
    public static final String OVERRUN = "overrun";

    /// The rule id of what is known by its value.
    public static final String KNOWN = KnownValues.RULE;

    private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);
    private static final int WINDOW = 4_096;
    private static final int OVERLAP = 512;

    private final List<LineRule> lineRules;
    private final EmbargoRule embargo;
    private final KnownValues known;

    private RuleBook(List<LineRule> lineRules, EmbargoRule embargo, KnownValues known) {
        this.lineRules = lineRules;
        this.embargo = embargo;
        this.known = known;
    }

    /// `values` are secrets known from the start; `disabled` holds ids of rules not to run.
    public static RuleBook of(
            Set<String> values, Embargo embargo, List<OwnRule> own, Set<String> disabled) {
        List<LineRule> rules = new ArrayList<>();
        rules.add(new KeywordRules(keywordRules(it -> !disabled.contains(it.id()))));
        if (!disabled.contains(UnnamedToken.RULE)) {
            rules.add(new UnnamedToken());
        }
        if (!embargo.terms().isEmpty()) {
            rules.add(new EmbargoRule(embargo));
        }
        List<OwnRule> wanted = own.stream().filter(it -> !disabled.contains(it.id())).toList();
        if (!wanted.isEmpty()) {
            rules.add(new OwnRules(wanted));
        }
        return new RuleBook(List.copyOf(rules), new EmbargoRule(embargo), KnownValues.of(values));
    }

    private static List<KeywordRule> keywordRules(Predicate<KeywordRule> wanted) {
        List<KeywordRule> rules = new ArrayList<>(VendorTokens.load());
        rules.addAll(SearchedToken.load());
        rules.add(new NamedValue());
        rules.add(new SpokenValue());
        rules.add(new SaidSecret());
        rules.add(new AuthHeader());
        rules.add(new UrlSecret());
        rules.add(new CommandSecret());
        rules.add(new PasswordFile());
        rules.add(new PasswordPrompt());
        return rules.stream().filter(wanted).toList();
    }

    /// The same rules and `rule`, too.
    RuleBook and(LineRule rule) {
        List<LineRule> more = new ArrayList<>(lineRules);
        more.add(rule);
        return new RuleBook(List.copyOf(more), embargo, known);
    }

    /// The same rules with `values` known as secrets, too; this book itself if they all were.
    public RuleBook knowing(Set<String> values) {
        return known.plus(values).map(more -> new RuleBook(lineRules, embargo, more)).orElse(this);
    }

    /// Another book with the same rules that does not know the values which `gone` names any more;
    /// it differs from this one whether there were any or not.
    public RuleBook forgetting(Predicate<String> gone) {
        return new RuleBook(lineRules, embargo, known.without(gone));
    }

    /// The same rules with `own` in the place of the person's.
    public RuleBook withOwn(List<OwnRule> own) {
        List<LineRule> rules = new ArrayList<>(lineRules);
        rules.removeIf(rule -> rule instanceof OwnRules);
        if (!own.isEmpty()) {
            rules.add(new OwnRules(own));
        }
        return new RuleBook(List.copyOf(rules), embargo, known);
    }

    /// What this one knows, with the rules of `other`.
    public RuleBook withRulesOf(RuleBook other) {
        return new RuleBook(other.lineRules, embargo, known);
    }

    /// Whether [#shape] finds the same as with `other`.
    public boolean hasShapesOf(RuleBook other) {
        return lineRules == other.lineRules;
    }

    /// What the rules find on one line that stands alone; positions are in its text.
    public List<Finding> scan(Passage passage) {
        List<Finding> out = new ArrayList<>();
        shape(passage, out);
        known(passage, out);
        blocks(List.of(passage.text()), OpenBlocks.NONE, List.of(out));
        return out;
    }

    /// What is found by shape and context alone: the same for the same passage in every version.
    public void shape(Passage passage, List<Finding> out) {
        for (LineRule rule : lineRules) {
            windows(passage, rule, out);
        }
    }

    /// What is found because it is known.
    public void known(Passage passage, List<Finding> out) {
        windows(passage, known, out);
    }

    /// Adds to `findings`, a list for each line, what spans lines: values on the line after their
    /// name, in a table or below a heading, private keys, what a command prints. `open` is what is
    /// open before the first line; the result what is after the last.
    public OpenBlocks blocks(List<String> lines, OpenBlocks open, List<List<Finding>> findings) {
        for (int i = 0; i < lines.size(); i++) {
            if (NamingLine.isOne(lines.get(i))) {
                NextLine.find(lines, i, findings);
                Columns.find(lines, i, findings);
                CodeSheet.find(lines, i, findings);
            }
            UnnamedToken.alone(lines, i, findings);
        }
        int key = KeyBlocks.mask(lines, open.key(), findings);
        OpenBlocks output = CommandOutput.mask(lines, open, findings);
        return new OpenBlocks(key, output.output(), output.prompt());
    }

    /// Adds to `findings`, a list for each line, the embargoed terms that go over the ends of
    /// lines.
    public void across(List<Passage> lines, List<List<Finding>> findings) {
        embargo.across(lines, findings);
    }

    /// The result of [#blocks] alone.
    public OpenBlocks openAfter(List<String> lines, OpenBlocks open) {
        int key = KeyBlocks.openAfter(lines, open.key());
        OpenBlocks output = CommandOutput.mask(lines, open, KeyBlocks.none(lines.size()));
        return new OpenBlocks(key, output.output(), output.prompt());
    }

    /// Long lines are read in windows, so that no rule meets more than it can do in its time.
    private static void windows(Passage passage, LineRule rule, List<Finding> out) {
        if (passage.length() <= WINDOW) {
            guarded(passage, rule, 0, out);
            return;
        }
        for (int at = 0; at < passage.length(); at += WINDOW - OVERLAP) {
            int end = Math.min(passage.length(), at + WINDOW);
            int point = passage.point() < at ? Passage.NOWHERE : passage.point() - at;
            guarded(new Passage(passage.text().substring(at, end), point), rule, at, out);
        }
    }

    private static void guarded(Passage passage, LineRule rule, int shift, List<Finding> out) {
        List<Finding> found = shift == 0 ? out : new ArrayList<>();
        try {
            rule.scan(passage, found);
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.error("A rule failed; the line it failed on is hidden", failure);
            found.add(new Finding.Secret(FAULT, 0, passage.length(), false));
        }
        if (shift > 0) {
            found.forEach(finding -> out.add(shifted(finding, shift)));
        }
    }

    private static Finding shifted(Finding finding, int by) {
        return switch (finding) {
            case Finding.Secret(var rule, var start, var end, var sticky) ->
                    new Finding.Secret(rule, start + by, end + by, sticky);
            case Finding.Unfinished(var start, var end) ->
                    new Finding.Unfinished(start + by, end + by);
        };
    }
}
